import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { labelSource } from '../../src/diagram/labelSource.ts'
import { checklist } from '../../src/pathway/records.ts'
import { describeStages as inWords } from '../../src/pathway/describe.ts'
import { readFragment, writeFragment } from '../../src/pathway/fragment.ts'
import { toMermaid } from '../../src/pathway/toMermaid.ts'
import type { Procedure } from '../../src/content/types.ts'
import type { Pathway } from '../../src/pathway/types.ts'
import { walk } from '../../src/pathway/walk.ts'

/** Answers chosen at random as the questions come, some changed later, and some for questions that never come. */
function someAnswersOf(pathway: Pathway): fc.Arbitrary<ReadonlyMap<string, string>> {
  const questions = [...pathway.nodes.values()].filter((node) => node.kind === 'question')
  const oneAnswer = fc
    .constantFrom(...questions)
    .chain(({ id, answers }) => fc.tuple(fc.constant(id), fc.constantFrom(...answers.map((answer) => answer.id))))
  return fc
    .tuple(fc.array(fc.nat({ max: 5 }), { maxLength: 16 }), fc.array(oneAnswer, { maxLength: 3 }))
    .map(([choices, changes]) => {
      const given = new Map<string, string>()
      for (const choice of choices) {
        const { at } = walk(pathway, given)
        if (at.kind === 'question') given.set(at.id, at.answers[choice % at.answers.length]!.id)
      }
      return new Map([...given, ...changes])
    })
}

/** Tests that hold for any so many walks through each procedure. */
export function describeWalks(procedures: readonly Procedure[], walks: number): void {
  describe.each(procedures.map((procedure) => ({ board: procedure.board.id, procedure })))(
    `${walks} walks through $board`,
    ({ procedure: { pathway, board } }) => {
      const answers = someAnswersOf(pathway)
      const agencies = [...board.agencies.keys()]

      test('end at an open question or an outcome, and each answer is used, waiting or stale', () => {
        fc.assert(
          fc.property(answers, (given) => {
            const { trail, at, answers: used, waiting, stale } = walk(pathway, given)
            expect(trail.at(-1)).toBe(at)
            expect(at.kind).not.toBe('step')
            expect(trail.length).toBeLessThanOrEqual(pathway.nodes.size)
            expect(used.size + waiting.size + stale.length).toBe(given.size)
          }),
          { numRuns: walks },
        )
      })

      test('are the same once written into an address and read again, with the parties', () => {
        fc.assert(
          fc.property(answers, fc.constantFrom(undefined, ...agencies), (given, agency) => {
            const walked = walk(pathway, given)
            const kept = new Map([...walked.answers, ...walked.waiting])
            const fragment = writeFragment({ version: pathway.version, ...(agency && { agency }), answers: kept })
            const read = readFragment(pathway, fragment, agencies)
            expect(read.warnings).toEqual([])
            expect(read.parties).toEqual(agency ? { agency } : {})
            expect(read.walk.trail).toEqual(walked.trail)
            expect([...read.walk.answers, ...read.walk.waiting]).toEqual([...kept])
          }),
          { numRuns: walks },
        )
      })

      test('are drawn, listed and checked alike: each node and way met is in chart and list, each record in the checklist', () => {
        const charts = pathway.stages.map(({ id }) => toMermaid(pathway, id, labelSource))
        const drawn = new Set(charts.flatMap(({ nodes }) => [...nodes.values()]))
        const arrows = new Set(
          charts.flatMap(({ edges }) => [...edges.values()].map(({ answer, next }) => answer ?? next)),
        )
        const list = new Map(inWords(pathway).flatMap(({ nodes }) => nodes.map((node) => [node.id, node])))
        fc.assert(
          fc.property(answers, (given) => {
            const { trail, answers: used } = walk(pathway, given)
            for (const [place, node] of trail.entries()) {
              expect(drawn.has(node.id)).toBe(true)
              const next = trail[place + 1]
              const way = list
                .get(node.id)
                ?.ways.find(({ answer, to }) =>
                  node.kind === 'question' ? answer?.id === used.get(node.id) : to === next?.id,
                )
              if (!next) continue
              expect(way?.to).toBe(next.id)
              expect(arrows.has(node.kind === 'question' ? `${node.id}/${used.get(node.id)!}` : node.id)).toBe(true)
            }
            const told = trail.flatMap(({ id }) => list.get(id)?.records.map((record) => `${id}/${record.id}`) ?? [])
            expect(checklist(trail).map(({ node, record }) => `${node.id}/${record.id}`)).toEqual(told)
          }),
          { numRuns: walks },
        )
      })
    },
  )
}
