import { existsSync, globSync, mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { Ajv } from 'ajv'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { editorSchemas, idSchemaFolder, writeEditorSchemas } from '../../../src/authoring/schemas/editorSchemas.ts'
import { copyFixtures } from '../../fixtures/copyFixtures.ts'
import { readText } from '../../readText.ts'
import { useTemporaryFolder } from '../../useTemporaryFolders.ts'

const ajv = new Ajv({ allErrors: true, allowUnionTypes: true, validateFormats: false })
const schemas = editorSchemas('.')

/** The texts that a schema completes at a place, by the names of its properties. */
function completed(schema: unknown, ...path: readonly string[]): readonly string[] {
  const found: string[] = []
  const visit = (value: unknown, rest: readonly string[]): void => {
    if (typeof value !== 'object' || value === null) return
    const { properties, enum: known, ...others } = value as Record<string, unknown>
    const [name, ...more] = rest
    if (name === undefined && Array.isArray(known)) found.push(...(known as string[]))
    for (const [key, one] of Object.entries((properties ?? {}) as Record<string, unknown>))
      if (key === name) visit(one, more)
    for (const one of Object.values(others)) visit(one, rest)
  }
  visit(schema, path)
  return [...new Set(found)]
}

const files = globSync('content/**/*.yaml')
  .map((file) => file.replaceAll('\\', '/'))
  .filter((file) => !file.includes('/boards/'))

/** The name of the schema of a file. */
function schemaName(file: string): string {
  const [, board = '', procedure = '', kind = ''] = /procedures\/([^/]+)\/([^/]+)\/(\w+)\.yaml$/.exec(file) ?? []
  return kind ? `${board}.${procedure}.${kind}.json` : 'glossary.json'
}

test.each(files)('an editor finds nothing wrong in %s, and its schema if the first line names one', (file) => {
  const validate = ajv.compile(JSON.parse(schemas.get(schemaName(file)) ?? '') as object)
  validate(parse(readText(file)))
  expect(validate.errors).toBeNull()
  const [, path] = /^# yaml-language-server: \$schema=(\S+)\n/.exec(readText(file)) ?? []
  if (path !== undefined) expect(resolve(dirname(file), path)).toBe(resolve(idSchemaFolder, schemaName(file)))
})

test.each(['content/glossary.yaml', 'content/procedures/kent/professional-disagreements/pathway.yaml'])(
  'the first line of %s names its schema',
  (file) => expect(readText(file)).toMatch(/^# yaml-language-server: /),
)

test('clauses, nodes, stages, records, sections and agencies are completed in a pathway', () => {
  const schema = JSON.parse(schemas.get('kent.professional-disagreements.pathway.json') ?? '') as unknown
  expect(completed(schema, 'nodes', 'clauses')).toContain('3.1a')
  expect(completed(schema, 'nodes', 'answers', 'to')).toContain('referral-advice')
  expect(completed(schema, 'nodes', 'next')).toContain('referral-advice')
  expect(completed(schema, 'nodes', 'limits', 'from')).toEqual(
    expect.arrayContaining(['step-before', 'referral-advice']),
  )
  expect(completed(schema, 'nodes', 'stage')).toContain('referral')
  expect(completed(schema, 'nodes', 'records')).toContain('discussions')
  expect(completed(schema, 'stages', 'section')).toEqual(['1', '2', '3', '4', '5', '6', '7'])
  expect(JSON.stringify(schema)).toContain('"properties":{"social-care":')
})

test('clauses are completed as keys of phrases, and by board in the glossary', () => {
  const asked = JSON.parse(schemas.get('kent.professional-disagreements.asked.json') ?? '') as { properties: object }
  expect(Object.keys(asked.properties)).toContain('3.1a')
  const glossary = JSON.parse(schemas.get('glossary.json') ?? '') as unknown
  expect(completed(glossary, 'clauses', 'kent')).toContain('7.2')
  expect(completed(glossary, 'clauses', 'kent')).not.toContain('6.12')
  expect(completed(glossary, 'clauses', 'rutland')).toContain('6.12')
})

const root = useTemporaryFolder()

test('ids are known from files with mistakes, and of a procedure without a pathway', () => {
  copyFixtures(root, { scenarios: false })
  const folder = 'content/procedures/essex/disputes'
  mkdirSync(join(root, folder), { recursive: true })
  writeFileSync(join(root, folder, 'procedure.mdx'), '## 3 Stage\n<Clause number="3.1" force="mst">\n{\n')
  writeEditorSchemas(root)
  const read = (name: string) => JSON.parse(readText(join(root, idSchemaFolder, name))) as unknown
  expect(completed(read('essex.disputes.pathway.json'), 'nodes', 'clauses')).toEqual(['3.1'])
  writeFileSync(join(root, folder, 'pathway.yaml'), "nodes:\n  # first\n  'ask':\n    a: [\n\n  tell:\nrecords: x\n")
  writeEditorSchemas(root)
  expect(completed(read('essex.disputes.pathway.json'), 'start')).toEqual(['ask', 'tell'])
  expect(existsSync(join(root, idSchemaFolder, 'withermere.disagreements.asked.json'))).toBe(true)
  expect(readText('.gitignore').split('\n')).toContain(`${idSchemaFolder}/`)
})
