import { isReviewOverdue } from '../../site/isReviewOverdue.ts'

/** Shows the warning of each overdue review on the page. Uses the reader's clock, since the build may be older than the review. */
export function showOverdueReviews(): void {
  for (const review of document.querySelectorAll<HTMLElement>('[data-review-by]')) {
    const warning = review.querySelector<HTMLElement>('[data-past]')
    if (warning && isReviewOverdue(review.dataset.reviewBy ?? '', new Date())) warning.hidden = false
  }
}

showOverdueReviews()
// The day may pass while the page is open, in the back/forward cache or before it is printed.
for (const event of ['pageshow', 'beforeprint']) addEventListener(event, showOverdueReviews)
