import { expect, test } from 'vitest'
import { listOverdueReviews } from '../../src/build/listOverdueReviews.ts'
import { fixtureContent } from '../builtContent.ts'

const [kent, withermere] = fixtureContent().procedures
const withReview = (reviewBy: string) => ({
  ...kent!,
  prose: { ...kent!.prose, about: { ...kent!.prose.about, reviewBy } },
})

test('whoever builds is told of a review that is late, and of no other', () => {
  const procedures = [withReview('2026-03-31'), withReview('2026-04-01'), withermere!]
  expect(listOverdueReviews(procedures, new Date(2026, 3, 1, 9))).toEqual([
    'content/procedures/kent/professional-disagreements was to be reviewed by 2026-03-31. Its pages say that it was not.',
  ])
})
