import type { Procedure } from '../content/types.ts'
import { clausesInBrackets, textsOf } from '../pathway/checks/texts.ts'
import { urgenciesNamedIn } from '../pathway/checks/urgenciesNamedIn.ts'
import { belongTogether, introductionOf } from '../pathway/introductionOf.ts'
import { limitsNamedIn } from '../pathway/namedTimes.ts'
import { problem } from '../pathway/problems.ts'
import type { Problem } from '../pathway/problems.ts'
import type { Force } from '../pathway/types.ts'

/**
 * Returns a warning for each clause that requires or expects something within a time, but that nothing in the pathway cites. It
 * may be about something else than the steps, such as how long a file is kept, so it is no mistake.
 */
export function findUncitedTimes({ id, board, prose, pathway }: Procedure): readonly Problem[] {
  const cited = textsOf(pathway).flatMap(({ clauses, text }) => [...clauses, ...clausesInBrackets(text)])
  const isCited = (number: string): boolean => cited.some((one) => belongTogether(number, one))
  // “The manager must:” is said of each item.
  const forcesOfList = (item: string): readonly Force[] =>
    prose.clauses.find(({ number }) => number === introductionOf(item))?.forces ?? []
  const file = `content/procedures/${board.id}/${id}/procedure.mdx`
  return prose.clauses
    .filter(({ number, forces }) => !isCited(number) && /must|should/.test([...forces, ...forcesOfList(number)].join()))
    .flatMap(({ number, text, line }) =>
      [...limitsNamedIn(text), ...urgenciesNamedIn(text)].map(({ written }) =>
        problem('time-of-uncited-clause', { number, time: written }, file, line),
      ),
    )
}
