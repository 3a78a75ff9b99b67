/** Numbers that look random and are the same for the same seed. */
export interface Random {
  /** A whole number from 0 to `below` - 1; 0 where there is none. */
  readonly below: (below: number) => number
  /** One of some values. Throws where there is none. */
  readonly pick: <T>(values: readonly T[]) => T
}

/** Mulberry32: small, and good enough to choose mistakes with. */
export function randomFrom(seed: number): Random {
  let state = seed >>> 0
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  const below = (limit: number): number => Math.floor(next() * limit)
  return {
    below,
    pick: <T>(values: readonly T[]): T => {
      if (values.length === 0) throw new Error('There is nothing to choose from.')
      return values[below(values.length)] as T
    },
  }
}
