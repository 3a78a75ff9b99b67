import { describe, expect, test } from 'vitest'
import { buildSlides } from '../../src/content/buildSlides.ts'
import { walk } from '../../src/pathway/walk.ts'
import { fixtureContent } from '../builtContent.ts'

const { scenarios } = fixtureContent()
const baby = scenarios.find(({ id }) => id === 'bruise-on-a-baby')!

test('a session goes decision by decision, and the answer comes after the question', () => {
  expect(buildSlides(baby).map(({ kind, chapter }) => `${chapter} ${kind}`)).toEqual([
    '0 opening',
    '0 case',
    '1 question',
    '1 answer',
    '1 steps',
    '2 question',
    '2 answer',
    '2 steps',
    '3 question',
    '3 answer',
    '4 question',
    '4 answer',
    '4 steps',
    '4 steps',
    '5 question',
    '5 answer',
    '6 outcome',
    '6 overview',
    '6 compare',
    '6 compare',
    '6 partings',
    '6 records',
    '6 learning',
    '6 discussion',
  ])
})

describe.each(scenarios.map((scenario) => ({ id: scenario.id, scenario })))('the slides of $id', ({ scenario }) => {
  const slides = buildSlides(scenario)
  const { trail } = walk(scenario.procedure.pathway, scenario.answers)

  test('have every decision once, and every step once', () => {
    expect(slides.flatMap((slide) => (slide.kind === 'question' ? [slide.decision] : []))).toEqual(scenario.decisions)
    const steps = slides.flatMap((slide) => (slide.kind === 'steps' ? slide.steps : []))
    expect([...scenario.before, ...steps].map(({ id }) => id)).toEqual(
      trail.filter(({ kind }) => kind === 'step').map(({ id }) => id),
    )
  })

  test('light more of the route from slide to slide, and at the end all of it', () => {
    const counts = slides.flatMap((slide) => ('chart' in slide ? [slide.chart.highlightedCount] : []))
    expect(counts).toEqual([...counts].sort((one, other) => one - other))
    expect(counts.at(-1)).toBe(trail.length)
  })

  test('show no more of the route than what has been asked', () => {
    for (const slide of slides)
      if (slide.kind === 'answer')
        expect(
          trail
            .slice(0, slide.chart.highlightedCount)
            .map(({ id }) => id)
            .slice(-2),
        ).toEqual([slide.decision.question.id, slide.decision.answer.to])
  })

  test('compare the routes at every decision, at most three at once, all of one stage', () => {
    const compared = slides.filter((slide) => slide.kind === 'compare')
    expect(compared.flatMap(({ decisions }) => decisions)).toEqual(scenario.decisions)
    for (const { decisions, chart } of compared) {
      expect(decisions.length).toBeLessThanOrEqual(3)
      expect(new Set(decisions.map(({ question }) => question.stage))).toEqual(new Set([chart.stage]))
    }
  })
})
