import { part } from '../browser/part.ts'
import { carryChoices } from './carryChoices.ts'

if ('navigation' in globalThis) part(document, '[data-not-carried]').hidden = true
carryChoices([...document.querySelectorAll<HTMLInputElement>('.text-choice input')])
