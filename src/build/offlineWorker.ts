import { writeFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import type { AstroIntegration } from 'astro'
import { bundleWorker } from './bundleWorker.ts'
import { markBuild, workerFile } from './markBuild.ts'

/**
 * Makes the site work offline: writes the worker that keeps it, when all else is written. Only the integration that compresses files comes after it.
 *
 * Where `on` is false, and in dev, the worker is one that undoes those of earlier builds.
 */
export function offlineWorker({ on }: { readonly on: boolean }): AstroIntegration {
  let root = new URL('file:///')
  let worker = ''
  return {
    name: 'offline-worker',
    hooks: {
      'astro:config:setup': ({ config, command, updateConfig }) => {
        worker = `${config.base.replace(/\/*$/, '/')}${workerFile}`
        const registered = on && command === 'build' ? worker : ''
        updateConfig({ vite: { define: { 'import.meta.env.WORKER': JSON.stringify(registered) } } })
      },
      'astro:config:done': ({ config }) => {
        root = config.root
      },
      'astro:build:done': async ({ dir }) => {
        const build = await markBuild(fileURLToPath(dir))
        await writeFile(new URL(workerFile, dir), await bundleWorker(root, on ? build : undefined))
      },
      'astro:server:setup': ({ server }) => {
        server.middlewares.use((request, response, next) => {
          if (new URL(request.url ?? '/', 'http://localhost').pathname !== worker) return next()
          // A site that was served at this address before may have left its worker in the browser.
          bundleWorker(root, undefined)
            .then((code) => response.writeHead(200, { 'content-type': 'text/javascript' }).end(code))
            .catch(next)
        })
      },
    },
  }
}
