import type { Marks } from '../../search/mark.ts'
import { entries, markPage } from './markPage.ts'

/**
 * Opens a hit so that its page can mark what was searched for, without the words entering an address: on the same page at
 * once, on another by the browser’s own history, where it can hand them over.
 */
export function openWithMarks(event: MouseEvent, marks: Marks | undefined): void {
  const { target, button, ctrlKey, metaKey, shiftKey, altKey } = event
  const link = target instanceof Element ? target.closest<HTMLAnchorElement>('[data-hits] a') : null
  if (!link || !marks || button !== 0 || ctrlKey || metaKey || shiftKey || altKey) return
  if (link.pathname === location.pathname) return markPage(marks)
  const history = entries()
  if (!history) return
  event.preventDefault()
  history.navigate(link.href, { state: { found: { stems: [...marks.stems], phrases: marks.phrases } } })
}
