import { readdirSync } from 'node:fs'
import { dirname, extname, posix } from 'node:path'
import ts from 'typescript'
import { describe, expect, test } from 'vitest'
import { readText } from './readText.ts'

/**
 * Which folders of `src` each folder may import from, besides itself. `.` is the files directly in `src`.
 *
 * pathway ← content, diagram, search, islands ← components ← layouts ← pages. `build` joins what a build runs, and what it
 * shares with the worker; the
 * island of the search runs `search` in the page, and that of the record sheet loads `word` when it is asked to.
 */
const mayImport: Readonly<Record<string, readonly string[]>> = {
  pathway: [],
  '.': [],
  content: ['pathway'],
  diagram: ['.', 'pathway'],
  search: ['.', 'pathway', 'content'],
  word: [],
  worker: ['.'],
  islands: ['.', 'pathway', 'search', 'word'],
  build: ['.', 'pathway', 'content', 'diagram', 'search', 'worker'],
  components: ['.', 'pathway', 'content', 'diagram', 'search', 'islands'],
  layouts: ['.', 'pathway', 'content', 'diagram', 'search', 'islands', 'components'],
  pages: ['.', 'pathway', 'content', 'diagram', 'search', 'islands', 'components', 'layouts'],
}

interface Import {
  readonly file: string
  readonly line: number
  readonly specifier: string
  /** The file of `src` that is imported; `undefined` for a package. */
  readonly target: string | undefined
}

const files = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .map((name) => `src/${name.replaceAll('\\', '/')}`)
  .filter((name) => /\.(ts|astro)$/.test(name) && !name.endsWith('.d.ts'))
  .sort()
const imports = files.flatMap(importsOf)

/** Of an `.astro` file only what lies between the fences and in scripts is code; the rest is blanked, to keep the lines. */
function codeOf(file: string): string {
  const text = readText(file)
  if (extname(file) !== '.astro') return text
  const codes = [/^---\n[\s\S]*?\n---/, /<script[^>]*>[\s\S]*?<\/script>/g].flatMap(
    (pattern) => text.match(pattern) ?? [],
  )
  return codes.reduce(
    (blank, code) => {
      const at = text.indexOf(code)
      return (
        blank.slice(0, at) +
        code.replace(/^---|---$|<\/?script[^>]*>/g, (tag) => ' '.repeat(tag.length)) +
        blank.slice(at + code.length)
      )
    },
    text.replace(/[^\n]/g, ' '),
  )
}

function importsOf(file: string): readonly Import[] {
  const code = codeOf(file)
  return ts.preProcessFile(code, true, true).importedFiles.map(({ fileName: specifier, pos }) => ({
    file,
    line: code.slice(0, pos).split('\n').length,
    specifier,
    target: specifier.startsWith('.') ? posix.join(dirname(file), specifier) : undefined,
  }))
}

function folderOf(file: string): string {
  const parts = file.split('/')
  return parts.length === 2 ? '.' : (parts[1] ?? '')
}

/** Every file that `file` loads, itself included. */
function loadedBy(file: string, met = new Set<string>()): ReadonlySet<string> {
  if (met.has(file)) return met
  met.add(file)
  for (const one of imports) if (one.file === file && one.target) loadedBy(one.target, met)
  return met
}

test('the files of src are found, and what they import', () => {
  expect(files).toContain('src/pathway/walk.ts')
  expect(imports).toContainEqual({
    file: 'src/pathway/walk.ts',
    line: 1,
    specifier: './reach.ts',
    target: 'src/pathway/reach.ts',
  })
  expect(imports.filter(({ file }) => file.endsWith('.astro'))).not.toEqual([])
})

test('every folder of src has its place in the order', () => {
  const unknown = [...new Set(files.map(folderOf))].filter((folder) => !(folder in mayImport))
  expect(unknown, 'Say in test/architecture.test.ts what a new folder of src may import.').toEqual([])
})

test('imports point one way', () => {
  const wrong = imports.flatMap(({ file, line, target }) => {
    if (!target || !/\.(ts|astro)$/.test(target)) return []
    const [from, to] = [folderOf(file), folderOf(target)]
    if (from === to || mayImport[from]?.includes(to)) return []
    const allowed = mayImport[from]?.map((folder) => (folder === '.' ? 'src/*.ts' : `src/${folder}`)).join(', ')
    return [`${file}:${line} imports ${target}. Files of src/${from} may import ${allowed || 'nothing else of src'}.`]
  })
  expect(
    wrong,
    'Imports point one way, so that the core can be read, tested and moved alone. Move what is shared down, or hand it in as an argument.',
  ).toEqual([])
})

