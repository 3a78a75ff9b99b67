import { readdir, readFile, writeFile } from 'node:fs/promises'
import { extname, join } from 'node:path'
import { hasPlaceForNotice } from '../offline/addSavedNotice.ts'
import { digest } from '../offline/digest.ts'
import { writeVersion } from '../offline/pageVersion.ts'
import type { Build } from '../offline/types.ts'
import { compressedEnding } from './compressedFiles.ts'
import { hostFileNames } from './hostFileNames.ts'

/** The file name of the service worker, at the root of the site. */
export const workerFile = 'sw.js'

const unversionedFiles: ReadonlySet<string> = new Set([...hostFileNames, workerFile])

/**
 * Computes the version of the built site in `folder` from its files, writes the version into every page, and returns it with
 * the digest of each file that readers may load. The same files give the same version on any machine.
 */
export async function stampVersion(folder: string): Promise<Build> {
  const names = (await readdir(folder, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name).slice(join(folder, '/').length).replaceAll('\\', '/'))
    .filter((name) => !unversionedFiles.has(name) && !/^sitemap.*\.xml$/.test(name) && !name.endsWith(compressedEnding))
    .sort()
  const files = new Map<string, Buffer>()
  for (const name of names) files.set(name, stampPage(name, await readFile(join(folder, name)), 'unnamed'))
  const version = (await digest(Buffer.from((await digests(files)).flat().join('\n')))).slice(0, 12)

  for (const [name, bytes] of files) {
    const page = stampPage(name, bytes, version)
    if (page === bytes) continue
    files.set(name, page)
    await writeFile(join(folder, name), page)
  }
  return { version, files: Object.fromEntries(await digests(files)) }
}

function stampPage(name: string, bytes: Buffer, version: string): Buffer {
  if (extname(name) !== '.html') return bytes
  const html = bytes.toString()
  if (!hasPlaceForNotice(html)) throw new Error(`${name} has no <main>, where a saved copy would say that it is one.`)
  return Buffer.from(writeVersion(html, version))
}

/** Returns the digest of each file by the path of its address, which for a page is its folder. */
async function digests(files: ReadonlyMap<string, Buffer>): Promise<readonly (readonly [string, string])[]> {
  return Promise.all(
    [...files].map(
      async ([name, bytes]) => [name.replace(/(^|\/)index\.html$/, '$1'), await digest(new Uint8Array(bytes))] as const,
    ),
  )
}
