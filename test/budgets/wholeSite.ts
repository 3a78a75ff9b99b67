import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { brotliCompressSync } from 'node:zlib'
import { stampVersion } from '../../src/build/stampVersion.ts'

/** The bytes, after brotli, that the worker brings so that the site in `folder` works offline; its own among them. */
export async function wholeSite(folder: string): Promise<{ readonly files: number; readonly bytes: number }> {
  // Marking a build that is marked changes nothing, and lists what the worker keeps.
  const { files } = await stampVersion(folder)
  const names = Object.keys(files).map((path) => (path === '' || path.endsWith('/') ? `${path}index.html` : path))
  const sizes = [...names, 'sw.js'].map((name) => sizeOf(join(folder, name)))
  return { files: names.length, bytes: sizes.reduce((total, size) => total + size, 0) }
}

function sizeOf(file: string): number {
  const bytes = readFileSync(file)
  // Fonts are compressed as they are.
  return file.endsWith('.woff2') ? bytes.length : brotliCompressSync(bytes).length
}
