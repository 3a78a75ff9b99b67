import fc from 'fast-check'
import type { Answers, Pathway, PathwayNode } from '../../src/pathway/types.ts'

/** What each node leads to: a map of answers for a question, an id for a step, nothing for an outcome. */
export type Sketch = Readonly<Record<string, Readonly<Record<string, string>> | string | null>>

/** A pathway without texts from a sketch; the walk starts at its first node. */
export function graphOf(sketch: Sketch): Pathway {
  const nodes = Object.entries(sketch).map(([id, leads]): PathwayNode => {
    const node = { id, stage: '', title: '', text: '', clauses: [] }
    if (leads === null) return { ...node, kind: 'outcome', records: [] }
    if (typeof leads === 'string')
      return { ...node, kind: 'step', force: 'states', by: '', who: {}, records: [], next: { to: leads, clauses: [] } }
    const answers = Object.entries(leads).map(([answer, to]) => ({ id: answer, label: '', to, clauses: [] }))
    return { ...node, kind: 'question', answers }
  })
  return { version: 1, start: nodes[0]?.id ?? '', stages: [], nodes: new Map(nodes.map((node) => [node.id, node])) }
}

export function answersOf(answers: Readonly<Record<string, string>>): Answers {
  return new Map(Object.entries(answers))
}

const answerIds = ['yes', 'no', 'constructor']

/** Graphs of up to 8 nodes: questions lead anywhere, themselves included; steps lead onwards, as the checks require. */
export const someGraph: fc.Arbitrary<Pathway> = fc.integer({ min: 1, max: 7 }).chain((last) =>
  fc
    .tuple(
      ...Array.from({ length: last }, (_, index) =>
        fc.oneof(
          fc.integer({ min: index + 1, max: last }),
          fc.array(fc.integer({ min: 0, max: last }), { minLength: 1, maxLength: 3 }),
        ),
      ),
    )
    .map((leads) =>
      graphOf({
        ...Object.fromEntries(
          leads.map((to, index) => [
            `n${index}`,
            typeof to === 'number'
              ? `n${to}`
              : Object.fromEntries(to.map((one, place) => [answerIds[place]!, `n${one}`])),
          ]),
        ),
        [`n${last}`]: null,
      }),
    ),
)

/** Answers to questions that the graph may or may not have, in any order. */
export const someAnswers: fc.Arbitrary<Answers> = fc
  .array(
    fc.tuple(
      fc.constantFrom('n0', 'n1', 'n2', 'n3', 'n4', 'n5', 'gone', '__proto__'),
      fc.constantFrom(...answerIds, 'gone'),
    ),
  )
  .map((pairs) => new Map(pairs))
