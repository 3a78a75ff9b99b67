import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, expect, test } from 'vitest'
import { stampVersion } from '../../src/build/stampVersion.ts'
import { digest } from '../../src/offline/digest.ts'

const page = '<!doctype html><meta name="build" content="unnamed"><main id="content">Words</main>'
const small = {
  'index.html': page,
  'kent/index.html': page,
  '404.html': page,
  'assets/a.1.css': 'a {}',
  'kent/pathway.json': '{}',
}

const folders: string[] = []
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true })
})

function folderOf(files: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'marked-'))
  folders.push(folder)
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true })
    writeFileSync(join(folder, name), text)
  }
  return folder
}

test('files go by the path of their address, each with the digest of what a reader gets', async () => {
  const folder = folderOf(small)
  const { version, files } = await stampVersion(folder)
  expect(Object.keys(files)).toEqual(['404.html', 'assets/a.1.css', '', 'kent/', 'kent/pathway.json'])
  const written = readFileSync(join(folder, 'kent/index.html'))
  expect(written.toString()).toContain(`<meta name="build" content="${version}">`)
  expect(files['kent/']).toBe(await digest(new Uint8Array(written)))
})

test('what only a host or a search engine reads is left out', async () => {
  const hosts = {
    _headers: '',
    'nginx.conf': '',
    'staticwebapp.config.json': '',
    'robots.txt': '',
    'sitemap-0.xml': '',
    'sw.js': '',
    'index.html.gz': 'compressed',
    'assets/a.1.css.gz': 'compressed',
  }
  expect((await stampVersion(folderOf({ ...small, ...hosts }))).files).toEqual(
    (await stampVersion(folderOf(small))).files,
  )
})

test('the same files have the same name, marked before or not; another letter anywhere makes another', async () => {
  const first = folderOf(small)
  const build = await stampVersion(first)
  expect(await stampVersion(folderOf(small))).toEqual(build)
  expect(await stampVersion(first)).toEqual(build)
  for (const name of Object.keys(small) as (keyof typeof small)[]) {
    const other = await stampVersion(folderOf({ ...small, [name]: small[name].replace(/[s}]/, 'x') }))
    expect({ name, same: other.version === build.version }).toEqual({ name, same: false })
  }
})

test.each([
  ['a page without a mark', '<main></main>', 'The page has no <meta name="build">'],
  ['a page without a place for the notice', '<meta name="build" content="unnamed">', 'kent/index.html has no <main>'],
])('%s stops the build', async (_, html, message) => {
  await expect(stampVersion(folderOf({ ...small, 'kent/index.html': html }))).rejects.toThrow(message)
})
