import type { Step } from '../pathway/types.ts'
import type { Scenario, TrainingDecision } from './types.ts'

/** The state of the chart beside a slide. */
interface SlideChart {
  readonly stage: string
  /** How many nodes of the route are highlighted. */
  readonly highlightedCount: number
  /** What the chart scrolls to: a node, or an answer as `question/answer`. */
  readonly focus: { readonly node: string } | { readonly answer: string }
}

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
  /** Steps after a decision, as many as fit on a screen. */
  | { readonly kind: 'steps'; readonly number: number; readonly steps: readonly Step[]; readonly chart: SlideChart }
  | { readonly kind: 'outcome'; readonly chart: SlideChart }
  /** Both routes on all charts at once. */
  | { readonly kind: 'overview' }
  /** The room's route and the procedure's on the chart of one stage, at a readable size, for a few decisions. */
  | { readonly kind: 'compare'; readonly decisions: readonly TrainingDecision[]; readonly chart: SlideChart }

/** A slide with its chapter: 0 is before the decisions, then one chapter for each decision, then the end. */
export type PlacedSlide = Slide & { readonly chapter: number }

export function buildSlides({ procedure, trail, before, decisions, outcome }: Scenario): readonly PlacedSlide[] {
  const stageOf = (id: string) => procedure.pathway.nodes.get(id)?.stage ?? ''
  /** Highlights the route up to the node that follows `id`. */
  const chartAt = (id: string, focus: SlideChart['focus'], stage = stageOf(id)): SlideChart => ({
    stage,
    highlightedCount: Math.min(trail.length, trail.findIndex((node) => node.id === id) + 2),
    focus,
  })
  const inChapter = (chapter: number, slides: readonly Slide[]): readonly PlacedSlide[] =>
    slides.map((slide) => ({ ...slide, chapter }))

  const lastBefore = before.at(-1)
  const lastDecision = decisions.at(-1)?.question.id ?? ''
  const stages = [...new Set(decisions.map(({ question }) => question.stage))]
  return [
    ...inChapter(0, [
      { kind: 'opening' },
      { kind: 'case' },
      ...(lastBefore ? [{ kind: 'before' as const, chart: chartAt(lastBefore.id, { node: lastBefore.id }) }] : []),
    ]),
    ...decisions.flatMap((decision, index) => {
      const { question, answer, steps } = decision
      const decisionFields = { decision, number: index + 1 }
      return inChapter(index + 1, [
        { kind: 'question', ...decisionFields },
        { kind: 'answer', ...decisionFields, chart: chartAt(question.id, { answer: `${question.id}/${answer.id}` }) },
        ...splitIntoScreens(steps).map((some) => {
          const [first, last] = [some[0]?.id ?? '', some.at(-1)?.id ?? '']
          const chart = chartAt(last, { node: first }, stageOf(first))
          return { kind: 'steps' as const, number: index + 1, steps: some, chart }
        }),
      ])
    }),
    ...inChapter(decisions.length + 1, [
      { kind: 'outcome', chart: chartAt(outcome.id, { node: outcome.id }, stageOf(trail.at(-2)?.id ?? lastDecision)) },
      { kind: 'overview' },
      ...stages.flatMap((stage) =>
        splitEvenly(
          decisions.filter(({ question }) => question.stage === stage),
          maxBesideChart,
        ).map((some) => {
          const focus = { node: some[0]?.question.id ?? '' }
          return { kind: 'compare' as const, decisions: some, chart: { stage, highlightedCount: trail.length, focus } }
        }),
      ),
      ...splitEvenly(decisions, maxInTable).map((some) => ({ kind: 'partings' as const, decisions: some })),
      { kind: 'records' },
      { kind: 'learning' },
      { kind: 'discussion' },
    ]),
  ]
}

/** How many decisions fit on a screen: beside a chart, and in a table without a chart. */
const maxBesideChart = 3
const maxInTable = 6

function splitEvenly(decisions: readonly TrainingDecision[], most: number): readonly (readonly TrainingDecision[])[] {
  const size = Math.ceil(decisions.length / Math.ceil(decisions.length / most))
  return decisions.flatMap((_, index) => (index % size === 0 ? [decisions.slice(index, index + size)] : []))
}

/** About how many characters of steps fit on a projected slide. */
const maxCharacters = 480

function splitIntoScreens(steps: readonly Step[]): readonly (readonly Step[])[] {
  const screens: { steps: Step[]; letters: number }[] = []
  for (const step of steps) {
    const letters = countCharacters(step)
    const last = screens.at(-1)
    if (last && last.letters + letters <= maxCharacters) {
      last.steps.push(step)
      last.letters += letters
    } else screens.push({ steps: [step], letters })
  }
  return screens.map((screen) => screen.steps)
}

function countCharacters({ title, by, silence = '', reading = '', records, next }: Step): number {
  const texts = [
    title,
    by,
    silence,
    reading,
    next.silence ?? '',
    next.reading ?? '',
    ...records.map(({ text }) => text),
  ]
  // 100 characters for the lines with the time and the clauses.
  return texts.join(' ').length + 100
}
