import { describe, expect, test } from 'vitest'
import { labelSource } from '../../src/diagram/labelSource.ts'
import { linksFrom } from '../../src/pathway/links.ts'
import { parsePathway } from '../../src/pathway/parse/parsePathway.ts'
import { toMermaid } from '../../src/pathway/toMermaid.ts'
import { fixtureContent } from '../builtContent.ts'
import { planted, smallPathway, smallContext, smallWith, twoStagePathway } from './smallPathway.ts'

function pathwayOf(text: string, sections = smallContext) {
  const parsed = parsePathway(text, 'pathway.yaml', sections)
  if ('problems' in parsed) throw new Error(parsed.problems.map(({ message }) => message).join('\n'))
  return parsed.pathway
}

const label = (title: string, detail = '') => (detail ? `${title}<br/>~ ${detail}` : title)

test('a stage is drawn with its nodes, force, urgency, clauses and answers', () => {
  expect(toMermaid(pathwayOf(smallPathway), 'first', label).source).toMatchInlineSnapshot(`
    "flowchart TD
      n0{{"Is it urgent?<br/>~ (1.1)"}}
      n1["Tell the manager<br/>~ must, immediately (1.2)"]
      n2(["Settled<br/>~ (1.2, 1.10)"])
      n0 e0@-->|"Yes"| n1
      n0 e1@-->|"No"| n2
      n1 e2@--> n2
      class n0 question
      class n1 step,urgent
      class n2 outcome
    "
  `)
})

test('its ids are mapped to the nodes, answers and ways on of the pathway', () => {
  const { nodes, edges } = toMermaid(pathwayOf(smallPathway), 'first', label)
  expect([...nodes]).toEqual([
    ['n0', 'ask'],
    ['n1', 'tell'],
    ['n2', 'settled'],
  ])
  expect([...edges]).toEqual([
    ['e0', { answer: 'ask/yes' }],
    ['e1', { answer: 'ask/no' }],
    ['e2', { next: 'tell' }],
  ])
})

test('a way that rests on our reading is dotted', () => {
  const pathway = pathwayOf(
    smallWith('        to: settled\n        clauses: 1.2\n', '        to: settled\n        reading: We think so.\n'),
  )
  expect(toMermaid(pathway, 'first', label).source).toContain('n0 e1@-.->|"No"| n2')
})

test('a way into another stage leads to a box that names its section; an outcome keeps its own shape', () => {
  const text = smallPathway
    .replace('    section: 1\n', '    section: 1\n  second:\n    title: Second stage\n    section: 2\n')
    .replace('  tell:\n    kind: step\n    stage: first', '  tell:\n    kind: step\n    stage: second')
    .replace('    kind: outcome\n    stage: first', '    kind: outcome\n    stage: second')
  const pathway = pathwayOf(text, { ...smallContext, sections: new Set(['1', '2']) })
  const { source } = toMermaid(pathway, 'first', label)
  expect(source).toContain('n1["Tell the manager<br/>~ go to section 2"]')
  expect(source).toContain('class n1 elsewhere')
  expect(source).toContain('n2(["Settled<br/>~ (1.2, 1.10)"])')
  expect(source).toContain('class n2 outcome')
})

test('each node and each way is on a line of its own', () => {
  const { source } = toMermaid(pathwayOf(smallPathway), 'first', label)
  expect(source.split('\n').slice(4, 6)).toEqual(['  n0 e0@-->|"Yes"| n1', '  n0 e1@-->|"No"| n2'])
})

test('a node that rests on our reading alone says so', () => {
  const text = planted(
    smallWith('    clauses: 1.2\n    records', '    reading: By sense.\n    records'),
    'force: must\n    urgency',
    'force: states\n    urgency',
  )
  expect(toMermaid(pathwayOf(text), 'first', label).source).toContain('<br/>~ states, immediately (our reading)"]')
})

test('the title of a node elsewhere is followed by its section', () => {
  const text = planted(twoStagePathway, 'title: Tell the manager', 'title: Tell the manager of the ward')
  expect(toMermaid(pathwayOf(text), 'first', label).source).toContain(
    'n2["Tell the manager of the ward<br/>~ go to section 1"]',
  )
})

test('answers of one question to the same node elsewhere share its box', () => {
  const text = smallPathway
    .replace('    section: 1\n', '    section: 1\n  second:\n    title: Second stage\n    section: 2\n')
    .replace('  tell:\n    kind: step\n    stage: first', '  tell:\n    kind: step\n    stage: second')
    .replace('    kind: outcome\n    stage: first', '    kind: outcome\n    stage: second')
    .replace("      'no':", "      'later':\n        label: Later\n        to: tell\n        clauses: 1.2\n      'no':")
  const pathway = pathwayOf(text, { ...smallContext, sections: new Set(['1', '2']) })
  const { source, references } = toMermaid(pathway, 'first', label)
  expect([...references.values()]).toEqual([['ask/yes', 'ask/later'], ['ask/no']])
  expect(source).toContain('n0 e0@-->|"Yes"| n1\n  n0 e1@-->|"Later"| n1')
})

test('an unknown stage is a programmer’s mistake', () => {
  expect(() => toMermaid(pathwayOf(smallPathway), 'none', label)).toThrow('no stage “none”')
})

describe('of a whole procedure', () => {
  test.each(fixtureContent().procedures.map((procedure) => ({ board: procedure.board.id, procedure })))(
    'every way of $board is drawn exactly once, dotted where it is our reading',
    ({ procedure: { pathway } }) => {
      const charts = pathway.stages.map(({ id }) => toMermaid(pathway, id, labelSource))
      const drawn = charts.flatMap(({ source, edges }) =>
        [...edges].map(
          ([edge, { answer, next }]) => `${answer ?? next} ${source.includes(` ${edge}@-.-`) ? 'reading' : 'stated'}`,
        ),
      )
      const ways = [...pathway.nodes.values()].flatMap((node) =>
        linksFrom(node).map(
          (link) =>
            `${'id' in link ? `${node.id}/${String(link.id)}` : node.id} ${link.reading ? 'reading' : 'stated'}`,
        ),
      )
      expect(ways.length).toBeGreaterThan(0)
      expect(drawn.sort()).toEqual(ways.sort())
    },
  )
})
