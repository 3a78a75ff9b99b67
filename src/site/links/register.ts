import { repairAddress } from './repairAddress.ts'

const base = import.meta.env.BASE_URL.replace(/\/*$/, '/')

/**
 * Repairs the address of this page. Sets the fragment with `location.replace`, so that the browser scrolls to its target
 * without a new history entry.
 */
function repairShown(): void {
  const repaired = repairAddress(location.href, base)
  if (repaired === undefined) return
  const [page, fragment] = repaired.split('#')
  history.replaceState(history.state, '', page)
  if (fragment !== undefined) location.replace(`#${fragment}`)
}

/** On the “not found” page, opens the page with the repaired address if it exists. Ignores redirects, which could loop. */
async function goToMeant(): Promise<void> {
  const repaired = repairAddress(location.href, base)
  if (repaired === undefined) return
  const { ok, redirected } = await fetch(repaired, { method: 'HEAD' })
  if (ok && !redirected) location.replace(repaired)
}

if (document.querySelector('[data-error-page]')) goToMeant().catch(() => undefined)
else {
  repairShown()
  // Capture, so that other listeners read the repaired fragment.
  addEventListener('hashchange', repairShown, { capture: true })
}
