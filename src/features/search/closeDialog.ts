import { isPlainClick } from './isPlainClick.ts'

/**
 * Closes a dialog by its button, its backdrop, Escape, and any link in it, which may lead to another place of this very page.
 * Unless a link was followed, the focus goes to `opener` where a key opened the dialog and the browser has no other place.
 */
export function closeDialog(dialog: HTMLDialogElement, opener: HTMLElement, signal: AbortSignal): void {
  let followsLink = false
  dialog.addEventListener(
    'click',
    (event) => {
      const { target } = event
      if (!(target instanceof Element)) return
      // A link that opens elsewhere leaves the dialog as it is.
      followsLink = target.closest('a') !== null && isPlainClick(event)
      if (followsLink || target === dialog || target.closest('[data-close]')) dialog.close()
    },
    { signal },
  )
  dialog.addEventListener(
    'keydown',
    (event) => {
      // In Chromium 109 Escape only clears a search input that has words.
      if (event.key !== 'Escape' || event.isComposing) return
      event.preventDefault()
      dialog.close()
    },
    { signal },
  )
  dialog.addEventListener(
    'close',
    () => {
      const { activeElement } = document
      const isLost = activeElement === document.body || dialog.contains(activeElement)
      if (isLost && !followsLink) opener.focus({ preventScroll: true })
      followsLink = false
    },
    { signal },
  )
}
