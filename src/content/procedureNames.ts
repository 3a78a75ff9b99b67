import type { Procedure } from './types.ts'

/** A short name for each procedure that no other has: its board's, with its own title where the board has several. */
export function procedureNames(procedures: readonly Procedure[]): ReadonlyMap<Procedure, string> {
  return new Map(
    procedures.map((procedure) => {
      const { board, prose } = procedure
      const alone = procedures.filter((other) => other.board.id === board.id).length === 1
      return [procedure, alone ? board.name : `${board.name}, ${prose.about.title}`]
    }),
  )
}
