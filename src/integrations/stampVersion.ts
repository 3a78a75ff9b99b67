import { createHash } from 'node:crypto'
import { readdir, readFile, writeFile } from 'node:fs/promises'
import { extname, join } from 'node:path'
import { hasPlaceForNotice } from '../offline/addSavedNotice.ts'
import { readPageTag, writeVersion } from '../offline/pageTag.ts'
import type { SectionList } from '../offline/types.ts'
import { isContentHashed } from '../site/contentHashed.ts'
import { compressedEnding, hostFileNames } from './compressedFiles.ts'

/** The file name of the service worker, at the root of the site. */
export const workerFile = 'sw.js'

/** The file name of the list of a section, in its folder. */
export const sectionListFile = 'offline.json'

const unversionedFiles: ReadonlySet<string> = new Set([...hostFileNames, workerFile])
const errorPages: ReadonlySet<string> = new Set(['404.html', '500.html'])

/**
 * Computes the version of the built site in `folder` from its files, writes the version into every page, and lists in each
 * section what is kept for reading offline. The same files give the same version on any machine. Returns the lists by the path
 * of their folders.
 */
export async function stampVersion(folder: string): Promise<ReadonlyMap<string, SectionList>> {
  const names = (await readdir(folder, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile() && entry.name !== sectionListFile)
    .map(({ parentPath, name }) => join(parentPath, name).slice(join(folder, '/').length).replaceAll('\\', '/'))
    .filter((name) => !unversionedFiles.has(name) && !/^sitemap.*\.xml$/.test(name) && !name.endsWith(compressedEnding))
    .sort()
  const files = new Map<string, Buffer>()
  for (const name of names) files.set(name, stampPage(name, await readFile(join(folder, name)), 'unnamed'))
  const hash = createHash('sha256')
  for (const [name, bytes] of files) hash.update(`${name}\n${bytes.length}\n`).update(bytes)
  const version = hash.digest('hex').slice(0, 12)

  for (const [name, bytes] of files) {
    const page = stampPage(name, bytes, version)
    if (page !== bytes) await writeFile(join(folder, name), page)
  }
  const lists = listSections(files, version)
  for (const [section, list] of lists) await writeFile(join(folder, section, sectionListFile), JSON.stringify(list))
  return lists
}

function stampPage(name: string, bytes: Buffer, version: string): Buffer {
  if (extname(name) !== '.html') return bytes
  // Only ASCII is read and written. Latin-1 keeps every byte as it is, and converts ten times faster than UTF-8.
  const html = bytes.toString('latin1')
  if (!hasPlaceForNotice(html)) throw new Error(`${name} has no <main>, where a saved copy would say that it is one.`)
  return readPageTag(html)?.version === version ? bytes : Buffer.from(writeVersion(html, version), 'latin1')
}

/** Lists what is kept of each section: its pages and data, and for all the general one also what every page may load. */
function listSections(files: ReadonlyMap<string, Buffer>, version: string): ReadonlyMap<string, SectionList> {
  const pages = [...files].filter(([name]) => extname(name) === '.html' && !errorPages.has(name))
  const sectionOf = new Map(pages.map(([name, bytes]) => [name, readPageTag(bytes.toString('latin1'))?.section ?? '']))
  const sections = [...new Set(['', ...sectionOf.values()])]
  const names = [...files.keys()]
  return new Map(
    sections.map((section) => {
      const data = names.filter((name) => section !== '' && name.startsWith(section) && extname(name) !== '.html')
      const index = new RegExp(`^search-index/\\w+/${section === '' ? 'site' : section.replace(/\/$/, '')}\\.json$`)
      const shared = section === '' ? names.filter((name) => name.startsWith('assets/') || name === 'favicon.svg') : []
      const own = [...data, ...shared, ...names.filter((name) => index.test(name))]
      const ownPages = [...sectionOf].flatMap(([name, of]) => (of === section ? [addressOfPage(name)] : []))
      const home = files.get(`${section}index.html`)?.toString() ?? ''
      const list: SectionList = {
        name: section === '' ? '' : titleOf(home),
        version,
        pages: [...ownPages, ...own.filter((name) => !isContentHashed(name))],
        files: own.filter(isContentHashed),
      }
      return [section, list]
    }),
  )
}

/** The path of a page's address, which for most is a folder. */
function addressOfPage(name: string): string {
  return name.replace(/(^|\/)index\.html$/, '$1')
}

function titleOf(html: string): string {
  const [, title = ''] = /<meta property="og:title" content="([^"]*)"/.exec(html) ?? []
  return title.replaceAll('&quot;', '"').replaceAll('&#38;', '&').replaceAll('&amp;', '&')
}
