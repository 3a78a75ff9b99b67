import { entryCountHistory } from './entryCountHistory.ts'
import { navigationApiHistory } from './navigationApiHistory.ts'
import type { AnswerHistory } from './types.ts'

const { navigation } = globalThis as { readonly navigation?: Navigation }

/** The tab's history, with the Navigation API if this browser supports it. */
export const answerHistory: AnswerHistory = navigation ? navigationApiHistory(navigation) : entryCountHistory()
