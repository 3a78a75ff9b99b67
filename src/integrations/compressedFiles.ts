import { readdir, readFile, writeFile } from 'node:fs/promises'
import { availableParallelism } from 'node:os'
import { extname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { constants, gzip } from 'node:zlib'
import type { AstroIntegration } from 'astro'

/** The extension of a compressed file, which nginx looks for beside the file itself. */
export const compressedEnding = '.gz'

/** The extensions of files to compress. Fonts and pictures are compressed formats already. */
const endings: ReadonlySet<string> = new Set(['.css', '.html', '.js', '.json', '.mmd', '.svg', '.txt', '.wasm', '.xml'])

/** Files that only hosts and search engines read. */
export const hostFileNames = ['_headers', 'staticwebapp.config.json', 'nginx.conf', 'robots.txt', 'llms.txt'] as const

const uncompressedNames: ReadonlySet<string> = new Set(hostFileNames)

/**
 * Writes a compressed copy beside each text file, which nginx sends instead (`gzip_static`). This must be the last
 * integration, since others still change the files.
 */
export function compressedFiles(): AstroIntegration {
  return {
    name: 'compressed-files',
    hooks: {
      'astro:build:done': async ({ dir }) => compressFolder(fileURLToPath(dir)),
    },
  }
}

async function compressFolder(folder: string): Promise<void> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const files = entries
    .filter((entry) => entry.isFile() && endings.has(extname(entry.name)) && !uncompressedNames.has(entry.name))
    .map(({ parentPath, name }) => join(parentPath, name))
    .values()
  // Node compresses in other threads: one file for each core at a time. All take the next file from the same iterator.
  const compressInTurn = async (): Promise<void> => {
    for (const file of files) await compressFile(file)
  }
  await Promise.all(Array.from({ length: availableParallelism() }, compressInTurn))
}

async function compressFile(file: string): Promise<void> {
  const bytes = await readFile(file)
  const small = await promisify(gzip)(bytes, { level: constants.Z_BEST_COMPRESSION })
  if (small.length < bytes.length) await writeFile(`${file}${compressedEnding}`, small)
}
