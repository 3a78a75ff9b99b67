import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { drawFlowchart } from '../../src/diagram/drawFlowchart.ts'
import { labelFont } from '../../src/diagram/labelFont.ts'
import { tangled } from '../diagram/examples.ts'
import { launchChromium } from './chromium.ts'
import { findFaults } from './findFaults.ts'

const fourteenNodes = `flowchart TD
  n0{{"Where did the disagreement between the professionals arise?<br/>~ (3.1)"}}
  n1["Ask for the reasons, in writing<br/>~ should (3.6b)"]
  n2{{"Are there serious concerns that, without a conference, the child’s welfare may not be adequately safeguarded?"}}
  n3["Request a child protection conference, and say why<br/>~ right (4.1)"]
  n4["Convene a strategy discussion to agree interim support and protection<br/>~ should, immediately (4.2)"]
  n5{{"Is it?"}}
  n6["The manager who chaired the strategy discussion considers whether an initial conference is required<br/>~ (4.2)"]
  n7["First line<br/>Second line<br/>Third line<br/>~ may, and more commonly so in health, sought directly (3.5)"]
  n8{{"Disagreement wholly unsatisfactorily misunderstood?<br/>~ must, within an agreed time (3.2)"}}
  n9["Go to the Performance and Quality Assurance Manager #40;PQAM#41;, who decides<br/>~ should, urgently (4.3)"]
  n10(["Serious Case Review Sub Group of the Safeguarding Children Board<br/>~ may (4.4); should, urgently (5.5)"])
  n11(["OK"])
  n12["If professional differences remain<br/>~ continues in section 7"]
  n13(["Resolved: the outcome is confirmed in writing between the parties<br/>~ must (2.8)"])
  n0 e0@-->|"At referral"| n1
  n0 e1@-->|"After a section 47 enquiry, or while one is going on"| n2
  n0 e2@-->|"Over the plan"| n12
  n1 e3@--> n5
  n2 e4@-->|"Yes"| n3
  n2 e5@-->|"No"| n13
  n3 e6@--> n4
  n4 e7@--> n6
  n5 e8@-->|"Yes"| n13
  n5 e9@-->|"No"| n7
  n6 e10@--> n8
  n7 e11@-.-> n8
  n8 e12@-->|"Yes<br/>~ urgently"| n9
  n8 e13@-->|"No"| n11
  n9 e14@-->|"Still concerned"| n10
  n9 e15@-->|"Satisfied"| n13
  class n0,n2,n5,n8 question
  class n1,n3,n4,n6,n7,n9 step
  class n10,n11,n13 outcome
  class n12 elsewhere
  class n4,n9 urgent
`
const sideways = fourteenNodes.replace('TD', 'LR')

let browser: Browser
let style: string

beforeAll(async () => {
  browser = await launchChromium()
  const font = await readFile(
    createRequire(import.meta.url).resolve(
      `${labelFont.package}/files/atkinson-hyperlegible-next-latin-400-normal.woff2`,
    ),
    'base64',
  )
  style = `
    ${await readFile(new URL('../../src/components/flowchart.css', import.meta.url), 'utf8')}
    @font-face { font-family: Site; src: url(data:font/woff2;base64,${font}) }
    :root { --font: Site; font-size: 17px }`
})
afterAll(() => browser.close())

async function open(source: string, more = ''): Promise<Page> {
  const page = await browser.newPage({ viewport: { width: 1600, height: 1200 } })
  const svg = await drawFlowchart({ source, title: 'Chart', id: 'chart' })
  await page.setContent(`<!doctype html><style>${style}${more}</style><figure class="flowchart-figure">${svg}</figure>`)
  await page.evaluate(() => document.fonts.load('16px Site'))
  return page
}

describe.each([
  { direction: 'down', source: fourteenNodes },
  { direction: 'sideways', source: sideways },
])('a chart of fourteen nodes, drawn $direction', ({ source }) => {
  let page: Page
  beforeEach(async () => {
    page = await open(source)
    return () => page.close()
  })

  test('is drawn with all its nodes, arrows and labels', async () => {
    expect(await page.locator('.nodes > g').count()).toBe(14)
    expect(await page.locator('.flowchart .edges > path:not(.tip)').count()).toBe(16)
    expect(await page.locator('.labels > g').count()).toBe(11)
  })

  test('keeps words inside shapes, and labels, nodes and arrows apart', async () => {
    expect(await page.evaluate(findFaults, 0)).toEqual([])
  })
})

