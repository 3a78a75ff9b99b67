import { resolve, sep } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import type { AstroIntegration } from 'astro'
import { isRunnableDevEnvironment } from 'vite'
import { writeEditorSchemas } from '../authoring/schemas/editorSchemas.ts'
import { isUnfinished, readContent } from '../content/readContent.ts'
import type * as SiteContent from '../content/siteContent.ts'
import type { Problem } from '../pathway/problems.ts'
import { findContentProblems } from '../problems/findContentProblems.ts'
import { findWarnings } from '../problems/findWarnings.ts'
import { formatProblems } from '../problems/formatProblems.ts'
import { listDateWarnings } from '../problems/listDateWarnings.ts'
import { renderProblemsPage } from '../problems/renderProblemsPage.ts'

/** How long to wait for further events when a folder is renamed file by file. Milliseconds. */
const renameDelay = 200

/** Stops the build if the content has problems. In `npm run dev`, shows the problems in the browser instead of the site. */
export function contentGate(): AstroIntegration {
  return {
    name: 'content-gate',
    hooks: {
      'astro:config:done': async ({ config, logger }) => {
        // Must run before Astro reads the content, since Astro would report only one mistake, with a stack trace.
        if (!process.argv.includes('build')) return
        const root = fileURLToPath(config.root)
        const read = readContent(root)
        const problems = await findContentProblems(read)
        if (problems.length === 0) {
          const procedures = 'content' in read ? read.content.procedures : []
          const warnings = 'content' in read ? findWarnings(root, read.content) : []
          for (const { file, line, message, fix } of warnings) logger.warn(`${file}:${line} ${message} ${fix}`)
          for (const line of listDateWarnings(procedures, new Date())) logger.warn(line)
          return
        }
        logger.error(`Nothing was built.\n\n${formatProblems(problems)}\n`)
        process.exit(1)
      },
      'astro:server:setup': ({ server, refreshContent, logger }) => {
        const { ssr } = server.environments
        if (!isRunnableDevEnvironment(ssr))
          throw new Error('The environment that renders pages cannot import a module.')
        const { root } = server.config
        const contentFolder = resolve(root, 'content') + sep
        let problemsFound: Promise<readonly Problem[]> | undefined
        // Imported through Vite, so that it is the same module instance as in the pages and the content is parsed only once.
        const findProblems = async (): Promise<readonly Problem[]> => {
          const { readSiteContent } = await ssr.runner.import<typeof SiteContent>('/src/content/siteContent.ts')
          const problems = await findContentProblems(readSiteContent())
          // A page with places to fill in is shown, since an author wants to see it while writing.
          if (problems.length && problems.every(isUnfinished)) logger.warn(formatProblems(problems))
          return problems
        }
        writeEditorSchemas(root)
        const contentChanged = (): void => {
          problemsFound = undefined
          writeEditorSchemas(root)
          // Clears the cache of `siteContent.ts`, and Astro's list of pages and their props.
          for (const { hot } of Object.values(server.environments)) hot.send('astro:content-changed', {})
          server.ws.send({ type: 'full-reload' })
        }
        let lastMove = 0
        let refreshing: Promise<void> | undefined
        // Astro must update its list of the collection's files. A renamed folder causes an event for each file.
        const refresh = async (): Promise<void> => {
          for (let read = -1; read !== lastMove;) {
            while (Date.now() - lastMove < renameDelay) await setTimeout(renameDelay)
            read = lastMove
            await refreshContent?.({}).catch((error: unknown) => logger.error(String(error)))
          }
          contentChanged()
          refreshing = undefined
        }
        // Vite watches the whole project. Adding `content` here as a relative path made the watcher report relative paths,
        // in which Vite did not recognise the MDX that had changed: pages kept their old prose.
        server.watcher.on('all', (event, path) => {
          if (!resolve(root, path).startsWith(contentFolder)) return
          if (event === 'change') return contentChanged()
          lastMove = Date.now()
          refreshing ??= refresh()
        })
        server.middlewares.use((request, response, next) => {
          if (!request.headers.accept?.includes('text/html')) return next()
          // A page rendered while Astro reads its files would make Astro keep the list that it had before.
          Promise.resolve(refreshing)
            .then(() => (problemsFound ??= findProblems()))
            .then(async (problems) => {
              if (problems.every(isUnfinished)) return next()
              const html = await server.transformIndexHtml(request.url ?? '/', renderProblemsPage(problems))
              response.writeHead(500, { 'content-type': 'text/html; charset=utf-8' }).end(html)
            })
            .catch((error: unknown) => {
              problemsFound = undefined
              next(error)
            })
        })
      },
    },
  }
}
