import { expect, test } from 'vitest'
import { findNotInCondition, findReplacedFacts } from '../../src/problems/compareFacts.ts'

test.each([
  ['It may go to Stage 4.', 'The agency may go to Stage 3.', ['Stage 4']],
  ['An enquiry of section 17 begins.', 'A section 47 enquiry begins.', ['section 17']],
  ['Steps 4a and 5 follow.', 'Steps 4b and 5 follow.', ['Steps 4a and 5']],
  ['by noon the next working day', 'by close of business the next working day', ['noon']],
  ['by 5 pm', 'by the end of the working day', ['5 pm']],
  ['At Stage 2 the managers meet by noon.', 'The managers meet.', []],
  ['Stage two or above', 'Stages 2, 3 and 4', []],
  ['stages 0, 1 and 2', 'Stages 0 to 2', []],
  ['section 47 within 2 days', 'section 47 and 2 working days', []],
  ['by the end of the next working day', 'by close of business the next working day', []],
  ['by 17:00', 'by 5pm', []],
  ['by 12am', 'by noon', ['12am']],
  ['by 12am', 'by midnight', []],
  ['by 12pm', 'by noon', []],
  ['by 12.30pm', 'by 1.30pm', ['12.30pm']],
  ['by 5:30', 'by 5.30pm', []],
  ['by 9.30 a.m.', 'by 09:30', []],
  ['by 17:00', 'by 4 p.m.', ['17:00']],
  ['by 00:00', 'by midnight', []],
  ['by 12:00 on the same day', 'on the same day by 12 noon', []],
])('“%s” replaces facts of “%s”: %j', (text, source, replaced) => {
  expect(findReplacedFacts(text, source)).toEqual(replaced)
})

test.each([
  ['if the child is not looked after', 'Ask for a view, if the child is looked after.', 'not looked'],
  ['Where a child is not at immediate risk', 'If a child is at immediate risk', 'not at immediate'],
  ['If it is not yet resolved', 'once it is resolved', 'not yet resolved'],
  ['If they do not agree', 'If they fail to agree', undefined],
  ['If they do not agree', 'If agreement cannot be reached', undefined],
  ['If they agree they write. If they do not agree, they ring.', 'If they agree they write, and else ring.', undefined],
  ['If it is not possible', 'where it is impossible', undefined],
  ['if the matter is not resolved', 'where the matter remains unresolved', undefined],
  ['The plan is not agreed.', 'If the plan is agreed', undefined],
])('“%s” has a “not” that “%s” has not: %s', (text, other, found) => {
  expect(findNotInCondition(text, other)).toBe(found)
})

test.each([
  ['Stage 2: the managers meet', 'What Stage 1 leaves open must go to the managers.', []],
  ['Stage 3: the managers meet', 'What Stage 1 leaves open must go to the managers.', ['Stage 3']],
  ['It skips Stages 1 and 2', 'It skips Stages 1 to 3.', ['Stages 1 and 2']],
])('of a text that may name the next stage, “%s” beside “%s” has replaced: %j', (text, source, replaced) => {
  expect(findReplacedFacts(text, source, { mayFollow: true })).toEqual(replaced)
})
