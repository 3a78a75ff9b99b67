import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { brotliCompressSync } from 'node:zlib'
import { stampVersion } from '../../src/integrations/stampVersion.ts'

/**
 * The bytes, after brotli, that are kept on a reader's device: for any page, and besides these for each board or training case
 * that is `measured`.
 */
export async function offlineSizes(
  folder: string,
  measured: (name: string) => boolean = () => true,
): Promise<readonly { readonly name: string; readonly bytes: number }[]> {
  // Stamping a build that is stamped changes nothing.
  const lists = await stampVersion(folder)
  return [...lists.values()]
    .filter(({ name }) => measured(name))
    .map(({ name, pages, files }) => {
      const names = [...pages, ...files].map((path) => (path === '' || path.endsWith('/') ? `${path}index.html` : path))
      return { name, bytes: names.reduce((sum, file) => sum + sizeOf(join(folder, file)), 0) }
    })
}

function sizeOf(file: string): number {
  const bytes = readFileSync(file)
  // Fonts are compressed as they are.
  return file.endsWith('.woff2') ? bytes.length : brotliCompressSync(bytes).length
}
