import { expect, test } from 'vitest'
import { messagesOf, problemsOf, smallWith } from '../smallPathway.ts'
import { pathwayFromLinks } from './pathwayFromLinks.ts'

test.each([
  // stagesAreConsistent
  ['kind: step\n    stage: first', 'kind: step\n    stage: frist', ['31 unknown-stage']],
  ['    section: 1\n', '    section: 2\n', ['6 unknown-section']],
  ['    section: 1\n', '    section: 1\n  second:\n    title: Second\n    section: 1\n', ['7 empty-stage']],
  ['kind: step\n    stage: first', 'kind: step\n    stage: first', []],
  // targetsExist
  ['to: tell', 'to: tel', ['23 unknown-target', '29 orphan']],
  ['next: settled', 'next: setled', ['41 unknown-target']],
  ['next: settled', 'next: { to: setled }', ['41 unknown-target']],
  ['start: ask', 'start: asks', ['2 unknown-start']],
  ['start: ask', 'start: settled', ['14 orphan']],
  ['next: settled', 'next: ask', ['41 step-in-circle']],
  // questionsOfferAChoice
  ["      'no':\n        label: 'No'\n        to: settled\n        clauses: 1.2\n", '', ['14 too-few-answers']],
  ["      'no':", "      maybe:\n        label: Maybe\n        to: tell\n        clauses: 1.1\n      'no':", []],
  // statementsAreCited
  ['    clauses: 1.1\n    answers', '    answers', ['14 uncited']],
  ['    clauses: 1.1\n    answers', '    clauses: []\n    answers', ['14 uncited']],
  ['    clauses: 1.1\n    answers', '    silence: It does not say.\n    answers', ['14 uncited']],
  ['    clauses: 1.1\n    answers', '    reading: By sense.\n    answers', []],
  ['to: tell\n        clauses: 1.1\n', 'to: tell\n', ['21 uncited']],
  ['to: tell\n        clauses: 1.1\n', 'to: tell\n        reading: By sense.\n', []],
  ['    clauses: [1.2, 1.10]\n', '', ['42 uncited']],
  ['    clauses: 1.2\n    records', '    records', ['29 uncited']],
  ['next: settled', 'next: { to: settled }', []],
  ['    force: must\n    clauses: 1.2', '    force: must\n    clauses: []', ['12 uncited']],
  // silencesHaveReadings
  [
    'to: tell\n        clauses: 1.1\n',
    'to: tell\n        clauses: 1.1\n        silence: It does not say.\n',
    ['25 silence-without-reading'],
  ],
  [
    'to: tell\n        clauses: 1.1\n',
    'to: tell\n        clauses: 1.1\n        silence: It does not say.\n        reading: By sense.\n',
    [],
  ],
  ['next: settled', 'next: { to: settled, silence: It does not say. }', ['41 silence-without-reading']],
  ['next: settled', 'next: { to: settled, silence: It does not say., reading: By sense. }', []],
  ['    clauses: 1.2\n    records', '    clauses: 1.2\n    silence: It does not say.\n    records', []],
  // outcomesHaveRecords
  ['    records: [note]\n', '', ['42 no-records']],
  ['    records: [note]\n', '    records: []\n', ['42 no-records']],
  ['    records: [note]\n', '    records: note\n', []],
  ['    records: note\n', '', []],
  // recordsAreUsed
  [
    'records:\n  note',
    'records:\n  letter:\n    text: A letter\n    kept-by: Everyone\n    force: may\n    clauses: 1.1\n  note',
    ['8 unused-record'],
  ],
  ['    records: note\n', '', []],
  // equivalentsAreNamed
  ['police: Detective sergeant', 'police: Detective sergeant\n    posts: equivalents', ['39 too-few-equivalents']],
  ['    who:\n      police: Detective sergeant\n', '    posts: equivalents\n', ['37 too-few-equivalents']],
  ['police: Detective sergeant', 'police: Detective\n      health: Nurse\n    posts: equivalents', []],
  // agenciesBelongToBoard
  ['police: Detective', 'polcie: Detective', ['38 unknown-agency']],
  ['police: Detective', 'health: Nurse\n      educaton: Teacher\n      police: Detective', ['39 unknown-agency']],
  ['police: Detective', 'health: Detective', []],
  ['    who:\n      police: Detective sergeant\n', '', []],
  // labelsAreUnique
  ["label: 'No'", "label: 'Yes'", ['26 duplicate-label']],
  ["label: 'No'", "label: 'YES'", ['26 duplicate-label']],
  ["label: 'No'", "label: 'Yes, but'", []],
  ['title: Settled', 'title: Is it urgent?', ['45 duplicate-label']],
  ['title: Settled', 'title: tell the manager', ['45 duplicate-label']],
  ['title: Settled', 'title: First stage', []],
  [
    '    section: 1\n',
    '    section: 1\n  second:\n    title: First Stage\n    section: 1\n',
    ['7 empty-stage', '8 duplicate-label'],
  ],
  // clausesExist
  ['    clauses: 1.1\n    answers', '    clauses: 1.3\n    answers', ['19 unknown-clause']],
  [
    '    clauses: 1.1\n    answers',
    '    clauses: [1.1, 1.3, 1.4]\n    answers',
    ['19 unknown-clause', '19 unknown-clause'],
  ],
  ['    clauses: 1.1\n    answers', '    clauses:\n      - 1.1\n      - 1.3\n    answers', ['21 unknown-clause']],
  ['text: Think of the child.', 'text: Think of the child (1.3).', ['18 unknown-clause']],
  ['text: Think of the child.', 'text: Think (1.1) of 1.2 (1.10).', []],
  ['text: Think of the child.', 'text: Think (1.1) of 1.3 (1.10).', ['18 unknown-clause']],
  ['title: Tell the manager', 'title: Tell the manager (1.9)', ['32 unknown-clause']],
  ["label: 'Yes'\n        to: tell", 'label: Yes, by 1.9\n        to: tell', ['22 unknown-clause']],
  ['text: A note of what was said', 'text: A note of 1.9', ['9 unknown-clause']],
  ['next: settled', 'next: { to: settled, reading: By sense (1.2) and (1.4a). }', ['41 unknown-clause']],
  ['    records: note', '    silence: It (1.5) does not say.\n    records: note', ['40 unknown-clause']],
  ['    clauses: 1.1\n    answers', "    clauses: '1.10'\n    answers", []],
  ['    clauses: 1.1\n    answers', '    clauses: 1.100\n    answers', ['19 unknown-clause']],
  ['to: tell\n        clauses: 1.1', 'to: tell\n        clauses: 11', ['24 unknown-clause']],
  ['next: settled', 'next: { to: settled, clauses: 1.3 }', ['41 unknown-clause']],
  [
    'urgency: immediately',
    'urgency: immediately\n    throughout: { force: must, clauses: [1.2, 1.3] }',
    ['36 unknown-clause'],
  ],
  ['    clauses: [1.2, 1.10]', '    clauses: [1.2, 1.1O]', ['47 unknown-clause']],
  ['    force: must\n    clauses: 1.2', '    force: must\n    clauses: 1.3', ['12 unknown-clause']],
])('with %j edited to %j the problems are %j', (from, to, problems) => {
  expect(problemsOf(smallWith(from, to))).toEqual(problems)
})

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
])('%j is reported: %s', (leads, message) => {
  expect(messagesOf(pathwayFromLinks(leads))).toEqual([message])
})

