import { expect, test } from 'vitest'
import { checkFlowcharts } from '../../src/content/checkFlowcharts.ts'
import { planted } from '../pathway/smallPathway.ts'
import { problemLines } from './problemLines.ts'
import { proseOf, smallProse } from './smallProse.ts'

const stages = [{ id: 'first', title: 'First', section: '1' }]
const chart = '<Flowchart stage="first" />\n'
const messagesFor = (text: string, all = stages) =>
  problemLines(checkFlowcharts(all, proseOf(text), 'procedure.mdx'), 'message')

test('a stage drawn once, in its section, is right', () => {
  expect(messagesFor(smallProse)).toEqual([])
})

test.each([
  { name: 'taken out', to: '', messages: ['11 Stage “first” has no flowchart in section 1 of the prose.'] },
  {
    name: 'repeated',
    to: `${chart}\n${chart}`,
    messages: ['33 The flowchart of stage “first” is drawn a second time; the first is on line 31.'],
  },
  {
    name: 'misspelt',
    to: '<Flowchart stage="frist" />\n',
    messages: [
      '11 Stage “first” has no flowchart in section 1 of the prose.',
      '31 The prose draws a flowchart of stage “frist”, but the pathway has no such stage.',
    ],
  },
  {
    name: 'without a stage',
    to: '<Flowchart />\n',
    messages: [
      '11 Stage “first” has no flowchart in section 1 of the prose.',
      '31 A flowchart does not say which stage it draws.',
    ],
  },
])('a flowchart $name is reported', ({ to, messages }) => {
  expect(messagesFor(planted(smallProse, chart, to))).toEqual(messages)
})

test('a flowchart in another section is reported there', () => {
  const moved = `${planted(smallProse, chart, '')}\n${chart}`
  expect(messagesFor(moved)).toEqual(['38 The flowchart of stage “first” belongs in section 1, but is in section 2.'])
})

test('a flowchart before the first section is reported', () => {
  const moved = planted(planted(smallProse, chart, ''), '## 1 Principles\n', `${chart}\n## 1 Principles\n`)
  expect(messagesFor(moved)).toEqual(['11 The flowchart of stage “first” belongs in section 1, but is in no section.'])
})

test('a stage whose section does not exist is left to the pathway’s own checks', () => {
  expect(messagesFor(smallProse, [{ id: 'first', title: 'First', section: '9' }])).toEqual([])
})
