import { spawn, spawnSync } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { launchChromium } from '../browser/chromium.ts'
import { copyProject } from '../browser/copyProject.ts'
import { planted } from '../pathway/smallPathway.ts'

let browser: Browser
let project: string
let server: ChildProcess
let origin: string

/** The address that the server prints once it listens. Astro looks for a free port itself. */
function addressOf(process: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = ''
    process.stdout?.on('data', (bytes: Buffer) => {
      said += bytes.toString()
      const address = /http:\/\/127\.0\.0\.1:\d+/.exec(said)?.[0]
      if (address) resolve(address)
    })
    process.on('exit', () => reject(new Error(`The server ended: ${said}`)))
  })
}

beforeAll(async () => {
  project = copyProject('dev', { cold: true })
  server = spawn(process.execPath, ['src/integrations/runAstro.mjs', 'dev', '--host', '127.0.0.1'], {
    cwd: project,
    // Not as a part of this test: what it is told of one changes what Astro does.
    env: { PATH: process.env.PATH, HOME: process.env.HOME, NO_COLOR: '1' },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  ;[browser, origin] = await Promise.all([launchChromium(), addressOf(server)])
}, 120_000)

afterAll(async () => {
  await browser.close()
  const ended = new Promise((done) => server.once('exit', done))
  server.kill()
  await ended
  rmSync(project, { recursive: true })
})

/** Replaces the only `from` in a file of the copy. */
function edit(file: string, from: string, to: string): void {
  const path = join(project, file)
  writeFileSync(path, planted(readFileSync(path, 'utf8'), from, to))
}

async function pageAt(path: string): Promise<string> {
  return (await fetch(`${origin}${path}`, { headers: { accept: 'text/html' } })).text()
}

const kent = 'content/procedures/kent/professional-disagreements'
const kentPage = '/kent/professional-disagreements/'

describe('an edit shows at the next request', () => {
  test.each([
    {
      what: 'of the prose',
      file: `${kent}/procedure.mdx`,
      from: 'Disagreements must be resolved quickly',
      to: 'Disagreements must be resolved quickly and fairly',
      page: kentPage,
      shows: /<p>\s*Disagreements must be resolved quickly and fairly/,
    },
    {
      what: 'of the pathway, in its chart',
      file: `${kent}/pathway.yaml`,
      from: 'title: Without consensus, the chair decides',
      to: 'title: Lacking consensus, the chair decides',
      page: kentPage,
      // A label may be broken into lines.
      shows: /<(?:text|tspan)[^>]*>Lacking/,
    },
    {
      what: 'of the pathway, in the explorer',
      file: `${kent}/pathway.yaml`,
      from: 'label: Something else',
      to: 'label: Something else again',
      page: `${kentPage}explore/`,
      shows: /Something else again/,
    },
    {
      what: 'of a board',
      file: 'content/boards/kent.yaml',
      from: 'health: Health',
      to: 'health: Health services',
      page: `${kentPage}explore/`,
      shows: /Health services/,
    },
    {
      what: 'of a scenario',
      file: 'content/scenarios/kent/a-plan-on-paper.mdx',
      from: 'title: A plan on paper',
      to: 'title: A plan in a drawer',
      page: '/training/',
      shows: /A plan in a drawer/,
    },
    {
      what: 'that is a mistake',
      file: 'content/boards/kent.yaml',
      from: 'publisher: Kent',
      to: 'publsher: Kent',
      page: kentPage,
      shows: /has an unknown key “publsher”/,
    },
    {
      what: 'that mends it',
      file: 'content/boards/kent.yaml',
      from: 'publsher: Kent',
      to: 'publisher: Kent',
      page: kentPage,
      shows: /Disagreements must be resolved/,
    },
  ])('$what', { timeout: 120_000 }, async ({ file, from, to, page, shows }) => {
    expect(await pageAt(page)).not.toMatch(shows)
    edit(file, from, to)
    await expect.poll(() => pageAt(page)).toMatch(shows)
  })
})

test(
  'a new procedure shows at once, with the places to fill in, and so does a prose without a pathway',
  { timeout: 120_000 },
  async () => {
    const essex = join(project, 'content/procedures/essex/disputes')
    const answers = [
      '--name=Essex',
      '--publisher=Essex Board',
      '--agencies=Police',
      '--title=Disputes',
      '--audience=both',
    ]
    const { status } = spawnSync(
      process.execPath,
      [join(process.cwd(), 'src/authoring/newProcedure.ts'), 'essex', 'disputes', ...answers, '--sections=First; Last'],
      { cwd: project },
    )
    expect(status).toBe(0)
    await expect.poll(() => pageAt('/essex/disputes/')).toMatch(/FILL IN what the procedure says first/)
    expect(await pageAt('/essex/disputes/explore/')).toMatch(/FILL IN what is done/)

    rmSync(join(essex, 'pathway.yaml'))
    const prose = join(essex, 'procedure.mdx')
    writeFileSync(prose, readFileSync(prose, 'utf8').replaceAll(/<Flowchart.*\n/g, ''))
    await expect.poll(() => pageAt('/essex/disputes/')).not.toMatch(/>Flowchart: |pathway.yaml is missing/)
    expect(await pageAt('/essex/disputes/')).toMatch(/FILL IN what the procedure says first/)
    expect(await pageAt('/essex/')).toMatch(/Read the procedure: Disputes/)
  },
)

test('while the site is written, its search finds what the content says', { timeout: 120_000 }, async () => {
  const page = await browser.newPage()
  page.setDefaultTimeout(100_000)
  await page.goto(`${origin}/search/#q=threshold+not+met`)
  await page.locator('[data-hits] a').first().waitFor()
  expect(await page.locator('[data-hits] a').first().getAttribute('href')).toMatch(/#3\.1a$|#6\.1$/)
  const folder = await page.locator('search-box').getAttribute('data-folder')
  const site = await page.request.get(`${origin}${folder ?? ''}site.json`)
  expect(site.headers()['content-type']).toContain('application/json')
})
