import { expect, test } from 'vitest'
import { messagesOf, problemsOf, smallWith } from '../smallPathway.ts'

test.each([
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
