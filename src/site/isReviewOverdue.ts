import { localDate } from './localDate.ts'

/** Whether the review date `by`, as `YYYY-MM-DD` or `YYYY-MM`, is before the local date of `now`. That day or month itself is in time. */
export function isReviewOverdue(by: string, now: Date): boolean {
  return localDate(now).slice(0, by.length) > by
}
