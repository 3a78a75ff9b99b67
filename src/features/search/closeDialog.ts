import { isPlainClick } from '../../site/browser/links.ts'

/**
 * Closes a dialog when its button, its backdrop, Escape or a link in it is used. A link may lead to another place on the same
 * page. Focuses `opener` if the browser has not moved the focus and no link was followed.
 */
export function closeDialog(dialog: HTMLDialogElement, opener: HTMLElement, signal: AbortSignal): void {
  let followsLink = false
  dialog.addEventListener(
    'click',
    (event) => {
      const { target } = event
      if (!(target instanceof Element)) return
      // A link opened in a new tab does not close the dialog.
      followsLink = target.closest('a') !== null && isPlainClick(event)
      if (followsLink || target === dialog || target.closest('[data-close]')) dialog.close()
    },
    { signal },
  )
  dialog.addEventListener(
    'keydown',
    (event) => {
      // In Chromium 109, Escape only clears a search input that has text.
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
