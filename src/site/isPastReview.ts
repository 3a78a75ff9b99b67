import { dayOf } from './dayOf.ts'

/** Whether a review that was to be made by a day, as `2027-01-31`, is late: the whole of that day there is time. */
export function isPastReview(by: string, now: Date): boolean {
  return dayOf(now) > by
}
