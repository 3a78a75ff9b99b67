import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import readCode from 'jsqr'
import sharp from 'sharp'
import { expect, test } from 'vitest'
import { buildSite } from '../browser/build.ts'
import { builtPages } from '../browser/builtPages.ts'
import { deadLinks } from '../browser/pageFaults.ts'
import { serveSite } from '../browser/serveSite.ts'
import { builtContent } from '../builtContent.ts'
import { everyPage, inForce } from '../browser/site.ts'
import { useSite } from '../browser/useSite.ts'
import { useTemporaryFolder } from '../useTemporaryFolders.ts'

const base = '/manuals/escalation/'
const publicRoot = `https://procedures.example${base}`
const content = builtContent()

const folder = useTemporaryFolder()
const at = useSite(async () => {
  await buildSite(base, folder)
  return serveSite(folder, base)
})

test.each(everyPage(content))('%s works below a base path: nothing missing, every link below it', async (address) => {
  const { page, complaints } = await at.open(base + address.slice(1))
  const links = await page.locator('a[href]').evaluateAll((all) => all.map((link) => (link as HTMLAnchorElement).href))
  const leadsOut = (link: string): boolean => link.startsWith('tel:') || inForce.has(link)
  const outside = links.filter((link) => !link.startsWith(at.site.origin + base) && !leadsOut(link))
  expect(outside).toEqual([])
  for (const link of new Set(links.map((one) => one.replace(/#.*/, ''))))
    if (!leadsOut(link)) expect({ link, ok: (await page.request.get(link)).ok() }).toEqual({ link, ok: true })
  // A page that answers for others has no address of its own.
  expect(await page.locator('link[rel="canonical"]').evaluateAll((all) => all.map((link) => link.outerHTML))).toEqual(
    /^\/(?:\d+\.html|offline\/)$/.test(address)
      ? []
      : [`<link rel="canonical" href="${publicRoot}${address.slice(1)}">`],
  )
  expect(complaints).toEqual([])
})

test('the sitemap lists every page by its public address, and robots.txt names it', async () => {
  const [sitemap, robots] = await Promise.all(
    ['sitemap.xml', 'robots.txt'].map((file) => readFile(join(folder, file), 'utf8')),
  )
  expect([...sitemap!.matchAll(/<loc>(.*?)<\/loc>/g)].map(([, address]) => address)).toEqual(
    builtPages(folder)
      .filter((address) => !/^\/(?:\d+\.html|offline\/|compare\/.+)$/.test(address))
      .map((address) => publicRoot + address.slice(1)),
  )
  expect(robots).toContain(`Sitemap: ${publicRoot}sitemap.xml`)
})

test.each(
  content.scenarios.slice(0, 1).flatMap(({ id, procedure }) => [
    { sheet: `training/${id}/handout/`, leadsTo: `training/${id}/` },
    { sheet: `${procedure.board.id}/${procedure.id}/record/`, leadsTo: `${procedure.board.id}/${procedure.id}/` },
  ]),
)('on paper $sheet has a QR code of the public address of $leadsTo', async ({ sheet, leadsTo }) => {
  const { page } = await at.open(base + sheet, { colorScheme: 'dark' })
  expect(await page.locator('.qr-code').isVisible()).toBe(false)
  await page.emulateMedia({ media: 'print' })
  const picture = sharp(await page.locator('.qr-code svg').screenshot())
  const { data, info } = await picture.ensureAlpha().raw().toBuffer({ resolveWithObject: true })
  expect(readCode(new Uint8ClampedArray(data), info.width, info.height)?.data).toBe(publicRoot + leadsTo)
})

test('a shared link shows a picture, by its public address, of the size that is said', async () => {
  const { page } = await at.open(base)
  const said = (property: string) => page.locator(`meta[property="${property}"]`).getAttribute('content')
  expect(await said('og:image')).toBe(`${publicRoot}social-card.png`)
  expect(await said('og:image:alt')).toContain('Escalation Pathways')
  const card = await readFile(join(folder, 'social-card.png'))
  expect(card.subarray(1, 4).toString()).toBe('PNG')
  expect([card.readUInt32BE(16), card.readUInt32BE(20)].map(String)).toEqual([
    await said('og:image:width'),
    await said('og:image:height'),
  ])
})

test('every address on every page leads to a file and a place of the site, below the base path', () => {
  expect(deadLinks(folder, base, 'https://procedures.example')).toEqual([])
})

test('llms.txt gives public addresses', async () => {
  const text = await readFile(join(folder, 'llms.txt'), 'utf8')
  const links = [...text.matchAll(/\]\(([^)]+)\)/g)].map(([, link]) => link ?? '')
  expect(links).not.toEqual([])
  expect(links.filter((link) => !link.startsWith(publicRoot))).toEqual([])
})

test('the explorer answers below a base path', async () => {
  const { page } = await at.open(`${base}rutland/professional-differences/explore/`)
  await page.locator('[data-stand] [data-answer="immediate-risk/yes"]').click()
  expect(await page.locator('[data-stand]').getAttribute('data-node')).toBe('what-remains')
})
