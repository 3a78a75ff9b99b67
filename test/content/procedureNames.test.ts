import { expect, test } from 'vitest'
import { procedureNames } from '../../src/content/procedureNames.ts'
import { fixtureContent } from '../builtContent.ts'

const { procedures } = fixtureContent()

test('a procedure is called after its board where the board has no other', () => {
  expect([...procedureNames(procedures).values()]).toEqual(['Kent', 'Withermere', 'Yarrowby'])
})

test('it is called after its board and its title where the board has several', () => {
  const [kent, withermere] = procedures
  const second = { ...withermere!, board: kent!.board }
  expect([...procedureNames([kent!, second]).values()]).toEqual([
    'Kent, Resolving Professional Disagreements and the Escalation of Professional Concerns',
    'Kent, Resolving Disagreements',
  ])
})
