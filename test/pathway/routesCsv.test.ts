import { expect, test } from 'vitest'
import { routesCsv } from '../../src/pathway/routesCsv.ts'
import { parsed, planted, smallPathway } from './smallPathway.ts'

test('has a row for each route, with everything that the table of routes says', () => {
  expect(routesCsv(parsed(), ['1.1', '1.2', '1.10'])).toBe(
    `\uFEFF${[
      '"Route","Answers","Steps","Outcome","To write down","Clauses","Not said, and how we read it (number on the page of routes)"',
      '"1","1. Is it urgent? Yes","2. Tell the manager (must, immediately)","3. Settled","A note of what was said (2, 3)","1.1, 1.2, 1.10",""',
      '"2","1. Is it urgent? No","","2. Settled","A note of what was said (2)","1.1, 1.2, 1.10",""',
      '',
    ].join('\r\n')}`,
  )
})

test('a quotation mark is doubled', () => {
  const text = planted(smallPathway, 'title: Tell the manager', 'title: \'Tell the "manager"\'')
  expect(routesCsv(parsed(text), [])).toContain('2. Tell the ""manager"" (must')
})
