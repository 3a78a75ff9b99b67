import { readFile } from 'node:fs/promises'
import { describe, expect, test } from 'vitest'
import { linksFrom } from '../../src/pathway/links.ts'
import { builtContent } from '../builtContent.ts'
import { useSite } from '../browser/useSite.ts'

const charts = builtContent().procedures.flatMap((procedure) =>
  procedure.pathway.stages.map((stage) => ({
    address: `/${procedure.board.id}/${procedure.id}/`,
    stage: stage.id,
    heading: `Flowchart of section ${stage.section}: ${stage.title}`,
    procedure,
  })),
)

const at = useSite()

describe.each(charts)('$address, $stage', ({ address, stage, heading, procedure: { board, prose, pathway } }) => {
  test('downloads under a name of its own, as a picture and as Mermaid source', async () => {
    const { page, complaints } = await at.open(address)
    const section = page.locator('.stage', { has: page.locator(`[data-stage="${stage}"]`) })
    for (const { name, type } of [
      { name: 'picture (SVG)', type: 'svg' },
      { name: 'Mermaid source', type: 'mmd' },
    ]) {
      const started = page.waitForEvent('download')
      await section.getByRole('link', { name }).click()
      const download = await started
      expect(download.suggestedFilename()).toBe(`${board.id}-${stage}.${type}`)
      const text = await readFile(await download.path(), 'utf8')
      for (const words of [heading, prose.about.title, `Pathway version ${pathway.version}`, prose.about.publishedBy])
        expect(text).toContain(words)
    }
    expect(complaints).toEqual([])
  })

  test('the picture opens by itself, with every word in view, and asks for nothing else', async () => {
    const { page, complaints } = await at.open(`${address}charts/${stage}.svg`)
    const requested: string[] = []
    page.on('request', (request) => requested.push(request.url()))
    const answer = await page.reload()
    expect(answer?.headers()['content-type']).toBe('image/svg+xml')
    expect(requested).toEqual([page.url()])

    const { whole, boxes, words } = await page.evaluate(() => {
      const box = ({ left, top, right, bottom }: DOMRect) => ({ left, top, right, bottom })
      return {
        whole: box(document.documentElement.getBoundingClientRect()),
        boxes: [...document.querySelectorAll('text, rect, path')].map((one) => box(one.getBoundingClientRect())),
        words: document.documentElement.textContent.replace(/\s+/g, ' '),
      }
    })
    for (const { left, top, right, bottom } of boxes) {
      expect(left).toBeGreaterThanOrEqual(whole.left - 1)
      expect(top).toBeGreaterThanOrEqual(whole.top - 1)
      expect(right).toBeLessThanOrEqual(whole.right + 1)
      expect(bottom).toBeLessThanOrEqual(whole.bottom + 1)
    }
    await page.emulateMedia({ media: 'print' })
    const printed = await page.evaluate(() => {
      const { width, height } = document.documentElement.getBoundingClientRect()
      return { isWhole: width <= innerWidth && height <= innerHeight, height: height / innerHeight }
    })
    expect(printed).toEqual({ isWhole: true, height: expect.closeTo(0.99) as number })
    const pdf = await page.pdf({ format: 'A4' })
    expect(pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)).toHaveLength(1)

    const own = [...pathway.nodes.values()].filter((node) => node.stage === stage)
    for (const node of own) {
      expect(words).toContain(node.title)
      for (const link of linksFrom(node)) expect(words).toContain(pathway.nodes.get(link.to)!.title)
    }
    expect(complaints).toEqual([])
  })
})
