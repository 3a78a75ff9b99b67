import { writeFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import type { AstroIntegration } from 'astro'
import { build } from 'vite'
import { baseline } from './baseline.ts'
import { stampVersion, workerFile } from './stampVersion.ts'

/**
 * Makes the site work offline: writes the service worker, and lists of what it keeps. Must come after every integration that writes files,
 * except the one that compresses them.
 *
 * If `on` is false, and in `npm run dev`, writes a worker that removes those of earlier builds.
 */
export function offlineWorker({ on }: { readonly on: boolean }): AstroIntegration {
  let worker = ''
  return {
    name: 'offline-worker',
    hooks: {
      'astro:config:setup': ({ config, command, updateConfig }) => {
        worker = `${config.base.replace(/\/*$/, '/')}${workerFile}`
        const registered = on && command === 'build' ? worker : ''
        updateConfig({ vite: { define: { 'import.meta.env.WORKER': JSON.stringify(registered) } } })
      },
      'astro:build:done': async ({ dir }) => {
        await stampVersion(fileURLToPath(dir))
        await writeFile(new URL(workerFile, dir), await bundleWorker(on ? 'worker' : 'uninstall'))
      },
      'astro:server:setup': ({ server }) => {
        server.middlewares.use((request, response, next) => {
          if (new URL(request.url ?? '/', 'http://localhost').pathname !== worker) return next()
          // An earlier site at this address may have left its worker in the browser.
          bundleWorker('uninstall')
            .then((code) => response.writeHead(200, { 'content-type': 'text/javascript' }).end(code))
            .catch(next)
        })
      },
    },
  }
}

/** Bundles a service worker as one script: `worker`, which keeps pages, or `uninstall`, which removes all earlier ones. */
async function bundleWorker(name: 'worker' | 'uninstall'): Promise<string> {
  const entry = `src/offline/${name}.ts`
  const built = await build({
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
