import { fileURLToPath } from 'node:url'
import { build } from 'vite'
import type { Build } from '../offline/types.ts'
import { baseline } from './baseline.ts'

/** A worker as one script: that of a build, or, where there is none, the one that undoes every other. */
export async function bundleWorker(root: URL, of: Build | undefined): Promise<string> {
  const entry = fileURLToPath(new URL(of ? 'src/offline/worker.ts' : 'src/offline/off.ts', root))
  const built = await build({
    root: fileURLToPath(root),
    configFile: false,
    publicDir: false,
    logLevel: 'error',
    define: { writtenBuild: JSON.stringify(of ?? null) },
    build: { write: false, target: baseline, lib: { entry, formats: ['iife'], name: 'worker', fileName: 'sw' } },
  })
  const made = [built].flat().flatMap((each) => ('output' in each ? each.output : []))
  const [script] = made
  if (made.length !== 1 || script?.type !== 'chunk') throw new Error('The worker is not one script.')
  return script.code
}
