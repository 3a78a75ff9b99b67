import type { FragmentWarning } from '../pathway/fragment.ts'
import type { InheritedTime } from '../pathway/inheritedTime.ts'

/** Returns the notices above a route: problems with its link, and that it begins at `from`. `titleOf` returns the title of a node. */
export function describeRouteNotices(
  warnings: readonly FragmentWarning[],
  from: string | undefined,
  titleOf: (node: string) => string,
): readonly string[] {
  return [
    ...describeWarnings(warnings, titleOf),
    ...(from === undefined
      ? []
      : [`This route begins at “${titleOf(from)}”. What comes before it is not on the route.`]),
  ]
}

/** Returns a notice that steps before the route set its time, and their titles, which may be many. */
export function describeInheritedTime(
  { steps, isCertain }: InheritedTime,
  titleOf: (node: string) => string,
): readonly [notice: string, titles: string] {
  return [
    `An earlier step ${isCertain ? 'has' : 'may have'} set the time for all that follows: `,
    `${steps.map((step) => `“${titleOf(step)}”`).join(' or ')}.`,
  ]
}

const plainWarnings: Readonly<Record<Exclude<FragmentWarning['kind'], 'stale'>, string>> = {
  'other-version':
    'This link was made for another version of this procedure’s pathway. The answers that still apply are kept.',
  unreadable: 'Part of this link cannot be read. The answers that can be read are kept.',
  'too-long': 'This link is longer than any that this page makes. Only its beginning was read.',
  'unknown-from': 'This link begins at a step that the procedure does not have, so the route begins at the start.',
  'unknown-agency': 'This link names an agency that this board does not have. Choose the agencies again.',
  'unknown-situation':
    'This link names a situation that this procedure does not list. Answer its first question instead.',
}

/** How many outdated answers are listed. Further ones are only counted. */
const maxNamed = 5

/** Describes the problems of a link in words. `titleOf` returns the title of a question. */
export function describeWarnings(
  warnings: readonly FragmentWarning[],
  titleOf: (question: string) => string,
): string[] {
  const messages: string[] = []
  const offRoute: string[] = []
  let unknown = 0
  for (const warning of warnings)
    if (warning.kind !== 'stale') messages.push(plainWarnings[warning.kind])
    else if (warning.why === 'unknown') unknown++
    else if (warning.why === 'off-route') offRoute.push(titleOf(warning.question))
    else if (warning.why === 'led-back')
      messages.push(`Your answer to “${titleOf(warning.question)}” led back here: this question is open again.`)
  if (unknown)
    messages.push(
      `${unknown === 1 ? 'One answer' : `${unknown} answers`} in this link cannot be found in the procedure.`,
    )
  for (const title of offRoute.slice(0, maxNamed))
    messages.push(`Your answer to “${title}” no longer applies on this route.`)
  if (offRoute.length > maxNamed) messages.push(`Nor do ${offRoute.length - maxNamed} more.`)
  return messages
}
