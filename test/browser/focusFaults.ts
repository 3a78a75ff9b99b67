import type { Page } from 'playwright-core'

/**
 * What is wrong with where the focus is, in words; empty where it is somewhere, in view, uncovered and seen to be there. A
 * page that still scrolls to it, or is about to move it, has some frames for that.
 */
export async function focusFaults(page: Page): Promise<readonly string[]> {
  for (let looks = 1; ; looks++) {
    const faults = await faultsNow(page)
    if (faults.length === 0 || looks === 10) return faults
    await page.evaluate(() => new Promise((done) => setTimeout(done, 50)))
  }
}

function faultsNow(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const at = document.activeElement
    if (!at || at === document.body || at === document.documentElement) return ['the focus is lost']
    const name = `${at.tagName.toLowerCase()}.${at.className} “${at.textContent.trim().slice(0, 40)}”`
    const faults: string[] = []

    // A heading or page that reading goes on from has nothing to operate, and may be read past.
    if (!at.matches('a, button, input, select, summary, [tabindex="0"]')) return []

    // WCAG 2.4.11: some of it can be seen, and nothing lies over that.
    const points = [...at.getClientRects()].flatMap(({ left, right, top, bottom }) => {
      const [l, r] = [Math.max(left, 0) + 1, Math.min(right, innerWidth) - 1]
      const [t, b] = [Math.max(top, 0) + 1, Math.min(bottom, innerHeight) - 1]
      return l > r || t > b ? [] : [l, (l + r) / 2, r].flatMap((x) => [t, (t + b) / 2, b].map((y) => [x, y] as const))
    })
    const isSeen = points.some(([x, y]) => {
      const hit = document.elementFromPoint(x, y)
      return hit && (at.contains(hit) || hit.contains(at))
    })
    if (!isSeen) faults.push(`${name} has the focus, unseen`)

    // WCAG 2.4.7
    // A link whose `::after` covers the whole of its item has the ring there.
    const styles = [getComputedStyle(at), getComputedStyle(at.closest('li') ?? at), getComputedStyle(at, '::after')]
    const hasRing = styles.some(({ outlineStyle, outlineWidth }) => {
      return outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2
    })
    if (!hasRing) faults.push(`${name} has the focus without showing it`)
    return faults
  })
}
