import { fileURLToPath } from 'node:url'
import type { AstroIntegration } from 'astro'
import { isRunnableDevEnvironment } from 'vite'
import { formatProblems } from '../content/formatProblems.ts'
import { readContent } from '../content/readContent.ts'
import type * as SiteContent from '../content/siteContent.ts'
import type { Problem } from '../pathway/problems.ts'
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
        const { ssr } = server.environments
        if (!isRunnableDevEnvironment(ssr))
          throw new Error('The environment that renders pages cannot import a module.')
        const root = new URL(`file://${server.config.root}/`)
        let mistakes: Promise<readonly Problem[]> | undefined
        // Through Vite, so that it is the module that the pages import: the content is then parsed once for both.
        const readMistakes = async (): Promise<readonly Problem[]> => {
          const { readSiteContent } = await ssr.runner.import<typeof SiteContent>('/src/content/siteContent.ts')
          return findMistakes(root, readSiteContent())
        }
        const contentChanged = (): void => {
          mistakes = undefined
          // `siteContent.ts` forgets the content, and Astro the pages that there are and the procedure of each.
          for (const { hot } of Object.values(server.environments)) hot.send('astro:content-changed', {})
          server.ws.send({ type: 'full-reload' })
        }
        let moved: ReturnType<typeof setTimeout> | undefined
        // Vite watches the whole project. Adding `content` here as a relative path made the watcher report relative paths,
        // in which Vite did not recognise the MDX that had changed: pages kept their old prose.
        server.watcher.on('all', (event, path) => {
          if (!isContent(path)) return
          if (event === 'change') return contentChanged()
          // Astro knows the files of a collection: a folder that is renamed, file by file, must be read again.
          clearTimeout(moved)
          moved = setTimeout(() => void refreshContent?.({}).then(contentChanged, contentChanged), pauseOfMoves)
        })
        server.middlewares.use((request, response, next) => {
          if (!request.headers.accept?.includes('text/html')) return next()
          mistakes ??= readMistakes()
          mistakes
            .then(async (problems) => {
              if (problems.length === 0) return next()
              const html = await server.transformIndexHtml(request.url ?? '/', problemsPage(problems))
              response.writeHead(500, { 'content-type': 'text/html; charset=utf-8' }).end(html)
            })
            .catch((error: unknown) => {
              mistakes = undefined
              next(error)
            })
        })
      },
    },
  }
}
