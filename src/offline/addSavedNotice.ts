import { formatDate } from '../site/localDate.ts'

/** The facts that the notice of a saved copy states. */
interface SavedFrom {
  /** When the network last confirmed it, in milliseconds since 1970. */
  readonly checked: number
  /** Whether the network has served another build since. */
  readonly outdated: boolean
}

const patterns = { top: /<main\b[^>]*>/, sheet: /<p data-saved hidden>/, list: /<p data-kept-list><\/p>/ }

/** Whether a page has a place for the notice. */
export function hasPlaceForNotice(html: string): boolean {
  return patterns.top.test(html)
}

/**
 * Adds the notice that a page is a saved copy: at the top of its main content, and on its record sheet if it has one. The
 * notice is part of the HTML, so that it needs no script.
 */
export function addSavedNotice(html: string, from: SavedFrom): string {
  const words = describeSavedCopy(from)
  return html
    .replace(
      patterns.top,
      (tag) => `${tag}<section class="source-notice saved-copy" aria-label="Saved copy"><p>${words}</p></section>`,
    )
    .replace(patterns.sheet, `<p data-saved>${words}`)
}

function describeSavedCopy({ checked, outdated }: SavedFrom): string {
  const date = new Date(checked)
  const time = formatDate(date, { withTime: true })
  return [
    `<strong>Saved copy, last checked <time datetime="${date.toISOString()}">${time}</time>.</strong>`,
    outdated
      ? 'The site has changed since, and could not be reached just now: load this page again before you rely on it.'
      : 'The site could not be reached just now.',
  ].join(' ')
}

/** Adds to the page that answers for what is not kept a list of what is: `sections` by the path of their folders. */
export function addOfflineList(
  html: string,
  scope: string,
  sections: Readonly<Record<string, { readonly name: string }>>,
): string {
  const items = Object.entries(sections).flatMap(([section, { name }]) =>
    section ? [`<li><a href="${escapeHtml(scope + section)}">${escapeHtml(name)}</a></li>`] : [],
  )
  return html.replace(patterns.list, items.length > 0 ? `<ul>${items.join('')}</ul>` : '<p>None yet.</p>')
}

function escapeHtml(text: string): string {
  return text.replace(/[&<>"]/g, (letter) => `&#${letter.charCodeAt(0)};`)
}
