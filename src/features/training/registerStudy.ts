import { SelfStudy } from './SelfStudy.ts'

customElements.define('self-study', SelfStudy)
