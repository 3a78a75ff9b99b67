import { launchChromium } from './browser/chromium.ts'
import { serveSite } from './browser/serveSite.ts'
import { sheets } from './browser/recordPage.ts'
const b = await launchChromium()
const s = await serveSite()
for (const sh of sheets) {
  const c = await b.newContext({ viewport: { width: 360, height: 640 }, hasTouch: true, isMobile: true })
  const p = await c.newPage()
  await p.goto(s.origin + sh.explorer)
  let good = 0,
    all = 0,
    high = 0
  const bad = new Map<string, number>()
  const seen = new Set<string>()
  for (const r of sh.routes.filter((_, i) => i % 6 === 0)) {
    await p.goto(s.origin + sh.explorer + '#v=2')
    await p.waitForTimeout(50)
    for (const [q, a] of r.answers) {
      await p.locator(`[data-stand] [data-answer="${q}/${a}"]`).click()
      await p.evaluate(
        () => new Promise((r) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(r, 30)))),
      )
      const key = await p.evaluate(() => location.hash)
      if (seen.has(key)) continue
      seen.add(key)
      const m = await p.evaluate(() => ({
        ans: (document.querySelector('[data-stand] .answer') ??
          document.querySelector('[data-stand] .node-title'))!.getBoundingClientRect().bottom,
        q: document.querySelector('[data-stand] .node-title')!.getBoundingClientRect().top,
        d: document.querySelector('[data-do]')?.getBoundingClientRect().top,
        at: document.querySelector<HTMLElement>('[data-stand]')!.dataset.node,
        n: document.querySelectorAll('[data-do]').length,
        h: document.documentElement.scrollHeight,
      }))
      all++
      if (m.ans <= 640 && m.q > 0) good++
      else
        bad.set(
          m.at + ' steps ' + m.n + ' ' + Math.round(m.ans),
          (bad.get(m.at + ' steps ' + m.n + ' ' + Math.round(m.ans)) ?? 0) + 1,
        )
      if (m.d === undefined || m.d < 320) high++
      if (m.h > 2560) bad.set('HEIGHT ' + m.at + ' ' + m.h, 1)
    }
  }
  console.log(sh.explorer, 'states', all, 'answer in view', good, 'do in upper half', high, [...bad])
  await c.close()
}
await b.close()
await s.close()
