import { globSync, readFileSync } from 'node:fs'
import { dirname, posix } from 'node:path'
import ts from 'typescript'
import { expect, test } from 'vitest'

/** The files that each file imports. Which folder may import which stands in eslint.config.mjs. */
const importsOf = new Map(
  globSync('src/**/*.ts').map((name) => {
    const file = name.replaceAll('\\', '/')
    const { importedFiles } = ts.preProcessFile(readFileSync(file, 'utf8'), true, true)
    const relative = importedFiles.map(({ fileName }) => fileName).filter((specifier) => specifier.startsWith('.'))
    return [file, relative.map((specifier) => posix.join(dirname(file), specifier))] as const
  }),
)

test('no file imports itself, directly or through others', () => {
  expect(importsOf.get('src/pathway/walk.ts')).toContain('src/pathway/reach.ts')
  const cycles: string[] = []
  const visited = new Set<string>()
  const visit = (file: string, path: readonly string[]): void => {
    if (path.includes(file)) cycles.push([...path.slice(path.indexOf(file)), file].join(' → '))
    if (visited.has(file)) return
    visited.add(file)
    for (const target of importsOf.get(file) ?? []) visit(target, [...path, file])
  }
  for (const file of importsOf.keys()) visit(file, [])
  expect(cycles, 'Files in a cycle can only be understood together. Move what both need into a third.').toEqual([])
})
