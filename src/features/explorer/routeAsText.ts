import type { PathwayNode } from '../../pathway/types.ts'
import type { Walk } from '../../pathway/walk.ts'
import { formatDate } from '../../site/localDate.ts'
import type { View } from './explorerDocument.ts'
import type { Times } from './renderWalk.ts'

interface RouteDetails {
  readonly times: Times
  readonly throughout: string | undefined
  /** What a reader is told before the route, such as that its link does not wholly hold. */
  readonly notices: readonly string[]
  /** The records with their ticks, a line each. */
  readonly records: readonly string[]
  readonly address: string
}

/** The route as plain text for an email: who acts, by when, what to write down, the clauses, and a link to it. */
export function routeAsText(
  { document, pathway }: View,
  { trail, answers, at }: Walk<PathwayNode>,
  { times, throughout, notices, records, address }: RouteDetails,
): string {
  const date = formatDate(new Date())
  const clauses = (numbers: readonly string[]): string =>
    numbers.length > 0 ? ` (clause ${numbers.join(', ')})` : ' (our reading)'
  const route = trail.flatMap((node, index) => {
    const place = `${index + 1}. ${node.title}`
    if (node.kind === 'question') {
      const given = node.answers.find(({ id }) => id === answers.get(node.id))
      return [`${place} ${given ? given.label : 'Not answered yet.'}`]
    }
    const time = times.get(node.id)?.label
    const facts = [node.force, time].filter(Boolean).join(', ')
    const who = node.kind === 'step' ? ` Who acts: ${node.by}.` : ''
    return [`${place}${facts && `: ${facts}`}.${who}${clauses(node.clauses)}`]
  })
  return [
    `${document.title}, ${document.board}. Pathway version ${pathway.version}. Copied on ${date}.`,
    document.notice,
    ...notices,
    ...(at.kind === 'question' ? ['This route is not finished.'] : []),
    ...(throughout ? [`Throughout this route: ${throughout}.`] : []),
    '',
    'Route',
    ...route,
    '',
    'What to write down',
    ...(records.length > 0 ? records : ['Nothing yet.']),
    '',
    address,
  ].join('\n')
}
