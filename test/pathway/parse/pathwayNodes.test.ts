import { describe, expect, test } from 'vitest'
import { messagesOf, parsed, problemsOf, smallPathway, smallWith } from '../smallPathway.ts'

describe('a value that is wrong is reported at its line', () => {
  test.each([
    ['kind: step', 'kind: stepp', '30', '“tell”: “kind” should be one of question, step, outcome, but is “stepp”.'],
    [
      'force: must\n    urgency',
      'force: musst\n    urgency',
      '34',
      '“tell”: “force” should be one of must, should, may, right, states, but is “musst”.',
    ],
    [
      'urgency: immediately',
      'urgency: now',
      '35',
      '“tell”: “urgency” should be immediately, urgently or without delay, or, on a line below it, agreed: in words, but is “now”.',
    ],
    ['urgency: immediately', 'urgency: {}', '35', '“urgency” of “tell” has no “agreed”.'],
    [
      'urgency: immediately',
      'urgency: { agreed: in time, days: 2 }',
      '35',
      '“urgency” of “tell” has an unknown key “days”. The possible keys are “agreed”.',
    ],
    [
      '    clauses: 1.2\n    records: note',
      '    clauses: 1.2, 1.10\n    records: note',
      '39',
      '“tell”: “clauses” has several values, “1.2, 1.10”, without brackets.',
    ],
    [
      '    records: note\n    next',
      '    records: note, note\n    next',
      '40',
      '“tell”: “records” has several values, “note, note”, without brackets.',
    ],
    [
      'urgency: immediately',
      'urgency: immediately\n    throughout: false',
      '36',
      '“tell”: “throughout” should be true, but is “false”.',
    ],
    ['title: Tell the manager', 'title:', '32', '“tell”: “title” should be text, but is empty.'],
    [
      'who:\n      police: Detective sergeant',
      'who: Detective sergeant',
      '37',
      '“who” of “tell” should be keys with values, such as “police: Detective inspector”, on the lines below it, but is “Detective sergeant”.',
    ],
    [
      'next: settled',
      'next: { to: settled, clause: 1.1 }',
      '41',
      '“next” of “tell” has an unknown key “clause”. The possible keys are “to”, “at-the-same-time”, “clauses”, “silence” and “reading”.',
    ],
    [
      'urgency: immediately',
      "urgency: immediately\n    throughout: { force: must, clauses: 1.2, when: 'Now' }",
      '36',
      '“throughout” of “tell” has an unknown key “when”. The possible keys are “force” and “clauses”.',
    ],
    [
      'police: Detective sergeant',
      'police: Detective sergeant\n      police: Inspector',
      '39',
      'The agency “police” occurs a second time; the first is on line 38.',
    ],
    [
      "      'no':\n",
      "      'yes':\n        label: Again\n        to: tell\n      'no':\n",
      '25',
      'The answer “yes” occurs a second time; the first is on line 21.',
    ],
    ["      'no':\n", '      No:\n', '25', '“No” cannot be an id.'],
    ['    kind: question\n', '', '14', '“ask” has no “kind”.'],
    [
      'force: must\n    urgency',
      'force:\n    urgency',
      '34',
      '“tell”: “force” should be one of must, should, may, right, states, but is empty.',
    ],
    [
      'urgency: immediately',
      'urgency:',
      '35',
      '“tell”: “urgency” should be immediately, urgently or without delay, or, on a line below it, agreed: in words, but is empty.',
    ],
    [
      'records: note',
      'records: nota',
      '40',
      '“tell” asks for record “nota”, but “records” has no record with that id.',
    ],
  ])('“%s” edited to “%s” is reported on line %s: %s', (from, to, line, message) => {
    const text = smallWith(from, to)
    expect(problemsOf(text).map((found) => found.split(' ')[0])).toEqual([line])
    expect(messagesOf(text)).toEqual([message])
  })
})

describe('a key that is missing, unknown or repeated', () => {
  test.each([
    ['    by: The professional\n', '', ['29 missing-key']],
    ['    next: settled\n', '', ['29 missing-key']],
    ['    by: The professional', '    buy: The professional', ['29 missing-key', '36 unknown-key']],
    ['        to: tell\n', '', ['21 missing-key', '28 orphan']],
    ['    title: Settled', '    title: Settled\n    title: Done', ['46 duplicate-id']],
    ['    kind: outcome\n', '', ['42 missing-key']],
    ['    next: settled', '    next: { to: settled, clause: 1.1 }', ['41 unknown-key']],
    ['    next: settled', '    next: { clauses: 1.1 }', ['41 missing-key']],
    [
      'urgency: immediately',
      'urgency: immediately\n    throughout: { force: must }',
      ['36 missing-key', '36 force-uncited'],
    ],
    ['urgency: immediately', 'throughout: true', ['35 missing-key']],
    ['records: note', 'records: [note, note]', ['40 duplicate-id']],
    [
      '    clauses: 1.2\n    records',
      '    clauses:\n      - 1.2\n      - 1.1\n      - 1.2\n    records',
      ['42 duplicate-id'],
    ],
  ])('with %j edited to %j the problems are %j', (from, to, problems) => {
    expect(problemsOf(smallWith(from, to))).toEqual(problems)
  })
})

