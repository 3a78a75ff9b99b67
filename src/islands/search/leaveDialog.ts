/**
 * The ways out of a dialog: Escape, its button, its backdrop, and any link in it, which may lead to another place of this
 * very page. Where no link was followed, the focus goes to `opener` if a key opened the dialog and there is no place to
 * return to.
 */
export function leaveDialog(dialog: HTMLDialogElement, opener: HTMLElement | null, signal: AbortSignal): void {
  let ledOn = false
  const leave = (byLink: boolean): void => {
    ledOn = byLink
    dialog.close()
  }
  dialog.addEventListener(
    'click',
    ({ target, ctrlKey, metaKey, shiftKey, altKey }) => {
      if (!(target instanceof Element)) return
      if (target === dialog || target.closest('[data-close]')) leave(false)
      // A link that opens elsewhere leaves the dialog as it is.
      else if (target.closest('a') && !ctrlKey && !metaKey && !shiftKey && !altKey) leave(true)
    },
    { signal },
  )
  dialog.addEventListener(
    'keydown',
    (event) => {
      // Left to the browser, it would only clear the words.
      if (event.key !== 'Escape' || event.isComposing) return
      event.preventDefault()
      leave(false)
    },
    { signal },
  )
  dialog.addEventListener(
    'close',
    () => {
      const { activeElement } = document
      if (!ledOn && (activeElement === document.body || dialog.contains(activeElement)))
        opener?.focus({ preventScroll: true })
      ledOn = false
    },
    { signal },
  )
}
