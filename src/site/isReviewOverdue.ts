import { localDate } from './localDate.ts'

/** Whether the review date `by`, as `YYYY-MM-DD`, is before the local date of `now`. The review date itself is in time. */
export function isReviewOverdue(by: string, now: Date): boolean {
  return localDate(now) > by
}
