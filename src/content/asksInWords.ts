import type { Asks } from './types.ts'

/** What a decision asks for, where it is not what the procedure’s own words settle. */
export const asksInWords: Readonly<Record<Asks, string>> = {
  fact: 'a fact of the case',
  choice: 'left open by the procedure',
}
