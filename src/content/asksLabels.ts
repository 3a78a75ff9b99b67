import type { Asks } from './types.ts'

/** How a decision is answered, where the procedure’s own words do not decide it. */
export const asksLabels: Readonly<Record<Asks, string>> = {
  fact: 'a fact of the case',
  choice: 'left open by the procedure',
}
