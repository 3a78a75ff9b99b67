import { AreaChoice } from './AreaChoice.ts'

customElements.define('area-choice', AreaChoice)
