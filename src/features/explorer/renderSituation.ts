import type { Answer, Answers, AnswersById, Pathway, StartingSituation, Tried } from '../../pathway/types.ts'
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

/** A question of the screen; without a title its choices belong to the question above. */
interface SituationQuestion {
  readonly title?: string
  readonly choices: readonly Choice[]
  /** What is asked of whoever is not answered by the choices. */
  readonly otherwise?: SituationQuestion
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
 * Renders the screen of a situation. If the pathway's first question can be answered “no” (as about danger), it is shown together
 * with a second: who has tried, or else the next question. Answering the second answers the first with “no”. Once `given` answers
 * the first otherwise, the second is shown alone. If the answer “somebody has” leads to a question at once, that question is
 * shown in its place.
 *
 * For example: “Is the child at immediate risk?” “Yes”. “If not: Who has tried to resolve it so far?” “Nobody yet”. “If somebody
 * has: Are you concerned that the child may still be at risk?” “Yes”, “No”.
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

  const renderAsked = ({ title, choices, otherwise }: SituationQuestion, id: string): readonly Child[] => [
    element('h3', { class: 'node-title if-not', id }, title),
    renderChoices(choices, id),
    ...(otherwise ? renderAsked(otherwise, `${id}-otherwise`) : []),
  ]

  if (!isFirstOpen || !no) {
    const isTriedAsked = given.size === 0 || dependsOnTried(pathway, situation, Object.fromEntries(given))
    const asked = isTriedAsked ? situation : { ...situation, tried: [] }
    const { title = 'What to do', choices, otherwise } = askNext(pathway, asked, implied, undefined, choose, given)
    return { title, body: [renderChoices(choices), ...(otherwise ? renderAsked(otherwise, 'otherwise') : [])] }
  }
  const dangers = first.answers
    .filter((answer) => answer !== no)
    .map(({ id, label }) => {
      const danger = { [first.id]: id }
      if (!hasMoreToAsk(pathway, situation, danger)) return choose(label, { ...danger, ...situation.answers })
      return { label, hook: hookOf(danger), address: addressAnswering(danger, situation.id) }
    })
  const safe = { [first.id]: no.id, ...situation.answers }
  const next = askNext(pathway, situation, safe, no, choose)
  if (next.title === undefined) return { title: first.title, body: [renderChoices([...dangers, ...next.choices])] }
  const asked = renderAsked({ ...next, title: `If not: ${next.title}` }, 'if-not')
  return { title: first.title, body: [renderChoices(dangers, 'stand-title'), ...asked] }
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
 * Returns who has tried, if the situation depends on it; else the next question, if no step comes before it but those that follow
 * `given`, which are shown.
 */
function askNext(
  pathway: Pathway,
  situation: StartingSituation,
  answers: AnswersById,
  no: Answer | undefined,
  choose: (label: string, answers: AnswersById) => Choice,
  given: Answers = new Map(),
): SituationQuestion {
  const { tried } = situation
  if (tried.length > 0) {
    const nobody = { by: 'nobody' as const, answers: {} }
    const all = tried.some(({ by }) => by === 'nobody') ? tried : [nobody, ...tried]
    const somebody = all.find(({ by }) => by === 'somebody')
    const then =
      somebody && askNext(pathway, { ...situation, tried: [] }, { ...answers, ...somebody.answers }, undefined, choose)
    const isAskedHere = then?.title !== undefined
    return {
      title: 'Who has tried to resolve it so far?',
      choices: all
        .filter((one) => !isAskedHere || one !== somebody)
        .map(({ by, answers: more }) => choose(triedLabels[by], { ...answers, ...more })),
      ...(isAskedHere && {
        otherwise: {
          ...then,
          title: `If somebody has${pathway.guide ? ', or you leave that out' : ''}: ${then.title}`,
        },
      }),
    }
  }
  const next = walk(pathway, new Map(Object.entries(answers)))
  const { at } = next
  const shown = new Set(walk(pathway, given).trail)
  if (at.kind !== 'question' || stepsToDo(next, new Map()).some((step) => !shown.has(step)))
    return { choices: [choose(no?.label ?? 'Go on', answers)] }
  return { title: at.title, choices: at.answers.map(({ id, label }) => choose(label, { ...answers, [at.id]: id })) }
}

/**
 * Leaves out answers that do not apply: an answer on this screen can lead past questions that the situation answers. Returns the
 * others in the order of the trail, as if they had been given one by one.
 */
function withoutStale(pathway: Pathway, answers: AnswersById): AnswersById {
  const { answers: used, waiting } = walk(pathway, new Map(Object.entries(answers)))
  return Object.fromEntries([...used, ...waiting])
}