describe('an id', () => {
  test.each([
    [
      '  settled:\n',
      '  settled:\n    kind: outcome\n  settled:\n',
      ['42 missing-key', '42 missing-key', '42 missing-key', '42 uncited', '42 no-records', '44 duplicate-id'],
    ],
    ["      'no':\n", "      'yes':\n", ['25 duplicate-id', '14 too-few-answers']],
    [
      '  note:\n',
      '  Note:\n',
      ['8 bad-id', '8 unused-record', '40 unknown-record', '48 unknown-record', '42 no-records'],
    ],
    ['start: ask', 'start: __proto__', ['2 unknown-start']],
    ['to: tell', 'to: constructor', ['23 unknown-target', '29 orphan']],
    ['police: Detective', 'constructor: Detective', ['38 unknown-agency']],
    ['records: note', 'records: constructor', ['40 unknown-record']],
  ])('with %j edited to %j the problems are %j', (from, to, problems) => {
    expect([...problemsOf(smallWith(from, to))].sort()).toEqual([...problems].sort())
  })
})

test('answers and nodes may be called after what every object has', () => {
  const text = smallWith("      'yes':\n", '      constructor:\n').replaceAll('tell', 'to-string')
  expect(parsed(text).nodes.get('ask')).toMatchObject({
    answers: [{ id: 'constructor', to: 'to-string' }, { id: 'no' }],
  })
})

describe('what a node may hold', () => {
  test.each([
    ['urgency: immediately', 'urgency: urgently', { urgency: { kind: 'urgently' } }],
    ['urgency: immediately', 'urgency: without delay', { urgency: { kind: 'without-delay' } }],
    [
      'urgency: immediately',
      'urgency: { agreed: as both accept }',
      { urgency: { kind: 'agreed', words: 'as both accept' } },
    ],
    ['urgency: immediately', 'urgency: immediately\n    throughout: true', { throughout: true }],
    [
      'urgency: immediately',
      'urgency: immediately\n    throughout: { force: states, clauses: 1.1 }',
      { throughout: true, throughoutBasis: { force: 'states', clauses: ['1.1'] } },
    ],
    ['title: Tell the manager', 'title: Tell the manager\n    when: It is urgent', { when: 'It is urgent' }],
    ['    force: must\n    urgency', '    level: senior\n    force: must\n    urgency', { level: 'senior' }],
    ['    force: must\n    urgency', '    topic: plan\n    force: must\n    urgency', { topic: 'plan' }],
    [
      'police: Detective sergeant',
      'police: Detective sergeant\n      health: Nurse\n    posts: equivalents',
      { posts: 'equivalents' },
    ],
    [
      '    clauses: 1.2\n    records: note',
      '    clauses: [1.10, 1.2]\n    records: note',
      { clauses: ['1.10', '1.2'] },
    ],
    ['    records: note', '    reading: By sense.\n    records: note', { clauses: ['1.2'], reading: 'By sense.' }],
    ['    records: note', '    silence: It does not say.\n    records: note', { silence: 'It does not say.' }],
    [
      'next: settled',
      'next: { to: settled, clauses: 1.1, reading: By sense. }',
      { next: { to: 'settled', clauses: ['1.1'], reading: 'By sense.' } },
    ],
    [
      'next: settled',
      'next: settled',
      { next: { to: 'settled', clauses: [] }, records: [{ id: 'note' }], who: { police: 'Detective sergeant' } },
    ],
  ])('%j edited to %j gives %j', (from, to, node) => {
    expect(parsed(smallWith(from, to)).nodes.get('tell')).toMatchObject(node)
  })
})

describe('a question without its answers', () => {
  const [answers = ''] = /    answers:\n(?: {6,}.*\n)+/.exec(smallPathway) ?? []

  test.each([
    [
      '',
      [
        '“ask” has no “answers”.',
        'The question “ask” has no answers; a question needs two or more.',
        'Nothing leads to “tell”, so no reader can reach it.',
      ],
    ],
    [
      '    answers: yes, no\n',
      [
        'The question “ask” has no answers; a question needs two or more.',
        'The answers of “ask” should be keys with values, such as “yes:”, on the lines below it, but is “yes, no”.',
        'Nothing leads to “tell”, so no reader can reach it.',
      ],
    ],
  ])('%j', (written, messages) => {
    expect([...messagesOf(smallWith(answers, written))].sort()).toEqual([...messages].sort())
  })
})
