import type { Marks } from '../../search/mark.ts'
import { markPage } from './markPage.ts'

/** What the page that a search opens is left. */
interface Left {
  readonly found?: { readonly stems: readonly string[]; readonly phrases: Marks['phrases'] }
}

/** The browser’s own history. Older browsers have none, and open the page without marks. */
const entries = (globalThis as { readonly navigation?: Navigation }).navigation

/** Leaves the marks for the page that opens next. They are taken back when the reader returns to this one. */
export function leaveMarks({ stems, phrases }: Marks): void {
  leave({ found: { stems: [...stems], phrases } })
  addEventListener('pageshow', () => leave({}), { once: true })
}

/** What others have left there stays. */
function leave({ found }: Left): void {
  entries?.updateCurrentEntry({ state: { ...(entries.currentEntry?.getState() as object | undefined), found } })
}

/** Marks what the page before left for this one. A reload, or a return to the page, is without marks. */
export function takeMarks(): void {
  const { activation } = entries ?? {}
  const left = activation?.from?.getState() as Left | undefined
  if (activation?.navigationType !== 'push' || !left?.found) return
  markPage({ stems: new Set(left.found.stems), phrases: left.found.phrases })
}
