import type { TimeBefore } from '../../pathway/timeBefore.ts'

/** What a reader is told of a route that begins half-way, at `from`. `titleOf` gives the words of a node. */
export function beginningInWords(
  from: string,
  time: TimeBefore | undefined,
  titleOf: (node: string) => string,
): readonly string[] {
  const quoted = (node: string): string => `“${titleOf(node)}”`
  return [
    `This route begins at ${quoted(from)}. What comes before it is not on the route.`,
    ...(time
      ? [
          `An earlier step ${time.sure ? 'has' : 'may have'} set the time for all that follows: ${time.steps.map(quoted).join(' or ')}.`,
        ]
      : []),
  ]
}
