import type { AnswersById, Pathway, StartingSituation, Tried } from '../../pathway/types.ts'
import { walk } from '../../pathway/walk.ts'
import { element } from '../../site/browser/element.ts'
import type { Child } from '../../site/browser/element.ts'
import { stepsToDo } from './renderWalk.ts'

interface Choice {
  readonly label: string
  /** All the answers that choosing it gives. */
  readonly answers: AnswersById
  /** The question that it answers on this screen, and its answer. */
  readonly given: string
}

const triedLabels: Readonly<Record<Tried, string>> = {
  nobody: 'Nobody yet',
  practitioners: 'I have, with the other professional',
  managers: 'Our managers',
  senior: 'More senior managers',
  last: 'Everybody up to the last level',
}

/**
 * The first screen of a situation, where nothing has been answered yet. It asks two questions at once: the first of the
 * pathway, where that can be answered “no” (it is about danger), and who has tried so far, or else the question that comes next.
 * Answering the second answers the first with “no”, as its heading says.
 */
export function renderSituation(
  pathway: Pathway,
  { answers, tried }: StartingSituation,
  addressAnswering: (answers: AnswersById) => string,
): { readonly title: string; readonly body: readonly Child[] } {
  const first = pathway.nodes.get(pathway.start)
  const no = first?.kind === 'question' && !(first.id in answers) && first.answers.find(({ id }) => id === 'no')
  const before: AnswersById = no ? { [first.id]: no.id, ...answers } : answers
  const given = no ? `${first.id}/${no.id}` : ''
  const next = walk(pathway, new Map(Object.entries(before)))
  const { title, choices } =
    tried.length > 0
      ? {
          title: 'Who has tried to resolve it so far?',
          choices: (tried.some(({ by }) => by === 'nobody')
            ? tried
            : [{ by: 'nobody' as const, answers: {} }, ...tried]
          ).map(({ by, answers: more }): Choice => {
            const all = { ...before, ...more }
            return { label: triedLabels[by], answers: all, given: given || firstOf(all) }
          }),
        }
      : next.at.kind === 'question' && stepsToDo(next, new Map()).length === 0
        ? {
            title: next.at.title,
            choices: next.at.answers.map(({ id, label }): Choice => {
              const all = { ...before, [next.at.id]: id }
              return { label, answers: all, given: given || `${next.at.id}/${id}` }
            }),
          }
        : {
            title: undefined,
            choices: [{ label: no ? no.label : 'Go on', answers: before, given: given || firstOf(before) }],
          }
  const list = (all: readonly Choice[], labelledBy?: string): HTMLElement =>
    element(
      'ul',
      { class: 'answers', ...(labelledBy && { 'aria-labelledby': labelledBy }) },
      ...all.map((choice) =>
        element(
          'li',
          {},
          element(
            'a',
            {
              class: 'answer',
              'data-answer': choice.given,
              href: addressAnswering(withoutStale(pathway, choice.answers)),
            },
            choice.label,
          ),
        ),
      ),
    )
  if (!no) return { title: title ?? 'What to do', body: [list(choices)] }
  const others = first.answers
    .filter((answer) => answer !== no)
    .map(({ id, label }): Choice => {
      return { label, answers: { [first.id]: id, ...answers }, given: `${first.id}/${id}` }
    })
  if (title === undefined) return { title: first.title, body: [list([...others, ...choices])] }
  const heading = element('h3', { class: 'node-title', id: 'if-not' }, `If not: ${title}`)
  return { title: first.title, body: [list(others), heading, list(choices, heading.id)] }
}

/** An answer on this screen can lead past questions that the situation answers. */
function withoutStale(pathway: Pathway, answers: AnswersById): AnswersById {
  const stale = new Set(walk(pathway, new Map(Object.entries(answers))).stale.map(({ question }) => question))
  return Object.fromEntries(Object.entries(answers).filter(([question]) => !stale.has(question)))
}

function firstOf(answers: AnswersById): string {
  return (Object.entries(answers)[0] ?? []).join('/')
}
