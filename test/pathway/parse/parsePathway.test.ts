import { describe, expect, test } from 'vitest'
import { parsePathway } from '../../../src/pathway/parse/parsePathway.ts'
import { messagesOf, parsed, problemsOf, smallPathway, smallContext, smallWith } from '../smallPathway.ts'

test('a pathway without mistakes has none', () => {
  expect(problemsOf(smallPathway)).toEqual([])
})

test('nodes and stages keep the order of the file', () => {
  const pathway = parsed()
  expect([...pathway.nodes.keys()]).toEqual(['ask', 'tell', 'settled'])
  expect(pathway.stages).toEqual([{ id: 'first', title: 'First stage', section: '1' }])
  expect([pathway.version, pathway.start]).toEqual([1, 'ask'])
})

test('Windows line ends and a byte order mark change nothing', () => {
  expect(parsed(`\uFEFF${smallPathway.replaceAll('\n', '\r\n')}`)).toEqual(parsed())
})

test('what stops the YAML from being read is reported once, without what would follow from it', () => {
  const text = smallWith('    kind: step', '\tkind: step')
  expect(problemsOf(text)).toEqual(['30 yaml-syntax'])
  expect(parsePathway(text, 'pathway.yaml', smallContext)).toMatchObject({ stages: [] })
})

test.each([
  { key: 'version', text: smallWith('version: 1\n', ''), problems: ['1 missing-key'] },
  { key: 'start', text: smallWith('start: ask\n', ''), problems: ['1 missing-key'] },
  { key: 'stages', text: smallWith('stages:\n', 'phases:\n'), problems: ['1 missing-key', '3 unknown-key'] },
  { key: 'records', text: smallWith('\nrecords:\n', '\nrecord:\n'), problems: ['1 missing-key', '7 unknown-key'] },
  { key: 'nodes', text: smallWith('nodes:\n', 'node:\n'), problems: ['1 missing-key', '13 unknown-key'] },
  {
    key: 'nodes',
    text: `${smallPathway.slice(0, smallPathway.indexOf('nodes:'))}nodes:\n`,
    problems: ['13 wrong-value'],
  },
])('without “$key” only that is reported: $problems', ({ text, problems }) => {
  expect(problemsOf(text)).toEqual(problems)
})

test.each([
  {
    text: '# nothing yet\n',
    message: 'The pathway should be keys with values, such as “title: Referral”, on the lines below it, but is empty.',
  },
  {
    text: '- version: 1\n',
    message: 'The pathway should be keys with values, such as “title: Referral”, on the lines below it, but is a list.',
  },
  {
    text: 'pathway',
    message:
      'The pathway should be keys with values, such as “title: Referral”, on the lines below it, but is “pathway”.',
  },
])('$text is no pathway', ({ text, message }) => {
  expect(messagesOf(text)).toEqual([message])
})

test.each([
  {
    from: 'version: 1',
    to: 'version: one',
    message: 'The pathway: “version” should be a whole number, 1 or more, but is “one”.',
  },
  {
    from: 'version: 1',
    to: 'version: 1.5',
    message: 'The pathway: “version” should be a whole number, 1 or more, but is “1.5”.',
  },
  {
    from: 'version: 1',
    to: 'version: 0',
    message: 'The pathway: “version” should be a whole number, 1 or more, but is “0”.',
  },
  { from: '    section: 1', to: '    section:', message: 'Stage “first”: “section” should be text, but is empty.' },
  {
    from: '    section: 1',
    to: '    section: [1]',
    message: 'Stage “first”: “section” should be text, but is a list.',
  },
  { from: '    title: First stage\n', to: '', message: 'Stage “first” has no “title”.' },
  {
    from: 'stages:\n  first:\n    title: First stage\n    section: 1\n',
    to: 'stages: []\n',
    message:
      'The list of stages should be keys with values, such as “referral:”, on the lines below it, but is a list.',
  },
  {
    from: '    section: 1\n',
    to: '    section: 1\n  first:\n    title: Another\n    section: 1\n',
    message: 'The stage “first” occurs a second time; the first is on line 4.',
  },
  {
    from: '    clauses: 1.2\nnodes:\n',
    to: '    clauses: 1.2\n  note:\n    text: Another\nnodes:\n',
    message: 'The record “note” occurs a second time; the first is on line 8.',
  },
  {
    from: '    clauses: [1.2, 1.10]\n    records: [note]\n',
    to: '    clauses: [1.2, 1.10]\n    records: [note]\n  tell:\n    kind: outcome\n',
    message: 'The node “tell” occurs a second time; the first is on line 29.',
  },
  { from: '    kept-by: Everyone\n', to: '', message: 'Record “note” has no “kept-by”.' },
  {
    from: '    force: must\n    clauses: 1.2\nnodes',
    to: '    force: must\n    clauses: []\nnodes',
    message: 'Record “note” has neither clauses nor a reading.',
  },
])('“$to” is reported: $message', ({ from, to, message }) => {
  expect(messagesOf(smallWith(from, to))).toEqual([message])
})

