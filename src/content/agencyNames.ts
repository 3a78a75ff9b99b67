import type { Board } from './types.ts'

export function agencyNames(board: Board, ids: readonly string[]): readonly string[] {
  return ids.map((id) => agencyName(board, id))
}

export function agencyName({ agencies }: Board, id: string): string {
  return agencies.get(id) ?? id
}
