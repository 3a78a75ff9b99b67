import { walk } from '../pathway/walk.ts'
import type { Step } from '../pathway/types.ts'
import type { Scenario, TrainingDecision } from './types.ts'

/** What a chart shows beside a slide. */
export interface SlideChart {
  readonly stage: string
  /** How many nodes of the route are lit. */
  readonly met: number
  /** What is brought into view: a node, or a way as `question/answer`. */
  readonly focus: { readonly node: string } | { readonly answer: string }
}

/** One screenful of a session. */
export type Slide =
  | { readonly kind: 'opening' | 'case' | 'records' | 'learning' | 'discussion' }
  | { readonly kind: 'before'; readonly chart: SlideChart }
  | { readonly kind: 'partings'; readonly decisions: readonly TrainingDecision[] }
  | { readonly kind: 'question'; readonly decision: TrainingDecision; readonly number: number }
  | {
      readonly kind: 'answer'
      readonly decision: TrainingDecision
      readonly number: number
      readonly chart: SlideChart
    }
  /** As many of the steps after a decision as a screen holds. */
  | { readonly kind: 'steps'; readonly number: number; readonly steps: readonly Step[]; readonly chart: SlideChart }
  | { readonly kind: 'outcome'; readonly chart: SlideChart }
  /** Both routes from above, on every chart at once. */
  | { readonly kind: 'overview' }
  /** The room's route and the procedure's, as large as it takes to read, at a few decisions of one stage. */
  | { readonly kind: 'compare'; readonly decisions: readonly TrainingDecision[]; readonly chart: SlideChart }

/** A slide with the part of the session that it belongs to: 0 before the decisions, then each decision, then the end. */
export type PlacedSlide = Slide & { readonly part: number }

/** A session in order. */
export function slidesOf({ procedure, answers, before, decisions, outcome }: Scenario): readonly PlacedSlide[] {
  const { trail } = walk(procedure.pathway, answers)
  const stageOf = (id: string) => procedure.pathway.nodes.get(id)?.stage ?? ''
  /** Lit up to the node that follows `id`. */
  const chartAt = (id: string, focus: SlideChart['focus'], stage = stageOf(id)): SlideChart => ({
    stage,
    met: Math.min(trail.length, trail.findIndex((node) => node.id === id) + 2),
    focus,
  })
  const inPart = (part: number, slides: readonly Slide[]): readonly PlacedSlide[] =>
    slides.map((slide) => ({ ...slide, part }))

  const lastBefore = before.at(-1)
  const lastDecision = decisions.at(-1)?.question.id ?? ''
  const stages = [...new Set(decisions.map(({ question }) => question.stage))]
  return [
    ...inPart(0, [
      { kind: 'opening' },
      { kind: 'case' },
      ...(lastBefore ? [{ kind: 'before' as const, chart: chartAt(lastBefore.id, { node: lastBefore.id }) }] : []),
    ]),
    ...decisions.flatMap((decision, index) => {
      const { question, answer, steps } = decision
      const place = { decision, number: index + 1 }
      return inPart(index + 1, [
        { kind: 'question', ...place },
        { kind: 'answer', ...place, chart: chartAt(question.id, { answer: `${question.id}/${answer.id}` }) },
        ...screenfuls(steps).map((some) => {
          const [first, last] = [some[0]?.id ?? '', some.at(-1)?.id ?? '']
          const chart = chartAt(last, { node: first }, stageOf(first))
          return { kind: 'steps' as const, number: index + 1, steps: some, chart }
        }),
      ])
    }),
    ...inPart(decisions.length + 1, [
      { kind: 'outcome', chart: chartAt(outcome.id, { node: outcome.id }, stageOf(trail.at(-2)?.id ?? lastDecision)) },
      { kind: 'overview' },
      ...stages.flatMap((stage) =>
        inEvenParts(
          decisions.filter(({ question }) => question.stage === stage),
          mostBesideChart,
        ).map((some) => {
          const focus = { node: some[0]?.question.id ?? '' }
          return { kind: 'compare' as const, decisions: some, chart: { stage, met: trail.length, focus } }
        }),
      ),
      ...inEvenParts(decisions, mostInTable).map((some) => ({ kind: 'partings' as const, decisions: some })),
      { kind: 'records' },
      { kind: 'learning' },
      { kind: 'discussion' },
    ]),
  ]
}

/** How many decisions a screen holds, beside their chart and in a table that has the screen to itself. */
const mostBesideChart = 3
const mostInTable = 6

function inEvenParts(decisions: readonly TrainingDecision[], most: number): readonly (readonly TrainingDecision[])[] {
  const size = Math.ceil(decisions.length / Math.ceil(decisions.length / most))
  return decisions.flatMap((_, place) => (place % size === 0 ? [decisions.slice(place, place + size)] : []))
}

/** About as many letters of steps as a projector shows at once. */
const room = 480

function screenfuls(steps: readonly Step[]): readonly (readonly Step[])[] {
  const screens: { steps: Step[]; letters: number }[] = []
  for (const step of steps) {
    const letters = lettersOf(step)
    const last = screens.at(-1)
    if (last && last.letters + letters <= room) {
      last.steps.push(step)
      last.letters += letters
    } else screens.push({ steps: [step], letters })
  }
  return screens.map((screen) => screen.steps)
}

function lettersOf({ title, by, silence = '', reading = '', records, next }: Step): number {
  const texts = [
    title,
    by,
    silence,
    reading,
    next.silence ?? '',
    next.reading ?? '',
    ...records.map(({ text }) => text),
  ]
  // A line for the time and one for the clauses.
  return texts.join(' ').length + 100
}
