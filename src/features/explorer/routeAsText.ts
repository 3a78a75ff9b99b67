import { groupPosts } from '../../pathway/groupPosts.ts'
import type { PathwayNode, Step } from '../../pathway/types.ts'
import type { Walk } from '../../pathway/walk.ts'
import { endSentence } from '../../pathway/words.ts'
import { formatDate } from '../../site/localDate.ts'
import type { View } from './explorerDocument.ts'
import { stepsToDo } from './renderWalk.ts'
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

/** The route as plain text for an email: first what to do now, then how the route came to it and what to write down. */
export function routeAsText(
  view: View,
  walk: Walk<PathwayNode>,
  { times, throughout, notices, records, address }: RouteDetails,
): string {
  const { document, pathway } = view
  const { trail, answers, at } = walk
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
    'Do this now',
    document.danger,
    ...stepsToDo(walk, new Map()).flatMap((step) => toDo(view, step, times.get(step.id)?.label)),
    `${at.kind === 'question' ? 'Then' : 'End of the route'}: ${endSentence(at.title)}`,
    address,
    '',
    'Route',
    ...route,
    '',
    'What to write down',
    ...(records.length > 0 ? records : ['Nothing yet.']),
  ].join('\n')
}

/** What a step asks for, a line each. */
function toDo({ document, parties }: View, step: Step, time: string | undefined): readonly string[] {
  const agencies = new Map(document.agencies)
  const own = [parties.agency, parties.with].filter((agency) => agency !== undefined)
  const named = Object.entries(step.who).filter(([agency]) => own.length === 0 || own.includes(agency))
  const posts = groupPosts(agencies, named).map(({ post, names }) => `${post} (${names})`)
  return [
    `- ${step.title} (${[step.force, time].filter(Boolean).join(', ')})`,
    ...(posts.length > 0 ? [`  Go to: ${posts.join('; ')}`] : []),
    `  Who acts: ${step.by}`,
    ...(step.records.length > 0 ? [`  Write down: ${step.records.map(({ text }) => text).join('; ')}`] : []),
  ]
}
