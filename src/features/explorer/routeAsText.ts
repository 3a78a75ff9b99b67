import { groupPosts } from '../../pathway/groupPosts.ts'
import type { Basis, PathwayNode, Step } from '../../pathway/types.ts'
import type { Walk } from '../../pathway/walk.ts'
import { endSentence, mustsBesideTitle } from '../../pathway/sentences.ts'
import { postLabels } from '../../pathway/words.ts'
import { formatDate } from '../../site/localDate.ts'
import type { View } from './explorerDocument.ts'
import type { Times } from './renderWalk.ts'

export interface RouteDetails {
  /** The steps to do now. */
  readonly steps: readonly Step[]
  /** The title of the open question, or of the end of the route. */
  readonly next: string
  /** The title of the situation that the reader has chosen. */
  readonly situation: string | undefined
  readonly times: Times
  readonly throughout: string | undefined
  /** What a reader is told before the route, such as that its link does not wholly hold. */
  readonly notices: readonly string[]
  /** When something happened and by when the rest is due, if the reader entered it. */
  readonly dates: readonly string[]
  /** The records with their ticks, a line each. */
  readonly records: readonly string[]
  readonly address: string
}

/** The route as plain text for an email: first what to do now, then how the route came to it and what to write down. */
export function routeAsText(
  view: View,
  walk: Walk,
  { steps, next, situation, times, throughout, notices, dates, records, address }: RouteDetails,
): string {
  const { document, pathway } = view
  const { trail, answers, at } = walk
  const date = formatDate(new Date())
  const route = trail.flatMap((node, index) => {
    const place = `${index + 1}. ${isAtTheSameTime(trail[index - 1]) ? atTheSameTime : ''}${node.title}`
    if (node.kind === 'question') {
      const given = node.answers.find(({ id }) => id === answers.get(node.id))
      return [
        `${place} ${given ? `${given.label}${given.reading ? ' (where this leads is our reading)' : ''}` : 'Not answered yet.'}`,
      ]
    }
    const time = times.get(node.id)?.label
    const facts = [node.force, time].filter(Boolean).join(', ')
    const who = node.kind === 'step' ? ` Who acts: ${node.by}.` : ''
    return [`${place}${facts && `: ${facts}`}.${who} (${basisOf(node)})`]
  })
  return [
    `${document.title}, ${document.board}. Pathway version ${pathway.version}. Copied on ${date}.`,
    document.notice,
    ...notices,
    ...(situation ? [`What has happened: ${endSentence(situation)}`] : []),
    ...(at.kind === 'question' ? ['This route is not finished.'] : []),
    ...(throughout ? [`Throughout this route: ${throughout}.`] : []),
    '',
    'Do this now',
    document.danger,
    ...steps.flatMap((step, index) =>
      toDo(view, step, times.get(step.id)?.label, isAtTheSameTime(steps[index - 1]) ? atTheSameTime : ''),
    ),
    `${at.kind === 'question' ? 'Then' : 'End of the route'}: ${endSentence(next)}`,
    ...(at.kind === 'outcome' ? [at.text, ...readingsOf(at)] : [mustsBesideTitle(at)].filter(Boolean)),
    address,
    '',
    'Route',
    ...route,
    ...dates,
    '',
    'What to write down',
    ...(records.length > 0 ? records : ['Nothing yet.']),
  ].join('\n')
}

/** What a step asks for, a line each. */
function toDo({ agencies, pathway }: View, step: Step, time: string | undefined, when: string): readonly string[] {
  const posts = groupPosts(agencies, Object.entries(step.who))
  const named = posts.map(({ post, names }) => `${post} (${names})`).join('; ')
  const stage = pathway.stages.find(({ id }) => id === step.stage)
  return [
    `- ${when}${step.title} (${[step.force, time, basisOf(step)].filter(Boolean).join(', ')})`,
    ...(stage ? [`  Stage: ${stage.title}`] : []),
    ...(named ? [`  ${postLabels(step.posts).all}: ${named}`] : []),
    `  Who acts: ${step.by}`,
    ...[mustsBesideTitle(step)].filter(Boolean).map((musts) => `  ${musts}`),
    ...(step.records.length > 0
      ? [`  Write down: ${step.records.map(({ text, force }) => `${text} (${force})`).join('; ')}`]
      : []),
    ...[...readingsOf(step), ...readingsOf(step.next)].map((line) => `  ${line}`),
  ]
}

/** What the procedure does not say, and how we read it: without this, our reading would go out as the procedure’s own words. */
function readingsOf({ silence, reading }: Basis): readonly string[] {
  return [
    ...(silence ? [`The procedure does not say: ${silence}`] : []),
    ...(reading ? [`How we read it: ${reading}`] : []),
  ]
}

const atTheSameTime = 'At the same time: '

/** Whether what follows a node is done at the same time. */
function isAtTheSameTime(before: PathwayNode | undefined): boolean {
  return before?.kind === 'step' && before.next.simultaneous === true
}

function basisOf({ clauses, reading }: PathwayNode): string {
  if (clauses.length === 0) return 'our reading'
  return `clause ${clauses.join(', ')}${reading ? ', with our reading' : ''}`
}
