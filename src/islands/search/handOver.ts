import type { Marks } from '../../search/mark.ts'
import { markPage } from './markPage.ts'

/** The browser’s own history, by which a page can leave something for the next one, in no address and in no storage. */
interface Entries {
  readonly activation?: {
    readonly navigationType: string
    readonly from?: { getState(): unknown } | null
  } | null
  updateCurrentEntry(options: { readonly state: unknown }): void
}

/** What the page that a search opens is left. */
interface Left {
  readonly found: { readonly stems: readonly string[]; readonly phrases: Marks['phrases'] }
}

/** Older browsers have none, and open the page without marks. */
const entries = (globalThis as { readonly navigation?: Entries }).navigation

/** Leaves the marks for the page that opens next. They are taken back when the reader returns to this one. */
export function leaveMarks({ stems, phrases }: Marks): void {
  if (!entries) return
  const left: Left = { found: { stems: [...stems], phrases } }
  entries.updateCurrentEntry({ state: left })
  addEventListener('pageshow', () => entries.updateCurrentEntry({ state: undefined }), { once: true })
}

/** Marks what the page before left for this one. A reload, or a return to the page, is without marks. */
export function takeMarks(): void {
  const { activation } = entries ?? {}
  const left = activation?.from?.getState() as Left | undefined
  if (activation?.navigationType !== 'push' || !left?.found) return
  markPage({ stems: new Set(left.found.stems), phrases: left.found.phrases })
}
