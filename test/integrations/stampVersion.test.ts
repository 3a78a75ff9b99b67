import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { stampVersion } from '../../src/integrations/stampVersion.ts'
import { useTemporaryFolders } from '../useTemporaryFolders.ts'

const page = (section: string) =>
  `<!doctype html><meta name="build" content="unnamed"${section && ` data-section="${section}"`}><meta property="og:title" content="Kent &#38; sea"><main id="content">Words</main>`
const small = {
  'index.html': page(''),
  'kent/index.html': page('kent/'),
  'kent/a/index.html': page('kent/'),
  'kent/a/pathway.json': '{}',
  'rutland/index.html': page('rutland/'),
  '404.html': page(''),
  'assets/a.1.css': 'a {}',
  'search-index/0a/site.json': '{}',
  'search-index/0a/kent.json': '{}',
  'search-index/0a/rutland.json': '{}',
}

const newFolder = useTemporaryFolders()

function folderOf(files: Readonly<Record<string, string>>): string {
  const folder = newFolder()
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true })
    writeFileSync(join(folder, name), text)
  }
  return folder
}

test('each section lists its own pages, data and search records; the general one what every page may load', async () => {
  const folder = folderOf(small)
  const lists = await stampVersion(folder)
  const { version } = lists.get('')!
  expect([...lists.keys()]).toEqual(['', 'kent/', 'rutland/'])
  expect(lists.get('')).toEqual({
    name: '',
    version,
    pages: [''],
    files: ['assets/a.1.css', 'search-index/0a/site.json'],
  })
  expect(lists.get('kent/')).toEqual({
    name: 'Kent & sea',
    version,
    pages: ['kent/a/', 'kent/', 'kent/a/pathway.json'],
    files: ['search-index/0a/kent.json'],
  })
  expect(JSON.parse(readFileSync(join(folder, 'kent/offline.json'), 'utf8'))).toEqual(lists.get('kent/'))
  expect(readFileSync(join(folder, 'kent/index.html'), 'utf8')).toContain(
    `<meta name="build" content="${version}" data-section="kent/">`,
  )
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
  expect(await stampVersion(folderOf({ ...small, ...hosts }))).toEqual(await stampVersion(folderOf(small)))
})

test('the same files have the same name, marked before or not; another letter anywhere makes another', async () => {
  const first = folderOf(small)
  const build = await stampVersion(first)
  expect(await stampVersion(folderOf(small))).toEqual(build)
  expect(await stampVersion(first)).toEqual(build)
  for (const name of Object.keys(small) as (keyof typeof small)[]) {
    const other = await stampVersion(folderOf({ ...small, [name]: small[name].replace(/Words|\}/, 'x') }))
    expect({ name, same: other.get('')!.version === build.get('')!.version }).toEqual({ name, same: false })
  }
})

test.each([
  ['a page without a mark', '<main></main>', 'The page has no <meta name="build">'],
  ['a page without a place for the notice', '<meta name="build" content="unnamed">', 'kent/index.html has no <main>'],
])('%s stops the build', async (_, html, message) => {
  await expect(stampVersion(folderOf({ ...small, 'kent/index.html': html }))).rejects.toThrow(message)
})
