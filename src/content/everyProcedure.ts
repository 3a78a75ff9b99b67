import type { Content, ProcedureProse } from './types.ts'

/** Returns every procedure, including those without a pathway, which can only be read and searched. */
export function everyProcedure({
  procedures,
  proseOnly,
}: Pick<Content, 'procedures' | 'proseOnly'>): readonly ProcedureProse[] {
  return [...procedures, ...proseOnly]
}