test.each([
  ['nodes', 'resolved:'],
  ['records', 'discussions:'],
])('what is no map in place of the %s is reported, with the example %s', (key, example) => {
  const text = smallPathway.replace(new RegExp(`^${key}:\\n(  .*\\n)*`, 'm'), `${key}: none\n`)
  expect(messagesOf(text)[0]).toBe(
    `The list of ${key} should be keys with values, such as “${example}”, on the lines below it, but is “none”.`,
  )
})

describe('every problem is reported at once, in the order of the lines', () => {
  const text = smallPathway
    .replace('to: tell', 'to: tel')
    .replace('force: must\n    urgency', 'force: musst\n    urgency')
    .replace('police: Detective', 'polcie: Detective')
    .replace('clauses: [1.2, 1.10]', 'clauses: [1.2, 1.1O]')

  test('from the reader and from the checks', () => {
    expect(problemsOf(text)).toEqual([
      '23 unknown-target',
      '29 orphan',
      '34 wrong-value',
      '38 unknown-agency',
      '47 unknown-clause',
    ])
  })

  test('each with its file and a fix', () => {
    const result = parsePathway(text, 'content/procedures/a/b/pathway.yaml', smallContext)
    expect('problems' in result && result.problems[0]).toEqual({
      kind: 'unknown-target',
      details: { from: 'ask', to: 'tel' },
      message: '“ask” leads to “tel”, but no node has that id.',
      fix: 'Correct the id, or add a node with this id.',
      file: 'content/procedures/a/b/pathway.yaml',
      line: 23,
    })
  })

  test('with the stages, so that the prose can be held against them', () => {
    const result = parsePathway(text, 'pathway.yaml', smallContext)
    expect('problems' in result && result.stages).toEqual([{ id: 'first', title: 'First stage', section: '1' }])
  })
})

test('what could not be read around a pathway is not held against it', () => {
  const text = smallPathway
    .replace('police:', 'polcie:')
    .replace('clauses: 1.1\n    answers', 'clauses: 9.9\n    answers')
  expect(problemsOf(text, {})).toEqual([])
  expect(problemsOf(text)).toEqual(['19 unknown-clause', '38 unknown-agency'])
})

test('a pathway of 400 nodes in one circle is read and checked', () => {
  const nodes = Array.from({ length: 400 }, (_, index) =>
    [
      `  n${index}:`,
      'kind: step',
      'stage: first',
      `title: Step ${index}`,
      'text: Do it.',
      'force: must',
      'by: You',
      'clauses: 1.1',
      `next: n${(index + 1) % 400}`,
    ].join('\n    '),
  )
  const text = `version: 1\nstart: n0\nstages: { first: { title: First, section: 1 } }\nrecords: {}\nnodes:\n${nodes.join('\n')}\n`
  expect(problemsOf(text)).toEqual(['6 closed-cycle'])
})
