import { TrainingSession } from './TrainingSession.ts'

customElements.define('training-session', TrainingSession)
