import { expect, test } from 'vitest'
import { saysForce } from '../../../src/pathway/checks/wordsMatchForces.ts'
import { messagesOf, planted, problemsOf, smallPathway, smallContext } from '../smallPathway.ts'

const pathway = planted(smallPathway, 'told at once.', 'told.')
const context = {
  ...smallContext,
  clauses: new Map([...smallContext.clauses!, ['1.3', ['must']], ['1.4', ['should']]] as const),
  clauseTexts: new Map([['1.2', 'They must tell immediately.']]),
}
const problemsWith = (from: string, to: string) => problemsOf(planted(pathway, from, to), context)
/** The step `tell` with another force. */
const withForce = (force: string, text: string) =>
  problemsOf(
    planted(
      planted(pathway, 'The manager must be told.', text),
      'force: must\n    urgency',
      `force: ${force}\n    urgency`,
    ),
    context,
  )

test('without the words of the clauses, no words are compared', () => {
  const text = planted(pathway, 'must be told', 'is told')
  expect(problemsOf(text)).toEqual([])
  expect(problemsOf(text, context)).toEqual(['33 force-not-in-words'])
})

test.each([
  ['must be told.', 'MUST be told.', []],
  ['must be told.', 'is told. They must write it down.', []],
  ['must be told.', 'must be told what support is required to protect the child.', []],
  ['must be told.', 'should be told.', ['33 force-not-in-words']],
  ['must be told.', 'likes mustard.', ['33 force-not-in-words']],
  ['title: Tell the manager\n    text: The manager must', 'title: They must tell\n    text: The manager will', []],
])('a must with %j edited to %j: %j', (from, to, problems) => {
  expect(problemsWith(from, to)).toEqual(problems)
})

test.each([
  ['should', 'It should be told.', []],
  ['should', 'It is told.', ['33 force-not-in-words']],
  ['should', 'It should be told; it must be written down.', ['33 words-beyond-force']],
  ['should', 'It should be told; it must be written down (1.3).', []],
  ['should', 'It should be told (1.3); it must be written down.', ['33 words-beyond-force']],
  ['should', 'It should be told; it must be written down (1.4).', ['33 words-beyond-force']],
  ['states', 'It must be told.', ['33 words-beyond-force']],
  ['states', 'It should be told.', []],
  ['states', 'Must it be told?', []],
  ['states', 'It has to be told.', ['33 words-beyond-force']],
  ['states', 'Nobody has to be told what they have to say.', []],
  ['states', 'It may have to be told.', []],
  ['states', 'Whoever is told is required to reply.', ['33 words-beyond-force']],
])('a step with force %s that says “%s”: %j', (force, text, problems) => {
  expect(withForce(force, text)).toEqual(problems)
})

test.each([
  ['text: Think of the child.', 'text: If not, it must go on.', []],
  ['text: It is settled.', 'text: It must be settled.', []],
  ['    clauses: [1.2, 1.10]', "    clauses: '1.10'", []],
])('a question or an outcome may say what a clause of it says: %j edited to %j', (from, to, problems) => {
  expect(problemsWith(from, to)).toEqual(problems)
})

test.each([
  ["label: 'Yes'", 'label: It must be told', []],
  ["label: 'No'", 'label: It should be told', []],
  ['clauses: 1.1\n      ', "clauses: '1.10'\n      ", []],
])('an answer may say what its clauses or those of its question say: %j edited to %j', (from, to, problems) => {
  expect(problemsWith(from, to)).toEqual(problems)
})

test.each([
  ['If any agency disagrees, the manager is required to respond.', true],
  ['With the support of the lead, the manager is required to respond.', true],
  ['After an action plan, agencies are required to meet.', true],
  ['They decide what interim support is required to protect the child.', false],
  ['The support that is required to protect the child is agreed.', false],
])('“%s” says a must: %j', (text, says) => {
  expect(saysForce.must.test(text)).toBe(says)
})

test('an answer that says more is reported at its label', () => {
  const text = planted(
    planted(pathway, "label: 'No'", 'label: It must go on'),
    '        clauses: 1.2\n',
    "        clauses: '1.10'\n",
  )
  expect(problemsOf(text.replace('clauses: 1.1\n    answers', "clauses: '1.10'\n    answers"), context)).toEqual([
    '26 words-not-cited',
  ])
})

test('what none of its clauses says is reported', () => {
  const text = planted(
    planted(pathway, 'text: It is settled.', 'text: It must be settled.'),
    '    clauses: [1.2, 1.10]',
    "    clauses: '1.10'",
  )
  expect(problemsOf(text, context)).toEqual(['46 words-not-cited'])
  expect(messagesOf(text, context)).toEqual([
    '“settled” says “must”, but none of the clauses that it cites has that force.',
  ])
})

test.each([
  ['must', 'It must be told in time.', []],
  ['must', 'In time.', []],
  ['should', 'It must be told in time.', ['36 words-beyond-force']],
  ['should', 'It must be told in time (1.3).', []],
  ['states', 'It should be told in time.', []],
])('the text of a limit with force %s may say “%s”: %j', (force, text, problems) => {
  const limit = `urgency: immediately\n    limits: [{ date: in time, force: ${force}, clauses: [1.2, 1.3], text: ${text} }]`
  expect(problemsWith('urgency: immediately', limit)).toEqual(problems)
})
