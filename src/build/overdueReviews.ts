import type { Procedure } from '../content/types.ts'
import { isPastReview } from '../site/isPastReview.ts'

/** For whoever builds the site: a line for each procedure that was to be reviewed before `now`. */
export function overdueReviews(procedures: readonly Procedure[], now: Date): readonly string[] {
  return procedures.flatMap(({ id, board, prose: { about } }) =>
    about.reviewBy && isPastReview(about.reviewBy, now)
      ? [`content/procedures/${board.id}/${id} was to be reviewed by ${about.reviewBy}. Its pages say that it was not.`]
      : [],
  )
}