test('a node whose every way leads into a circle is reported beside the circle', () => {
  expect(messagesOf(pathwayFromLinks({ a: 'b', b: 'b' }))).toEqual([
    'No outcome can be reached from “a”.',
    '“b” leads only to itself, so readers cannot leave it.',
  ])
})

test('a clause that is no text is reported as that alone', () => {
  expect(messagesOf(smallWith('[1.2, 1.10]', "[1.2, '']"))).toEqual([
    '“settled”: “clauses” should be text, but is empty.',
  ])
})

test('a question without answers is no circle, and no dead end besides', () => {
  expect(problemsOf(pathwayFromLinks({ a: ['b', 'end'], b: [], end: null }))).toEqual(['15 too-few-answers'])
})

test('every later label is reported as like the first', () => {
  const same = (id: string) => `      ${id}:\n        label: 'Yes'\n        to: tell\n        clauses: 1.1\n`
  expect(messagesOf(smallWith("      'no':\n", `${same('again')}${same('once-more')}      'no':\n`))).toEqual([
    'The label “Yes” is also the label of “yes”.',
    'The label “Yes” is also the label of “yes”.',
  ])
})

test.each([
  ['text: Think of the child.', 'text: Think (10.3) of (1.11).', ['“ask”', '“ask”']],
  ['    records: note', '    reading: By (1.30).\n    records: note', ['“tell”']],
])('the message for %j edited to %j names what says so and the clause', (from, to, names) => {
  const clauses = [...to.matchAll(/\((\S+)\)/g)].map(([, clause]) => clause)
  const told = messagesOf(smallWith(from, to))
  expect(told).toHaveLength(names.length)
  for (const [place, message] of told.entries()) {
    expect(message).toContain(names[place])
    expect(message).toContain(`clause ${clauses[place]}`)
  }
})
