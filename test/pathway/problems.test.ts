import { describe, expect, test } from 'vitest'
import { finding, problem } from '../../src/pathway/problems.ts'

test('a problem has the words of its kind, and the file and line that it was given', () => {
  expect(problem('no-records', { node: 'resolved' }, 'pathway.yaml', 7)).toEqual({
    kind: 'no-records',
    details: { node: 'resolved' },
    message: 'The outcome “resolved” has no records, so readers would not know what to write down.',
    fix: 'List under “records” what the procedure says to write down.',
    file: 'pathway.yaml',
    line: 7,
  })
})

test('a finding has its path in the pathway instead', () => {
  expect(finding('orphan', { node: 'gone' }, ['nodes', 'gone'])).toEqual({
    kind: 'orphan',
    details: { node: 'gone' },
    message: 'Nothing leads to “gone”, so no reader can reach it.',
    fix: 'Let an answer or a step lead to it, correct “start”, or delete it.',
    path: ['nodes', 'gone'],
  })
})

test.each([400, 401, 50_000])('whatever an author has written at a length of %i can be read in a message', (length) => {
  const long = 'x'.repeat(length)
  const cut = length > 400 ? `${'x'.repeat(80)}…` : long
  const { message } = problem('unknown-agency', { node: long, agency: 'a', known: ['b', long] }, 'pathway.yaml', 1)
  expect(message).toBe(
    `“${cut}” names a post for agency “a”, which the board does not have. Its agencies are “b” and “${cut}”.`,
  )
})

test('what an author has written on two lines is reported on one', () => {
  const { message } = problem('clause-number', { number: '3.4\n\tor 3.5', section: '3' }, 'procedure.mdx', 1)
  expect(message).toBe('Clause 3.4 or 3.5 is in section 3, but its number is not one of that section.')
})

test.each([
  { heading: '', message: 'A heading without words has no number of its own.' },
  { heading: 'Referral', message: 'The heading “Referral” has no number of its own.' },
])('a heading “$heading” is reported as $message', ({ heading, message }) => {
  expect(problem('section-heading', { heading }, 'procedure.mdx', 1).message).toBe(message)
})

test.each([
  ['\u200B', 'U+200B'],
  ['a\u00A0b', 'aU+00A0b'],
  ['\u{E0001}', 'U+E0001'],
])('an invisible character is reported by its number: %j', (id, told) => {
  const { message } = problem('unknown-target', { from: 'ask', to: id }, 'pathway.yaml', 1)
  expect(message).toBe(`“ask” leads to “${told}”, but no node has that id.`)
})

test.each([
  { count: 6, told: '“n1”, “n2”, “n3”, “n4”, “n5” and “n6”' },
  { count: 7, told: '“n1”, “n2”, “n3”, “n4”, “n5”, “n6” and “n7”' },
  { count: 9, told: '“n1”, “n2”, “n3”, “n4”, “n5”, “n6” and 3 more' },
])('a way of $count nodes that a scenario does not pass is reported by how it begins', ({ count, told }) => {
  const comes = Array.from({ length: count }, (_, place) => `n${place + 1}`)
  const { message } = problem('route-parts', { actual: comes, expected: { kind: 'node', id: 'm' } }, 'case.mdx', 1)
  expect(message).toBe(
    `The route differs from the scenario at the start: it continues with ${told}, and does not pass “m”.`,
  )
})

describe('where two routes diverge is reported', () => {
  const titles = new Map([
    ['ask', 'Is it urgent?'],
    ['open', 'It stays open'],
    ['told', `Is it ${'x'.repeat(401)}?`],
  ])
  const parts = (comes: string, wanted: { kind: 'answer' } | { kind: 'question' | 'outcome'; id: string }) =>
    problem('route-parts', { actual: [comes], expected: wanted, titles }, 'case.mdx', 1).message

  test.each([
    [parts('ask', { kind: 'answer' }), 'reaches “ask” (Is it urgent?), which the scenario does not answer.'],
    [
      parts('open', { kind: 'question', id: 'ask' }),
      'reaches “open” (It stays open), where the scenario answers “ask” (Is it urgent?).',
    ],
    [
      parts('open', { kind: 'outcome', id: 'gone' }),
      'ends at “open” (It stays open), where the scenario expects “gone”.',
    ],
    [
      parts('told', { kind: 'answer' }),
      `reaches “told” (Is it ${'x'.repeat(74)}…), which the scenario does not answer.`,
    ],
  ])('%s', (message, end) => {
    expect(message).toBe(`The route differs from the scenario at the start: it ${end}`)
  })
})

test.each([
  { code: ' {a  +  b} ', told: '{a + b}' },
  { code: 'x'.repeat(60), told: 'x'.repeat(60) },
  { code: 'x'.repeat(61), told: `${'x'.repeat(60)}…` },
])('of a long text the beginning is reported, without wide spaces: $code', ({ code, told }) => {
  expect(problem('code-in-prose', { code }, 'procedure.mdx', 1).message).toBe(
    `“${told}” would run as code, which is not allowed here.`,
  )
})
