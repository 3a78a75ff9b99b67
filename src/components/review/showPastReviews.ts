import { isPastReview } from '../../site/isPastReview.ts'

/** Says of every procedure on the page whose review is late that it is, by the reader's clock: a page may be older than its date. */
export function showPastReviews(): void {
  for (const review of document.querySelectorAll<HTMLElement>('[data-review-by]')) {
    const past = review.querySelector<HTMLElement>('[data-past]')
    if (past && isPastReview(review.dataset.reviewBy ?? '', new Date())) past.hidden = false
  }
}
