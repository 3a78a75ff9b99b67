import type { Board } from './types.ts'

/** Returns the names of a board’s agencies, by their ids. */
export function agencyNames({ agencies }: Board, ids: readonly string[]): readonly string[] {
  return ids.map((id) => agencies.get(id) ?? id)
}
