import { fileURLToPath } from 'node:url'
import type { AstroIntegration } from 'astro'
import { formatProblems } from '../content/formatProblems.ts'
import { readContent } from '../content/readContent.ts'
import { findMistakes } from './findMistakes.ts'
import { isContent } from './isContent.ts'
import { overdueReviews } from './overdueReviews.ts'
import { problemsPage } from './problemsPage.ts'

/** Between the files of a folder that is renamed, in milliseconds. */
const pauseOfMoves = 200

/** Lets nothing be built while the content has mistakes, and shows them in the browser while writing. */
export function contentGate(): AstroIntegration {
  return {
    name: 'content-gate',
    hooks: {
      'astro:config:done': async ({ config, logger }) => {
        // Before Astro reads the content itself: its own messages would name one mistake, with a stack trace.
        if (!process.argv.includes('build')) return
        const problems = await findMistakes(config.root)
        if (problems.length === 0) {
          const read = readContent(fileURLToPath(config.root))
          const procedures = 'content' in read ? read.content.procedures : []
          for (const line of overdueReviews(procedures, new Date())) logger.warn(line)
          return
        }
        logger.error(formatProblems(problems))
        process.exit(1)
      },
      'astro:server:setup': ({ server, refreshContent }) => {
        server.watcher.add('content')
        let moved: ReturnType<typeof setTimeout> | undefined
        const reload = (): void => server.ws.send({ type: 'full-reload' })
        server.watcher.on('all', (event, path) => {
          if (!isContent(path)) return
          if (event === 'change') return reload()
          // Astro keeps the addresses that it knows: a folder that is renamed, file by file, would not be found.
          clearTimeout(moved)
          moved = setTimeout(() => {
            const forget = (): void => {
              for (const { hot } of Object.values(server.environments)) hot.send('astro:content-changed', {})
              reload()
            }
            void refreshContent?.({}).then(forget, forget)
          }, pauseOfMoves)
        })
        server.middlewares.use((request, response, next) => {
          if (!request.headers.accept?.includes('text/html')) return next()
          findMistakes(new URL(`file://${server.config.root}/`))
            .then(async (problems) => {
              if (problems.length === 0) return next()
              const html = await server.transformIndexHtml(request.url ?? '/', problemsPage(problems))
              response.writeHead(500, { 'content-type': 'text/html; charset=utf-8' }).end(html)
            })
            .catch(next)
        })
      },
    },
  }
}
