import { fileURLToPath } from 'node:url'
import { build } from 'vite'
import { baseline } from './baseline.ts'

/** Bundles a service worker as one script: `worker`, which keeps pages, or `uninstall`, which removes all earlier ones. */
export async function bundleWorker(root: URL, name: 'worker' | 'uninstall'): Promise<string> {
  const entry = fileURLToPath(new URL(`src/offline/${name}.ts`, root))
  const built = await build({
    root: fileURLToPath(root),
    configFile: false,
    publicDir: false,
    logLevel: 'error',
    // Workbox logs nothing in production.
    define: { 'process.env.NODE_ENV': JSON.stringify('production') },
    build: { write: false, target: baseline, lib: { entry, formats: ['iife'], name: 'worker', fileName: 'sw' } },
  })
  const made = [built].flat().flatMap((each) => ('output' in each ? each.output : []))
  const [script] = made
  if (made.length !== 1 || script?.type !== 'chunk') throw new Error('The worker is not one script.')
  return script.code
}
