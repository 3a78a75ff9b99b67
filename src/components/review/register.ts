import { showPastReviews } from './showPastReviews.ts'

showPastReviews()
// A page that comes back, or is printed later, may have passed the day while it stood open.
for (const event of ['pageshow', 'beforeprint']) addEventListener(event, showPastReviews)
