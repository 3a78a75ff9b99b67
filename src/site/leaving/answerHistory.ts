import { byDistance } from './byDistance.ts'
import { byNavigation } from './byNavigation.ts'
import type { AnswerHistory } from './types.ts'

const { navigation } = globalThis as { readonly navigation?: Navigation }

/** The tab's history, by the means that this browser has. */
export const answerHistory: AnswerHistory = navigation ? byNavigation(navigation) : byDistance()
