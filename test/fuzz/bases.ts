import { contentOf, realContent } from './mutants.ts'
import type { Files } from './mutants.ts'

/**
 * What mutants are made of, in turn: all of the content, and four times as often one board alone, which is read in a third
 * of the time.
 */
export function basesOf(real: Files = realContent()): readonly Files[] {
  const [kent, rutland] = [contentOf('kent', ['rutland'], real), contentOf('rutland', ['kent'], real)]
  return [real, kent, rutland, kent, rutland]
}
