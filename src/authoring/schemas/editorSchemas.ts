import { existsSync, globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { IdKind } from '../../pathway/parse/schemaTypes.ts'
import { schemasWithIdKinds } from './contentSchemas.ts'

/** The ids that an author may write in the files of one procedure, or of the glossary. */
type KnownIds = Readonly<Partial<Record<IdKind, readonly string[]>>>

interface Schema {
  readonly description?: string
  readonly ids?: IdKind
  readonly keyIds?: IdKind
  readonly additionalProperties?: Schema
  readonly [key: string]: unknown
}

/** The folder of the schemas with ids, which are not committed. */
export const idSchemaFolder = '.vscode/ids'

/**
 * Writes a schema for each file of content whose ids an editor should complete: those of clauses, nodes, stages, records and
 * agencies. A file names its schema in its first line. Ids are taken from files with mistakes too. Does nothing in a checkout
 * that cannot be written to: nobody edits there.
 */
export function writeEditorSchemas(root: string): void {
  for (const [name, json] of editorSchemas(root)) {
    const file = join(root, idSchemaFolder, name)
    if (existsSync(file) && readFileSync(file, 'utf8') === json) continue
    try {
      mkdirSync(dirname(file), { recursive: true })
      writeFileSync(file, json)
    } catch {
      return
    }
  }
}

/** Returns the schemas with ids, by the names of their files. */
export function editorSchemas(root: string): ReadonlyMap<string, string> {
  const schemas = schemasWithIdKinds()
  const files = new Map<string, string>()
  const clausesOf = new Map<string, string[]>()
  for (const path of globSync('content/procedures/*/*/procedure.mdx', { cwd: root }).sort()) {
    const [, , board = '', procedure = ''] = path.split(/[\\/]/)
    const read = (name: string): string => {
      const file = join(root, 'content', name)
      return existsSync(file) ? readFileSync(file, 'utf8') : ''
    }
    const folder = `procedures/${board}/${procedure}`
    const prose = read(`${folder}/procedure.mdx`)
    const numbers = [...prose.matchAll(/<Clause [^>]*number="([^"]+)"/g)].map(([, number = '']) => number)
    for (const key of [board, `${board}/${procedure}`]) clausesOf.set(key, [...(clausesOf.get(key) ?? []), ...numbers])
    const pathway = read(`${folder}/pathway.yaml`)
    const nodes = keysOf(pathway, 'nodes')
    const ids: KnownIds = {
      clauses: numbers,
      sections: [...prose.matchAll(/^## +(\d+) /gm)].map(([, number = '']) => number),
      nodes,
      starts: nodes.length > 0 ? ['step-before', ...nodes] : [],
      stages: keysOf(pathway, 'stages'),
      records: keysOf(pathway, 'records'),
      agencies: keysOf(read(`boards/${board}.yaml`), 'agencies'),
    }
    for (const kind of ['pathway', 'asked'] as const)
      files.set(`${board}.${procedure}.${kind}.json`, toText(addIds(schemas.get(kind), () => ids)))
  }
  const boards = [...clausesOf.keys()]
  const glossary = addIds(schemas.get('glossary'), (board) => ({ boards, clauses: clausesOf.get(board ?? '') ?? [] }))
  return files.set('glossary.json', toText(glossary))
}

const toText = (schema: unknown): string => `${JSON.stringify(schema)}\n`

/**
 * Adds ids to a schema and the schemas in it. What they do not list stays allowed: the build checks it. `idsOf` returns the ids
 * inside an entry of a map, by its key.
 */
function addIds(schema: unknown, idsOf: (key?: string) => KnownIds, key?: string): unknown {
  if (Array.isArray(schema)) return schema.map((one) => addIds(one, idsOf, key))
  if (typeof schema !== 'object' || schema === null) return schema
  const { ids, keyIds, ...others } = schema as Schema
  const inside = Object.fromEntries(Object.entries(others).map(([name, value]) => [name, addIds(value, idsOf, key)]))
  const known = (kind?: IdKind) => (kind && idsOf(key)[kind]) ?? []
  if (keyIds) {
    const properties = known(keyIds).map((one) => [one, addIds(others.additionalProperties, idsOf, one)] as const)
    return { ...inside, properties: Object.fromEntries(properties) }
  }
  return known(ids).length > 0 ? { description: others.description, anyOf: [{ enum: known(ids) }, inside] } : inside
}

/** Returns the keys of a map at the top of a YAML text. Reads lines: a parser would take seconds with 150 boards. */
function keysOf(yaml: string, name: string): readonly string[] {
  const [, lines = ''] = new RegExp(`^${name}: *\\n((?:(?: .*|#.*)?\\n)*)`, 'm').exec(`${yaml}\n`) ?? []
  return [...lines.matchAll(/^ {2}['"]?([\w-]+)['"]?:/gm)].map(([, key = '']) => key)
}
