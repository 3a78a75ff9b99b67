import { fileURLToPath } from 'node:url'
import { build } from 'vite'
import type { Build } from '../offline/types.ts'
import { baseline } from './baseline.ts'

/** Bundles a service worker as one script: the one for a build, or without a build the one that removes all earlier ones. */
export async function bundleWorker(root: URL, offlineBuild: Build | undefined): Promise<string> {
  const entry = fileURLToPath(new URL(offlineBuild ? 'src/offline/worker.ts' : 'src/offline/uninstall.ts', root))
  const built = await build({
    root: fileURLToPath(root),
    configFile: false,
    publicDir: false,
    logLevel: 'error',
    define: { writtenBuild: JSON.stringify(offlineBuild ?? null) },
    build: { write: false, target: baseline, lib: { entry, formats: ['iife'], name: 'worker', fileName: 'sw' } },
  })
  const made = [built].flat().flatMap((each) => ('output' in each ? each.output : []))
  const [script] = made
  if (made.length !== 1 || script?.type !== 'chunk') throw new Error('The worker is not one script.')
  return script.code
}
