import { expect, test } from 'vitest'
import { findFacts } from '../../src/authoring/import/findFacts.ts'

test.each([
  ['They reply within 10 w/days.', ['10 w/days']],
  ['They meet in 3-5 working days.', ['3-5 working days']],
  ['They meet between 5 and 10 working days later.', ['between 5 and 10 working days']],
  ['They meet within two to three weeks.', ['two to three weeks']],
  [
    'They agree within a week (or a timescale that suits the adult ) by the end of the working day.',
    ['a week', 'a timescale that suits the adult', 'by the end of the working day'],
  ],
  ['They ring by the end of the next working day.', ['by the end of the next working day']],
  ['Within 24 hours they ring, and meet at once.', ['24 hours', 'at once']],
])('the limits of “%s” are %j', (text, limits) => {
  expect(findFacts({ text }).limits).toEqual(limits)
})

test('posts are found by their initials too', () => {
  expect(findFacts({ text: 'The DSL and the Line Manager tell the LADO and the IRO.' }).posts).toEqual([
    'Line Manager',
    'DSL',
    'LADO',
    'IRO',
  ])
})

test.each([
  ['Take action within 24 hours. Tell the manager.', ['Take', 'Tell']],
  ['If they disagree, record it. Please send the form.', ['record', 'send']],
  ['It is imperative that they meet.', ['imperative that']],
  ['The manager is responsible for replying.', ['is responsible for']],
  ['Staff have a duty to reply. Responsibility for it stays.', ['have a duty to']],
  ['Record keeping is their work. Contact details are below; record of talks.', []],
  ['to take part, record it and tell them', []],
])('the words of “%s” whose force an author decides are %j', (text, undecided) => {
  expect(findFacts({ text })).toMatchObject({ forces: ['states'], undecided })
})

test.each([
  ['They differ on whether the plan should be made.', ['states']],
  ['They should ask whether the plan should be made.', ['should']],
  ['Those unsure whether it is safe should ask.', ['should']],
  ['They decide whether to meet, and should write it down.', ['should']],
])('the forces of “%s” are %j', (text, forces) => {
  expect(findFacts({ text }).forces).toEqual(forces)
})
