import { fileURLToPath } from 'node:url'
import browserslistToEsbuild from 'browserslist-to-esbuild'

/**
 * The oldest browsers that the site supports, in Vite's notation, from `browserslist` in package.json. Scripts, the service
 * worker and styles are compiled for these.
 */
export const baseline: string[] = browserslistToEsbuild(undefined, {
  path: fileURLToPath(new URL('../..', import.meta.url)),
})
