import { expect, test } from 'vitest'
import { collectBases, collectReadings } from '../../src/pathway/readings.ts'
import { walk } from '../../src/pathway/walk.ts'
import { parsed, planted, smallPathway } from './smallPathway.ts'

const withReadings = [
  ['text: Think of the child.', 'text: Think of the child.\n    silence: Not who thinks.'],
  [
    "label: 'No'\n        to: settled",
    "label: 'No'\n        to: settled\n        silence: Not when.\n        reading: At once.",
  ],
  ['next: settled', 'next:\n      to: settled\n      silence: Not what then.\n      reading: Then it is settled.'],
].reduce((text, [from, to]) => planted(text, from!, to!), smallPathway)
const pathway = parsed(withReadings)

test('silences and readings are numbered in the order of the file, a node’s before those of its ways', () => {
  expect(
    collectReadings(pathway).map(({ number, node, part, basis }) => [
      number,
      node.id,
      part,
      basis.silence,
      basis.reading,
    ]),
  ).toEqual([
    [1, 'ask', undefined, 'Not who thinks.', undefined],
    [2, 'ask', 'answered “No”', 'Not when.', 'At once.'],
    [3, 'tell', 'what follows it', 'Not what then.', 'Then it is settled.'],
  ])
})

test('a pathway that says everything has none', () => {
  expect(collectReadings(parsed())).toEqual([])
})

test.each([
  { answer: 'yes', numbers: [1, 3] },
  { answer: 'no', numbers: [1, 2] },
])('after “$answer” the walk rests on $numbers, and not on the way it did not take', ({ answer, numbers }) => {
  const { trail, answers } = walk(pathway, new Map([['ask', answer]]))
  const bases = collectBases(trail, answers)
  const met = collectReadings(pathway).filter(({ basis }) => bases.includes(basis))
  expect(met.map(({ number }) => number)).toEqual(numbers)
})

test('a reading is listed where no silence is', () => {
  const text = planted(smallPathway, 'text: Think of the child.', 'text: Think of the child.\n    reading: By sense.')
  expect(collectReadings(parsed(text)).map(({ node, basis }) => [node.id, basis.reading])).toEqual([
    ['ask', 'By sense.'],
  ])
})
