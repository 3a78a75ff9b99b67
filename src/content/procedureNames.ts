import type { ProcedureProse } from './types.ts'

/** Returns a short, unique name for each procedure: its board's name, followed by its title if the board has several. */
export function procedureNames<One extends ProcedureProse>(procedures: readonly One[]): ReadonlyMap<One, string> {
  return new Map(
    procedures.map((procedure) => {
      const { board, prose } = procedure
      const alone = procedures.filter((other) => other.board.id === board.id).length === 1
      return [procedure, alone ? board.name : `${board.name}, ${prose.about.title}`]
    }),
  )
}
