import type { Procedure } from '../content/types.ts'
import { isReviewOverdue } from '../site/isReviewOverdue.ts'

/** Returns a warning for each procedure whose review date is before `now`. */
export function listOverdueReviews(procedures: readonly Procedure[], now: Date): readonly string[] {
  return procedures.flatMap(({ id, board, prose: { about } }) =>
    about.reviewBy && isReviewOverdue(about.reviewBy, now)
      ? [`content/procedures/${board.id}/${id} was to be reviewed by ${about.reviewBy}. Its pages say that it was not.`]
      : [],
  )
}
