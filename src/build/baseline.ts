import { fileURLToPath } from 'node:url'
import browserslistToEsbuild from 'browserslist-to-esbuild'

/**
 * The oldest browsers that the site is built for, as Vite names them: those that `browserslist` in package.json lists. Scripts,
 * the worker's too, and styles are written for these.
 */
export const baseline: string[] = browserslistToEsbuild(undefined, {
  path: fileURLToPath(new URL('../..', import.meta.url)),
})
