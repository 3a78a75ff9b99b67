import { carryChoices } from './carryChoices.ts'

carryChoices([...document.querySelectorAll<HTMLInputElement>('.text-choice input')])
