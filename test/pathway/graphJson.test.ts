import fc from 'fast-check'
import { expect, test } from 'vitest'
import { graphFromJson, graphJson } from '../../src/pathway/graphJson.ts'
import type { GraphJson } from '../../src/pathway/graphJson.ts'
import { walk } from '../../src/pathway/walk.ts'
import { someAnswers } from './graphOf.ts'
import { parsed } from './smallPathway.ts'

const pathway = parsed()

test('a graph has no words, so that it is small enough for a page', () => {
  expect(graphJson(pathway)).toEqual({
    version: 1,
    start: 'ask',
    nodes: [
      {
        id: 'ask',
        kind: 'question',
        answers: [
          { id: 'yes', to: 'tell' },
          { id: 'no', to: 'settled' },
        ],
      },
      { id: 'tell', kind: 'step', next: { to: 'settled' } },
      { id: 'settled', kind: 'outcome' },
    ],
  })
})

test('walking the graph of a page is walking the pathway', () => {
  const graph = graphFromJson(JSON.parse(JSON.stringify(graphJson(pathway))) as GraphJson)
  const given = fc.oneof(
    someAnswers,
    fc.constantFrom('yes', 'no', 'gone').map((answer) => new Map([['ask', answer]])),
  )
  fc.assert(
    fc.property(given, (answers) => {
      const [inPage, inPathway] = [walk(graph, answers), walk(pathway, answers)]
      expect(inPage.trail.map(({ id }) => id)).toEqual(inPathway.trail.map(({ id }) => id))
      expect(inPage.stale).toEqual(inPathway.stale)
    }),
  )
})