describe('the pathway core', () => {
  const packages = imports.filter(({ file, target }) => folderOf(file) === 'pathway' && !target)

  test('imports itself and `yaml`, nothing else', () => {
    const wrong = packages.filter(({ specifier }) => specifier !== 'yaml')
    expect(wrong, 'No Astro, no DOM, no file system: hand in text, and give back data.').toEqual([])
  })

  test('reads YAML in `parse/` only', () => {
    expect([...new Set(packages.map(({ file }) => posix.dirname(file)))]).toEqual(['src/pathway/parse'])
  })

  test.each(['walk', 'routes', 'fragment', 'graphJson', 'checklist', 'words'])(
    '%s.ts does not drag `yaml` in',
    (name) => {
      const loaded = loadedBy(`src/pathway/${name}.ts`)
      const through = packages.filter(({ file }) => loaded.has(file)).map(({ file }) => file)
      expect(through, 'A page would load the YAML parser with it.').toEqual([])
    },
  )
})

test('an island loads the core, the search and the DOM: no content, no flowchart, no package', () => {
  const loaded = new Set(files.filter((file) => folderOf(file) === 'islands').flatMap((file) => [...loadedBy(file)]))
  for (const file of loaded) if (folderOf(file) === 'word') loaded.delete(file)
  const wrong = imports.filter(
    ({ file, target }) => loaded.has(file) && (!target || ['content', 'diagram', 'build'].includes(folderOf(target))),
  )
  expect(
    wrong.map(({ file, line, specifier }) => `${file}:${line} imports ${specifier}.`),
    'Whatever an island imports, however far round, every reader downloads.',
  ).toEqual([])
})

test('the worker loads itself, the names of folders and what links tell: no page, no package', () => {
  const loaded = new Set(files.filter((file) => folderOf(file) === 'worker').flatMap((file) => [...loadedBy(file)]))
  expect([...loaded].filter((file) => folderOf(file) !== 'worker')).toEqual([
    'src/namedByContent.ts',
    'src/distanceKey.ts',
  ])
  expect(imports.filter(({ file, target }) => folderOf(file) === 'worker' && !target)).toEqual([])
})

describe('what writes a Word document', () => {
  test('uses `docx` and `fflate`, and nothing else', () => {
    const packages = imports.filter(({ file, target }) => folderOf(file) === 'word' && !target)
    expect([...new Set(packages.map(({ specifier }) => specifier))]).toEqual(['docx', 'fflate'])
  })

  test('is loaded when a reader asks for one, and not before', () => {
    const users = files.filter((file) => folderOf(file) !== 'word')
    const early = users.flatMap((file) => {
      const statements = codeOf(file).match(/^import\s[^'"]*['"][^'"]+['"]/gm) ?? []
      return statements.filter((one) => /\/word\/|['"]docx['"]/.test(one) && !/^import\s+type\b/.test(one))
    })
    expect(early, 'Write “await import(…)”: `docx` is larger than all other scripts of the site together.').toEqual([])
    expect(imports.some(({ file, target }) => target === 'src/word/writeWord.ts' && folderOf(file) === 'islands')).toBe(
      true,
    )
  })
})

test('relative imports name a file that exists, with its extension', () => {
  const all = new Set(
    readdirSync('src', { recursive: true, encoding: 'utf8' }).map((name) => `src/${name.replaceAll('\\', '/')}`),
  )
  const wrong = imports.filter(({ target }) => target?.startsWith('src/') && !all.has(target.replace(/\?.*$/, '')))
  expect(wrong.map(({ file, line, specifier }) => `${file}:${line} ${specifier}`)).toEqual([])
})

test('there are no barrels', () => {
  const barrels = files.filter((file) => folderOf(file) !== 'pages' && posix.basename(file) === 'index.ts')
  expect(barrels, 'Import a thing from the file that is named after it.').toEqual([])
})

test('nothing outside pages and configuration is exported by default', () => {
  const byDefault = files.filter(
    (file) => file.endsWith('.ts') && /^export (default\b|\{[^}]*\bas default\b)/m.test(readText(file)),
  )
  expect(byDefault, 'Export by name, so that a thing is called the same everywhere.').toEqual([])
})

test('no file imports itself, however far round', () => {
  const circles: string[] = []
  const done = new Set<string>()
  const follow = (file: string, path: readonly string[]): void => {
    if (path.includes(file)) circles.push([...path.slice(path.indexOf(file)), file].join(' → '))
    if (done.has(file)) return
    done.add(file)
    for (const one of imports) if (one.file === file && one.target) follow(one.target, [...path, file])
  }
  for (const file of files) follow(file, [])
  expect(circles, 'Files in a circle can only be understood together. Move what both need into a third.').toEqual([])
})
