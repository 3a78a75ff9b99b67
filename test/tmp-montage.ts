import { launchChromium } from './browser/chromium.ts'
import { readFileSync } from 'node:fs'
const [out, ...files] = process.argv.slice(2)
const b = await launchChromium()
const p = await b.newPage({ viewport: { width: 2200, height: 700 } })
await p.setContent(
  '<body style="margin:0;background:#888;display:flex;gap:10px;align-items:flex-start">' +
    files.map((f) => `<img src="data:image/png;base64,${readFileSync(f).toString('base64')}">`).join(''),
)
await p.waitForTimeout(300)
const box = await p.evaluate(() => ({ w: document.body.scrollWidth, h: document.body.scrollHeight }))
await p.setViewportSize({ width: Math.min(box.w, 4000), height: Math.min(box.h, 4000) })
await p.screenshot({ path: out })
await b.close()
