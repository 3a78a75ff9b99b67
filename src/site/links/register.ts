import { repairAddress } from './repairAddress.ts'

const base = import.meta.env.BASE_URL.replace(/\/*$/, '/')

/**
 * Repairs the address of the page that is shown. A fragment is replaced as a link would do it, so that the browser goes
 * to its place. No entry is added to the browser's history.
 */
function repairShown(): void {
  const repaired = repairAddress(location.href, base)
  if (repaired === undefined) return
  const [page, fragment] = repaired.split('#')
  history.replaceState(history.state, '', page)
  if (fragment !== undefined) location.replace(`#${fragment}`)
}

/** From the page that says “not found”, goes to the page that was meant, if there is one: a host that redirects could go round in circles. */
async function goToMeant(): Promise<void> {
  const repaired = repairAddress(location.href, base)
  if (repaired === undefined) return
  const { ok, redirected } = await fetch(repaired, { method: 'HEAD' })
  if (ok && !redirected) location.replace(repaired)
}

if (document.querySelector('[data-error-page]')) goToMeant().catch(() => undefined)
else {
  repairShown()
  // First, since whatever else reads the fragment is to read the repaired one.
  addEventListener('hashchange', repairShown, { capture: true })
}
