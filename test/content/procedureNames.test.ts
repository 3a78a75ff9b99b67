import { expect, test } from 'vitest'
import { procedureNames } from '../../src/content/procedureNames.ts'
import { readContent } from '../../src/content/readContent.ts'

const read = readContent(process.cwd())
const procedures = 'problems' in read ? [] : read.content.procedures

test('a procedure is called after its board where the board has no other', () => {
  expect([...procedureNames(procedures).values()]).toEqual(['Kent', 'Rutland'])
})

test('it is called after its board and its title where the board has several', () => {
  const [kent, rutland] = procedures
  const second = { ...rutland!, board: kent!.board }
  expect([...procedureNames([kent!, second]).values()]).toEqual([
    'Kent, Resolving Professional Disagreements and the Escalation of Professional Concerns',
    'Kent, Professional Differences Resolution',
  ])
})
