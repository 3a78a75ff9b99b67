import { expect, test } from 'vitest'
import { messagesOf, smallWith } from '../smallPathway.ts'
import { pathwayFromLinks } from './pathwayFromLinks.ts'

const secondStage = (title: string) => `    section: 1\n  second:\n    title: ${title}\n    section: 1\n`

test.each([
  ['start: ask', 'start: asks', ['The pathway starts at “asks”, but no node has that id.']],
  [
    'kind: step\n    stage: first',
    'kind: step\n    stage: frist',
    ['“tell” is in stage “frist”, but no stage has that id.'],
  ],
  ['    section: 1\n', '    section: 2\n', ['Stage “first” belongs to section 2, but the prose has no such section.']],
  ['    section: 1\n', secondStage('Second'), ['Stage “second” has no node, so its flowchart would be empty.']],
  [
    '    section: 1\n',
    secondStage('First Stage'),
    [
      'Stage “second” has no node, so its flowchart would be empty.',
      'The stage title “First Stage” is also the stage title of “first”.',
    ],
  ],
  ['title: Settled', 'title: Tell the Manager', ['The title “Tell the Manager” is also the title of “tell”.']],
  ["label: 'No'", "label: 'YES'", ['The label “YES” is also the label of “yes”.']],
  ['    clauses: 1.1\n    answers', '    answers', ['“ask” has neither clauses nor a reading.']],
  ['to: tell\n        clauses: 1.1\n', 'to: tell\n', ['Answer “yes” of “ask” has neither clauses nor a reading.']],
  [
    'next: settled',
    'next: { to: settled, silence: It does not say. }',
    ['“next” of “tell” has a “silence” but no “reading”.'],
  ],
  [
    '    clauses: 1.1\n    answers',
    '    clauses: 1.3\n    answers',
    ['“ask” cites clause 1.3, but the prose has no such clause.'],
  ],
  [
    '    force: must\n    clauses: 1.2',
    '    force: must\n    clauses: 1.3',
    ['Record “note” cites clause 1.3, but the prose has no such clause.'],
  ],
  [
    '    records: [note]\n',
    '',
    ['The outcome “settled” has no records, so readers would not know what to write down.'],
  ],
  [
    'records:\n  note',
    'records:\n  letter:\n    text: A letter\n    kept-by: Everyone\n    force: may\n    clauses: 1.1\n  note',
    ['No step or outcome asks for record “letter”, so no checklist would show it.'],
  ],
  [
    'police: Detective sergeant',
    'police: Detective sergeant\n    posts: equivalents',
    ['“tell” has “posts: equivalents”, but names only one post.'],
  ],
  [
    '    who:\n      police: Detective sergeant\n',
    '    posts: equivalents\n',
    ['“tell” has “posts: equivalents”, but names no post.'],
  ],
])('with %j edited to %j a message names what is wrong: %j', (from, to, messages) => {
  expect(messagesOf(smallWith(from, to))).toEqual(messages)
})

test.each([
  [{ a: 'end', end: null, b: 'end' }, 'Nothing leads to “b”, so no reader can reach it.'],
  [{ a: ['b', 'end'], b: [], end: null }, 'The question “b” has no answers; a question needs two or more.'],
  [{ a: ['end'], end: null }, 'The question “a” has one answer; a question needs two or more.'],
])('of %j it is told: %s', (leads, message) => {
  expect(messagesOf(pathwayFromLinks(leads))).toEqual([message])
})

test('a node whose every way leads into a circle is told beside the circle', () => {
  expect(messagesOf(pathwayFromLinks({ a: 'b', b: 'b' }))).toEqual([
    'No outcome can be reached from “a”.',
    '“b” leads only to itself, so readers cannot leave it.',
  ])
})

test('a clause that is no text is told as that alone', () => {
  expect(messagesOf(smallWith('[1.2, 1.10]', "[1.2, '']"))).toEqual([
    '“settled”: “clauses” should be text, but is empty.',
  ])
})
