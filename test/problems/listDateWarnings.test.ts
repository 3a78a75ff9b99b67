import { expect, test } from 'vitest'
import { listDateWarnings } from '../../src/problems/listDateWarnings.ts'
import { knownYears } from '../../src/pathway/deadlines/bankHolidays.ts'
import { fixtureContent } from '../builtContent.ts'

const [kent, withermere] = fixtureContent().procedures
const withReview = (reviewBy: string) => ({
  ...kent!,
  prose: { ...kent!.prose, about: { ...kent!.prose.about, reviewBy } },
})

test('whoever builds is told of a review that is late, and of no other', () => {
  const procedures = [withReview('2026-03-31'), withReview('2026-04-01'), withermere!]
  expect(listDateWarnings(procedures, new Date(2026, 3, 1, 9))).toEqual([
    'content/procedures/kent/professional-disagreements was to be reviewed by 2026-03-31. Its pages say so. If it was reviewed, correct “reviewBy”.',
  ])
})

test('in the last year of the bank holidays whoever builds is told, if a procedure has time limits', () => {
  const lastYear = new Date(knownYears.last, 0, 1)
  expect(listDateWarnings([withermere!], new Date(knownYears.last - 1, 11, 31))).toEqual([])
  expect(listDateWarnings([withermere!], lastYear)).toEqual([
    `The list of bank holidays ends with ${knownYears.last}. Add later years in src/pathway/deadlines/bankHolidays.ts.`,
  ])
  expect(listDateWarnings([kent!], lastYear)).toEqual([])
})
