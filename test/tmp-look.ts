import { launchChromium } from './browser/chromium.ts'
import { serveSite } from './browser/serveSite.ts'
const b = await launchChromium()
const s = await serveSite()
const R = '/rutland/professional-differences/explore/',
  K = '/kent/professional-disagreements/explore/'
const shots: [string, string, number, number, object?][] = [
  ['a', K, 360, 640],
  [
    'b',
    K + '#v=2&infant-injury=no&arose-at=a-referral&referral-practitioners-agree=no&referral-first-way=line',
    360,
    640,
  ],
  ['c', R + '#v=2&immediate-risk=no&about-conference=no&where-to-begin=yes', 360, 640],
  ['d', R + '#v=2&immediate-risk=no&about-conference=no&where-to-begin=yes&decision-changed=no', 360, 640],
  ['e', K + '#v=2&infant-injury=yes&arose-at=a-referral&referral-practitioners-agree=yes', 360, 640],
  [
    'f',
    K + '#v=2&infant-injury=no&arose-at=a-referral&referral-practitioners-agree=no&referral-first-way=line',
    1440,
    900,
  ],
]
const only = process.argv[2]?.split(',')
for (const [n, a, w, h, o] of shots) {
  if (only && !only.includes(n)) continue
  const c = await b.newContext({ viewport: { width: w, height: h }, ...(o ?? {}) })
  const p = await c.newPage()
  p.on('console', (m) => console.log(n, m.text()))
  p.on('pageerror', (e) => console.log(n, e.message))
  await p.goto(s.origin + a)
  await p.waitForLoadState('load')
  await p.waitForTimeout(300)
  await p.screenshot({ path: `/tmp/look-${n}.png` })
  await p.screenshot({ path: `/tmp/look-${n}-full.png`, fullPage: true })
  console.log(
    n,
    await p.evaluate(() => document.documentElement.scrollHeight),
    await p.evaluate(() => document.querySelector('[data-stand] .answer')?.getBoundingClientRect().bottom),
  )
  await c.close()
}
await b.close()
await s.close()
