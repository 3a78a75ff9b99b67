import { expect, test } from 'vitest'
import { unknownClausesIn } from '../../src/pathway/clauseNumbers.ts'

const known = new Set(['3.4', '3.4a', '7.1'])

test.each([
  ['It says so (3.4).', []],
  ['It says so (3.5).', ['3.5']],
  ['It says so (9.9).', ['9.9']],
  ['It says so (3.4, 9.9 and 3.5b).', ['9.9', '3.5b']],
  ['It says so (see 9.9).', ['9.9']],
  ['It says so (as in 9.9).', []],
  ['As clause 9.9 says', ['9.9']],
  ['As clauses 3.4, 9.9 and 8.1 say', ['9.9', '8.1']],
  ['It says so (cl.9.9, cl. 3.5).', ['9.9', '3.5']],
  ['It says so (para.7.2, s.7.2 of the Act).', []],
  ['7.1 sends it on', []],
  ['7.19 sends it on', ['7.19']],
  ['3.4b, then 3.4b again', ['3.4b']],
  ['A temperature of 38.5', []],
  ['It takes 3.5 hours, 7.5 % or 3.5 million', []],
  ['It takes 3.5\nhours', []],
  ['It is at 7.30', []],
  ['Paragraph 3.5 of the guidance, and section 7.2', []],
  ['Version 7.2.1, v.7.2, £3.50, 10.7.19 and 1,7.2', []],
])('of “%s” these are unknown: %j', (text, unknown) => {
  expect(unknownClausesIn(text, known)).toEqual(unknown)
})
