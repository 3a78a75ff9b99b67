import type { Plugin } from 'vite'

/**
 * Leaves `import()` as it is. Vite wraps it in a helper of 0.7 kB that loads a chunk's styles and imports beforehand; our
 * chunks have no styles, and the helper would be on every page.
 */
export function plainImports(): Plugin {
  return {
    name: 'plain-imports',
    enforce: 'pre',
    load: (id) => (id === '\0vite/preload-helper.js' ? 'export const __vitePreload = (load) => load()' : undefined),
  }
}
