import { requireElement } from '../browser/requireElement.ts'
import { carryTextChoices } from './carryTextChoices.ts'

if ('navigation' in globalThis) requireElement(document, '[data-not-carried]').hidden = true
carryTextChoices([...document.querySelectorAll<HTMLInputElement>('.text-choice input')])
