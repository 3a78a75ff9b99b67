import type { Plugin } from 'vite'

/**
 * Leaves `import()` as it is. Vite wraps it in a helper of 0.7 kB that loads a chunk's styles and imports beforehand, and
 * writes the list of them into every chunk; our chunks have no styles, and both would be on every page.
 *
 * Throws where Vite writes its lists or its helper otherwise than this knows.
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
        for (const [place, file] of Object.entries(bundle)) {
          if (file.type !== 'chunk') continue
          if (file.moduleIds.includes('\0vite/preload-helper.js')) Reflect.deleteProperty(bundle, place)
          file.code = plain(file.code)
          file.imports = file.imports.filter((name) => !name.includes('preload-helper'))
          if (/__vite__mapDeps|preload-helper/.test(file.code))
            throw new Error(`${file.fileName} still says what to load beforehand.`)
        }
      },
    },
  }
}

/** `code` without Vite's list, and with `import()` in place of each call of its helper. */
function plain(code: string): string {
  const [importing, helper] = /import\{\w+ as (\w+)\}from"[^"]*preload-helper[^"]*";/.exec(code) ?? []
  const listed = code.replace(list, '').replaceAll(itsUse, '')
  if (importing === undefined) return listed
  const wrapped = new RegExp(
    String.raw`\b${helper}\(async\(\)=>\{let\{[^}]*\}=await (import\([^)]*\)(?:\.then\([^)]*\))?);return\{[^}]*\}\}(?:,\[\])?\)`,
    'g',
  )
  const bare = new RegExp(String.raw`\b${helper}\(\(\)=>(import\([^)]*\)(?:\.then\([^)]*\))?)(?:,\[\])?\)`, 'g')
  return listed.replace(importing, '').replaceAll(wrapped, '$1').replaceAll(bare, '$1')
}

const list = /^const __vite__mapDeps=.*\n/
const itsUse = /,__vite__mapDeps\(\[[\d,]*\]\)/g
