/** What a page says of itself when it is shown from what the browser kept. */
export interface SavedFrom {
  /** When the network last confirmed it, in milliseconds since 1970. */
  readonly checked: number
  /** Whether the network has shown another build since. */
  readonly outdated: boolean
}

const places = { top: /<main\b[^>]*>/, sheet: /<p data-saved hidden>/ }

/** Whether a page has a place for the words. */
export function hasPlaceForNotice(html: string): boolean {
  return places.top.test(html)
}

/**
 * A page that says it is a saved copy, at the top of what it is about, and on the sheet that it prints or saves, if it has
 * one. It is HTML, so that it stands before any script runs, and without any.
 */
export function asSavedCopy(html: string, from: SavedFrom): string {
  const words = savedInWords(from)
  return html
    .replace(
      places.top,
      (tag) => `${tag}<section class="source-notice saved-copy" aria-label="Saved copy"><p>${words}</p></section>`,
    )
    .replace(places.sheet, `<p data-saved>${words}`)
}

function savedInWords({ checked, outdated }: SavedFrom): string {
  const date = new Date(checked)
  const time = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeStyle: 'short' }).format(date)
  return [
    `<strong>Saved copy, last checked <time datetime="${date.toISOString()}">${time}</time>.</strong>`,
    outdated
      ? 'The site has changed since, and could not be reached just now: load this page again before you rely on it.'
      : 'The site could not be reached just now.',
  ].join(' ')
}
