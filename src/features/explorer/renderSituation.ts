import type { Answer, AnswersById, Pathway, StartingSituation, Tried } from '../../pathway/types.ts'
import { walk } from '../../pathway/walk.ts'
import { element } from '../../site/browser/element.ts'
import type { Child } from '../../site/browser/element.ts'
import { stepsToDo } from './renderWalk.ts'

/** An answer on the first screen of a situation. */
interface Choice {
  readonly label: string
  /** Every answer of the walk that choosing it starts. */
  readonly answers: AnswersById
  /** The hook of the first of these answers. */
  readonly hook: string
}

/** A question of the screen; without a title its choices belong to the question above. */
interface Asked {
  readonly title?: string
  readonly choices: readonly Choice[]
}

const triedLabels: Readonly<Record<Tried, string>> = {
  nobody: 'Nobody yet',
  somebody: 'Somebody has, at any level',
  practitioners: 'I have, with the other professional',
  managers: 'Our managers',
  senior: 'More senior managers',
  last: 'Everybody up to the last level',
}

/**
 * Renders the first screen of a situation, before any answer. It asks two questions at once: the first of the pathway, if that
 * can be answered “no”, as a question about danger can; and who has tried so far, or else the question that comes next.
 * Answering the second question answers the first with “no”, as its heading says.
 */
export function renderSituation(
  pathway: Pathway,
  situation: StartingSituation,
  addressAnswering: (answers: AnswersById) => string,
): { readonly title: string; readonly body: readonly Child[] } {
  const first = pathway.nodes.get(pathway.start)
  const isFirstOpen = first?.kind === 'question' && !(first.id in situation.answers)
  const no = isFirstOpen ? first.answers.find(({ id }) => id === 'no') : undefined
  const choose = (label: string, answers: AnswersById): Choice => {
    const lasting = withoutStale(pathway, answers)
    return { label, answers: lasting, hook: (Object.entries(lasting)[0] ?? []).join('/') }
  }
  const renderChoices = (choices: readonly Choice[], labelledBy?: string): HTMLElement =>
    element(
      'ul',
      { class: 'answers', ...(labelledBy && { 'aria-labelledby': labelledBy }) },
      ...choices.map(({ label, answers, hook }) =>
        element(
          'li',
          {},
          element('a', { class: 'answer', 'data-answer': hook, href: addressAnswering(answers) }, label),
        ),
      ),
    )

  if (!isFirstOpen || !no) {
    const { title = 'What to do', choices } = askNext(pathway, situation, situation.answers, undefined, choose)
    return { title, body: [renderChoices(choices)] }
  }
  const dangers = first.answers
    .filter((answer) => answer !== no)
    .map(({ id, label }) => choose(label, { [first.id]: id, ...situation.answers }))
  const safe = { [first.id]: no.id, ...situation.answers }
  const { title, choices } = askNext(pathway, situation, safe, no, choose)
  if (title === undefined) return { title: first.title, body: [renderChoices([...dangers, ...choices])] }
  const heading = element('h3', { class: 'node-title', id: 'if-not' }, `If not: ${title}`)
  return { title: first.title, body: [renderChoices(dangers), heading, renderChoices(choices, heading.id)] }
}

/** Returns who has tried, if the situation depends on it; else the next question, if no step comes before it. */
function askNext(
  pathway: Pathway,
  { tried }: StartingSituation,
  answers: AnswersById,
  no: Answer | undefined,
  choose: (label: string, answers: AnswersById) => Choice,
): Asked {
  if (tried.length > 0) {
    const nobody = { by: 'nobody' as const, answers: {} }
    const all = tried.some(({ by }) => by === 'nobody') ? tried : [nobody, ...tried]
    return {
      title: 'Who has tried to resolve it so far?',
      choices: all.map(({ by, answers: more }) => choose(triedLabels[by], { ...answers, ...more })),
    }
  }
  const next = walk(pathway, new Map(Object.entries(answers)))
  const { at } = next
  if (at.kind !== 'question' || stepsToDo(next, new Map()).length > 0)
    return { choices: [choose(no?.label ?? 'Go on', answers)] }
  return { title: at.title, choices: at.answers.map(({ id, label }) => choose(label, { ...answers, [at.id]: id })) }
}

/** Leaves out answers that do not apply: an answer on this screen can lead past questions that the situation answers. */
function withoutStale(pathway: Pathway, answers: AnswersById): AnswersById {
  const stale = new Set(walk(pathway, new Map(Object.entries(answers))).stale.map(({ question }) => question))
  return Object.fromEntries(Object.entries(answers).filter(([question]) => !stale.has(question)))
}
