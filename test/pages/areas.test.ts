import { readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { procedureOf } from '../builtContent.ts'
import { sampleProcedure } from '../benchmarks/sampleProcedure.ts'
import { buildCopy } from '../browser/build.ts'
import { serveSite } from '../browser/serveSite.ts'
import type { ServedSite } from '../browser/serveSite.ts'
import { openPage } from '../browser/site.ts'
import { sectionListFile } from '../../src/integrations/stampVersion.ts'
import type { SectionList } from '../../src/offline/types.ts'
import { useSite } from '../browser/useSite.ts'

const at = useSite()
const names = ['Ashford', 'Barnet', 'Barnsley', 'Camden', 'Dudley', 'Ealing', 'Fylde', 'Gosport']
const missing = 'Its appendices are not restated here.'
let folder: string
let site: ServedSite

beforeAll(async () => {
  const boards = names.flatMap((name) => {
    const id = name.toLowerCase()
    return Object.entries(sampleProcedure(id, 10)).map(([file, text]) => {
      const named = text.replace('name: Sample with 10 nodes', `name: ${name}`)
      const known = named.replace('audience: children', `audience: children\nincomplete: ${missing}`)
      return [file, known.replace('<Clause number="1.1"', '<Clause number="1.1" label="Step 1a"')] as const
    })
  })
  folder = await buildCopy(Object.fromEntries(boards))
  site = await serveSite(join(folder, 'dist'))
}, 180_000)
afterAll(async () => {
  await site.close()
  rmSync(folder, { recursive: true, force: true })
})

test('of many boards the home page shows those whose name one types', async () => {
  const { page, complaints } = await openPage(at.browser, site.origin)
  const shown = page.locator('#boards a:visible')
  const all = await shown.count()
  expect(all).toBeGreaterThanOrEqual(names.length + 2)
  await page.getByLabel('Name of the area').fill('  BARN ')
  expect(await shown.allInnerTexts()).toEqual(['Barnet', 'Barnsley'])
  expect(await page.locator('#boards [role="status"]').innerText()).toBe(`2 of ${all} areas`)
  await page.getByLabel('Name of the area').fill('nowhere')
  expect(await page.locator('#boards [role="status"]').innerText()).toBe('No area has this name.')
  await page.getByLabel('Name of the area').fill('')
  expect(await shown.count()).toBe(all)
  expect(complaints).toEqual([])
})

test('without JavaScript it lists them all, and shows no field', async () => {
  const { page } = await openPage(at.browser, site.origin, { javaScriptEnabled: false })
  expect(await page.locator('#boards a:visible').count()).toBeGreaterThanOrEqual(names.length + 2)
  expect(await page.getByLabel('Name of the area').isVisible()).toBe(false)
})

test('of many boards the training page leads to that of each, which has its cases', async () => {
  const { page, complaints } = await openPage(at.browser, `${site.origin}/training/`)
  await page.getByLabel('Name of the area').fill('kent')
  await page.locator('#boards a:visible').click()
  expect(new URL(page.url()).pathname).toBe('/kent/training/')
  expect(await page.locator('main a[href="/training/bruise-on-a-baby/"]').count()).toBe(1)
  expect(complaints).toEqual([])
})

const read = (dist: string, path: string): string => readFileSync(join(dist, path, 'index.html'), 'utf8')

test('of many boards, the training page holds no case and the glossary no clause; the pages of the board do', () => {
  const dist = join(folder, 'dist')
  expect(read(dist, 'training')).not.toContain('bruise-on-a-baby')
  const clauseLink = /href="\/kent\/[a-z-]+\/#\d/
  expect(read(dist, 'glossary')).not.toMatch(clauseLink)
  expect(read(dist, 'kent/glossary')).toMatch(clauseLink)
  expect(read(dist, 'barnet/glossary')).toContain('No term cites the procedure of Barnet yet.')
})

test.each(['', 'training', 'glossary', ...procedurePages('kent')])(
  'the page kent/%s does not grow with the number of boards',
  (path) => {
    const page = join('kent', path)
    expect(read(join(folder, 'dist'), page).length).toBeLessThanOrEqual(read('dist', page).length)
  },
)

test('for reading a board offline, nothing of the other boards is kept', () => {
  const list = (section: string) =>
    (JSON.parse(readFileSync(join(folder, 'dist', section, sectionListFile), 'utf8')) as SectionList).pages
  const ofBoards = [...names.map((name) => name.toLowerCase()), 'kent', 'rutland']
  for (const page of list(''))
    expect(ofBoards.filter((id) => page.includes(`${id}/`) || page.includes(`${id}.`))).toEqual([])
  expect(list('ashford')).toContain('compare/ashford.sample/')
  expect(list('ashford').filter((page) => page.includes('barnet'))).toEqual([])
})

test.each([
  'ashford',
  'ashford/training',
  ...['', 'explore', 'steps', 'record', 'routes'].map((page) => join('ashford/sample', page)),
  'compare',
  'compare/ashford.sample',
  'about',
])('%s says what of its source is missing', (path) => {
  expect(read(join(folder, 'dist'), path)).toContain(missing)
})

test('a clause shows what its source calls it, and the search finds it by that', async () => {
  const { page } = await openPage(at.browser, `${site.origin}/ashford/sample/`)
  expect(await page.locator('[id="1.1"] .clause-text > .secondary').innerText()).toBe('Step 1a in the source')
  await page.goto(`${site.origin}/search/`)
  await page.locator('main input[type="search"]').fill('Ashford step 1a')
  await expect.poll(() => page.locator('main .hit').first().getAttribute('href')).toBe('/ashford/sample/#1.1')
})

function procedurePages(board: string): readonly string[] {
  const { id } = procedureOf(board)
  return ['', 'explore', 'steps', 'record', 'routes'].map((page) => join(id, page))
}