test.each(tangled)('the arrows of $name can be told apart', async ({ source }) => {
  const page = await open(source)
  expect(await page.evaluate(findFaults, 0)).toEqual([])
  await page.close()
})

test('notices an arrow back on the line of the arrow there', async () => {
  const page = await open('flowchart TD\n a["Ask"] --> b["Tell"]')
  expect(await page.evaluate(findFaults, 0)).toEqual([])
  await page.evaluate(() => {
    const arrow = document.querySelector<SVGPathElement>('.edges > path')!
    const [start, end] = [arrow.getPointAtLength(0), arrow.getPointAtLength(arrow.getTotalLength())]
    const back = arrow.cloneNode() as SVGPathElement
    back.setAttribute('d', `M${end.x} ${end.y}L${start.x} ${start.y}`)
    arrow.after(back)
  })
  expect(await page.evaluate(findFaults, 0)).toEqual(['the arrows “Ask” to “Tell” and “Tell” to “Ask” share a line'])
  await page.close()
})

test.each([
  { wrong: 'letters too large', css: '.drawing { font-size: 20px !important }', fault: 'leave their shape' },
  { wrong: 'another font', css: ':root { --font: monospace !important }', fault: 'leave their shape' },
  { wrong: 'details too large', css: '.flowchart .detail { font-size: 22px !important }', fault: 'leave their shape' },
  {
    wrong: 'a node out of its place',
    css: '.nodes g:first-child { transform: translate(500px, 300px) }',
    fault: 'overlap',
  },
  {
    wrong: 'a label beside its arrow',
    css: '.labels g:first-child { transform: translate(-400px, 0) }',
    fault: 'stands on no arrow',
  },
])('notices $wrong', async ({ css, fault }) => {
  const page = await open(fourteenNodes, css)
  expect((await page.evaluate(findFaults, 0)).join('\n')).toContain(fault)
  await page.close()
})

describe.each([
  { look: 'light', options: { colorScheme: 'light' } },
  { look: 'dark', options: { colorScheme: 'dark' } },
  { look: 'in forced colours', options: { forcedColors: 'active' } },
] as const)('a chart wider than its box, $look', ({ options }) => {
  test('shows at each edge, and nowhere else, that there is more', async () => {
    const page = await browser.newPage({ viewport: { width: 320, height: 900 }, javaScriptEnabled: false, ...options })
    const svg = await drawFlowchart({ source: sideways, title: 'Chart', id: 'chart' })
    const tokens = await readFile(new URL('../../src/site/styles/tokens.css', import.meta.url), 'utf8')
    // What is in the chart would hide what is behind it at chance places: here, only the box is looked at.
    const html = `<!doctype html><style>${tokens}${style} body { background: var(--paper) } svg * { display: none }</style>`
    await page.setContent(`${html}<div class="chart-scroll" tabindex="0">${svg}</div>`)
    const box = (await page.locator('.chart-scroll').boundingBox())!
    const edges = async () => {
      const strip = (x: number) => page.screenshot({ clip: { x, y: box.y + 40, width: 2, height: 100 } })
      const middle = await strip(box.x + box.width / 2)
      const [left, right] = [await strip(box.x), await strip(box.x + box.width - 2)]
      return { left: !left.equals(middle), right: !right.equals(middle) }
    }
    expect(await edges()).toEqual({ left: false, right: true })
    await page.locator('.chart-scroll').evaluate((scroll) => (scroll.scrollLeft = 200))
    expect(await edges()).toEqual({ left: true, right: true })
    await page.locator('.chart-scroll').evaluate((scroll) => (scroll.scrollLeft = scroll.scrollWidth))
    expect(await edges()).toEqual({ left: true, right: false })
    await page.context().close()
  })
})

test('takes up its place before the font has come', async () => {
  const page = await open(fourteenNodes)
  const { width, height } = (await page.locator('.flowchart').boundingBox())!
  const [, , w, h] = (await page.locator('.flowchart').getAttribute('viewBox'))!.split(' ').map(Number)
  // A tenth of a letter is as exact as the picture is written.
  expect(Math.abs(width - w!)).toBeLessThan(1)
  expect(Math.abs(height - h!)).toBeLessThan(1.5)
  await page.close()
})
