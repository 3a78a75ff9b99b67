import type { Plugin } from 'vite'

/**
 * Leaves `import()` as it is. Vite wraps it in a helper of 0.7 kB that loads a chunk's styles and imports beforehand, and
 * writes the list of them into every chunk; our chunks have no styles, and both would be on every page.
 *
 * Throws where Vite writes its lists otherwise than this knows.
 */
export function plainImports(): Plugin {
  return {
    name: 'plain-imports',
    enforce: 'post',
    load: {
      order: 'pre',
      handler: (id) =>
        id === '\0vite/preload-helper.js' ? 'export const __vitePreload = (load) => load()' : undefined,
    },
    generateBundle: {
      order: 'post',
      handler(_options, bundle) {
        for (const file of Object.values(bundle)) {
          if (file.type !== 'chunk') continue
          file.code = file.code.replace(list, '').replaceAll(itsUse, '')
          if (file.code.includes('__vite__mapDeps'))
            throw new Error(`${file.fileName} still lists what to load beforehand.`)
        }
      },
    },
  }
}

const list = /^const __vite__mapDeps=.*\n/
const itsUse = /,__vite__mapDeps\(\[[\d,]*\]\)/g
