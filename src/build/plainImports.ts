import type { Plugin } from 'vite'

const helperModule = '\0vite/preload-helper.js'

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
      handler: (id) => (id === helperModule ? 'export const __vitePreload = (load) => load()' : undefined),
    },
    // Chunks are named by their content before they are changed here: what changes them is part of it.
    augmentChunkHash: () => String(withPlainImports),
    generateBundle: {
      order: 'post',
      handler(_options, bundle) {
        for (const [place, file] of Object.entries(bundle)) {
          if (file.type !== 'chunk') continue
          if (file.moduleIds.includes(helperModule)) Reflect.deleteProperty(bundle, place)
          file.code = withPlainImports(file.code)
          file.imports = file.imports.filter((name) => !name.includes('preload-helper'))
          if (traces.test(file.code)) throw new Error(`${file.fileName} still says what to load beforehand.`)
        }
      },
    },
  }
}

const list = /^const __vite__mapDeps=.*\n/
const itsUse = /,__vite__mapDeps\(\[[\d,]*\]\)/g
const helperImported = /import\{\w+ as (\w+)\}from"[^"]*preload-helper[^"]*";/
/** What is left of a wrapped import, a list or the helper. */
const traces = /__vite__mapDeps|preload-helper|=await import\([^)]*\)[^;]*;return\{|\(\(\)=>import\(/

/** The code of a minified chunk without Vite's list, and with `import()` in place of each call of its helper. */
export function withPlainImports(code: string): string {
  const [importing, helper] = helperImported.exec(code) ?? []
  const listed = code.replace(list, '').replaceAll(itsUse, '')
  if (importing === undefined) return listed
  const loading = String.raw`(import\([^)]*\)(?:\.then\([^)]*\))?)`
  const inFull = String.raw`async\(\)=>\{let\{[^}]*\}=await ${loading};return\{[^}]*\}\}`
  const wrapped = String.raw`\b${helper}\((?:${inFull}|\(\)=>${loading})(?:,\[\])?\)`
  return listed.replace(importing, '').replaceAll(new RegExp(wrapped, 'g'), '$1$2')
}
