import type { Answers, AnswersById, Pathway, StartingSituation, Tried } from '../../pathway/types.ts'
import { walk } from '../../pathway/walk.ts'
import { element } from '../../site/browser/element.ts'
import type { Child } from '../../site/browser/element.ts'
import { stepsToDo } from './renderWalk.ts'

/** An answer on the screen of a situation. */
interface Choice {
  readonly label: string
  /** The hook of the first answer that choosing it gives. */
  readonly hook: string
  readonly address: string
}

/** A question of the screen; it has no title if its only choice is to go on. */
interface SituationQuestion {
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

/** Whether the screen of a situation shows: until more is answered than the first question of the pathway. */
export function isSituationOpen(pathway: Pathway, situation: StartingSituation, given: Answers): boolean {
  const answered = [...given.keys()]
  return (
    answered.every((id) => id === pathway.start) &&
    (answered.length === 0 || hasMoreToAsk(pathway, situation, Object.fromEntries(given)))
  )
}

/**
 * Renders the screen of a situation. If the pathway's first question can be answered “no” (as about danger), and it makes a
 * difference who has tried, both are asked: an answer to the second answers the first with “no”. No other question shares the
 * screen, since its “No” would be taken for that of the first. Once `given` answers the first otherwise, the second is shown
 * alone.
 *
 * For example: “Is the child at immediate risk?” “Yes”. “If not: Who has tried to resolve it so far?” “Nobody yet”, “Somebody has,
 * at any level”.
 */
export function renderSituation(
  pathway: Pathway,
  situation: StartingSituation,
  given: Answers,
  addressAnswering: (answers: AnswersById, situation?: string) => string,
): { readonly title: string; readonly body: readonly Child[] } {
  const first = pathway.nodes.get(pathway.start)
  const implied = withoutStale(pathway, { ...Object.fromEntries(given), ...situation.answers })
  const isFirstOpen = first?.kind === 'question' && !(first.id in implied)
  const no = isFirstOpen ? first.answers.find(({ id }) => id === 'no') : undefined
  const choose = (label: string, answers: AnswersById): Choice => {
    const lasting = withoutStale(pathway, answers)
    return { label, hook: hookOf(lasting), address: addressAnswering(lasting) }
  }
  const renderChoices = (choices: readonly Choice[], labelledBy?: string): HTMLElement =>
    element(
      'ul',
      { class: 'answers', ...(labelledBy && { 'aria-labelledby': labelledBy }) },
      ...choices.map(({ label, hook, address }) =>
        element('li', {}, element('a', { class: 'answer', 'data-answer': hook, href: address }, label)),
      ),
    )

  if (!isFirstOpen || !no) {
    const isTriedAsked = given.size === 0 || dependsOnTried(pathway, situation, Object.fromEntries(given))
    const asked = isTriedAsked ? situation : { ...situation, tried: [] }
    const { title = 'What to do', choices } = askNext(pathway, asked, implied, choose, given)
    return { title, body: [renderChoices(choices)] }
  }
  const dangers = first.answers
    .filter((answer) => answer !== no)
    .map(({ id, label }) => {
      const danger = { [first.id]: id }
      if (!hasMoreToAsk(pathway, situation, danger)) return choose(label, { ...danger, ...situation.answers })
      return { label, hook: hookOf(danger), address: addressAnswering(danger, situation.id) }
    })
  const safe = { [first.id]: no.id, ...situation.answers }
  if (situation.tried.length === 0)
    return { title: first.title, body: [renderChoices([...dangers, choose(no.label, safe)])] }
  const { title, choices } = askWhoTried(pathway, situation, safe, choose)
  const heading = element('h3', { class: 'node-title if-not', id: 'if-not' }, `If not: ${title}`)
  return {
    title: first.title,
    body: [renderChoices(dangers, 'stand-title'), heading, renderChoices(choices, 'if-not')],
  }
}

/** Whether an answer to the first question leads to a step, and the situation still says more of what follows. */
function hasMoreToAsk(pathway: Pathway, situation: StartingSituation, first: AnswersById): boolean {
  const isStepNext = stepsToDo(walk(pathway, new Map(Object.entries(first))), new Map()).length > 0
  const implied = Object.keys(withoutStale(pathway, { ...first, ...situation.answers }))
  return isStepNext && (implied.length > 1 || dependsOnTried(pathway, situation, first))
}

/** Whether it makes a difference, after an answer to the first question, who has tried. */
function dependsOnTried(pathway: Pathway, { answers, tried }: StartingSituation, first: AnswersById): boolean {
  const ways = tried.map((one) => JSON.stringify(withoutStale(pathway, { ...first, ...answers, ...one.answers })))
  return new Set(ways).size > 1
}

/** The hook of the first of the answers. */
function hookOf(answers: AnswersById): string {
  return (Object.entries(answers)[0] ?? []).join('/')
}

/**
 * Asks who has tried, if the situation depends on it; else the next question, if no step comes before it but those that follow
 * `given`, which are shown.
 */
function askNext(
  pathway: Pathway,
  situation: StartingSituation,
  answers: AnswersById,
  choose: (label: string, answers: AnswersById) => Choice,
  given: Answers,
): SituationQuestion {
  if (situation.tried.length > 0) return askWhoTried(pathway, situation, answers, choose)
  const next = walk(pathway, new Map(Object.entries(answers)))
  const { at } = next
  const shown = new Set(walk(pathway, given).trail)
  if (at.kind !== 'question' || stepsToDo(next, new Map()).some((step) => !shown.has(step)))
    return { choices: [choose('Go on', answers)] }
  return { title: at.title, choices: at.answers.map(({ id, label }) => choose(label, { ...answers, [at.id]: id })) }
}

function askWhoTried(
  { guide }: Pathway,
  { tried }: StartingSituation,
  answers: AnswersById,
  choose: (label: string, answers: AnswersById) => Choice,
): SituationQuestion {
  const nobody = { by: 'nobody' as const, answers: {} }
  const all = tried.some(({ by }) => by === 'nobody') ? tried : [nobody, ...tried]
  const labelOf = (by: Tried): string =>
    by === 'somebody' && guide ? 'Somebody has, or I leave that out' : triedLabels[by]
  return {
    title: 'Who has tried to resolve it so far?',
    choices: all.map(({ by, answers: more }) => choose(labelOf(by), { ...answers, ...more })),
  }
}

/**
 * Leaves out answers that do not apply: an answer on this screen can lead past questions that the situation answers. Returns the
 * others in the order of the trail, as if they had been given one by one.
 */
function withoutStale(pathway: Pathway, answers: AnswersById): AnswersById {
  const { answers: used, waiting } = walk(pathway, new Map(Object.entries(answers)))
  return Object.fromEntries([...used, ...waiting])
}
