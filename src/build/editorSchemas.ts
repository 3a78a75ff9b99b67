import { existsSync, globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { contentSchemas } from './contentSchemas.ts'

/** The ids that an author may write in the files of one procedure, or of the glossary. */
interface KnownIds {
  readonly clauses: readonly string[]
  readonly sections: readonly string[]
  readonly nodes: readonly string[]
  readonly stages: readonly string[]
  readonly records: readonly string[]
  readonly agencies: readonly string[]
  /** The clauses of every board. */
  readonly boards: ReadonlyMap<string, readonly string[]>
}

interface Schema {
  readonly description?: string
  readonly properties?: Readonly<Record<string, Schema>>
  readonly additionalProperties?: Schema
  readonly [key: string]: unknown
}

/** The folder of the schemas with ids, which are not committed. */
export const idSchemaFolder = '.vscode/ids'

/** The ids that a text may be, by how the description of its schema begins. */
const idsByDescription: readonly (readonly [RegExp, (ids: KnownIds) => readonly string[]])[] = [
  [/^The number of a clause/, ({ clauses }) => clauses],
  [/^The id of (?:a|the) node/, ({ nodes }) => nodes],
  [/^What it runs from/, ({ nodes }) => ['step-before', ...nodes]],
  [/^The id of the stage/, ({ stages }) => stages],
  [/^The id of a record/, ({ records }) => records],
  [/^The number of its section/, ({ sections }) => sections],
]

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
  const schemas = contentSchemas()
  const files = new Map<string, string>()
  const boards = new Map<string, string[]>()
  for (const path of globSync('content/procedures/*/*/procedure.mdx', { cwd: root }).sort()) {
    const [, , board = '', procedure = ''] = path.split(/[\\/]/)
    const read = (name: string): string => {
      const file = join(root, 'content', name)
      return existsSync(file) ? readFileSync(file, 'utf8') : ''
    }
    const folder = `procedures/${board}/${procedure}`
    const prose = read(`${folder}/procedure.mdx`)
    const numbers = [...prose.matchAll(/<Clause [^>]*number="([^"]+)"/g)].map(([, number = '']) => number)
    boards.set(board, [...(boards.get(board) ?? []), ...numbers])
    const pathway = read(`${folder}/pathway.yaml`)
    const ids: KnownIds = {
      clauses: numbers,
      sections: [...prose.matchAll(/^## +(\d+) /gm)].map(([, number = '']) => number),
      nodes: keysOf(pathway, 'nodes'),
      stages: keysOf(pathway, 'stages'),
      records: keysOf(pathway, 'records'),
      agencies: keysOf(read(`boards/${board}.yaml`), 'agencies'),
      boards,
    }
    for (const kind of ['pathway', 'asked'] as const)
      files.set(`${board}.${procedure}.${kind}.json`, withIds(schemas.get(`${kind}.schema.json`), ids))
  }
  const none = { clauses: [], sections: [], nodes: [], stages: [], records: [], agencies: [] }
  return files.set('glossary.json', withIds(schemas.get('glossary.schema.json'), { ...none, boards }))
}

function withIds(json: string | undefined, ids: KnownIds): string {
  const schema = addIds(JSON.parse(json ?? '{}') as Schema, ids) as Schema
  return `${JSON.stringify(schema)}\n`
}

/** Adds the ids to a schema and the schemas in it. What they do not list stays allowed: the build checks it. */
function addIds(schema: unknown, ids: KnownIds): unknown {
  if (Array.isArray(schema)) return schema.map((one) => addIds(one, ids))
  if (typeof schema !== 'object' || schema === null) return schema
  const { description = '', additionalProperties } = schema as Schema
  const inside = Object.fromEntries(Object.entries(schema).map(([key, value]) => [key, addIds(value, ids)])) as Schema
  const keys = keysFor(description, ids)
  if (keys && additionalProperties) {
    const properties = [...keys].map(
      ([key, clauses]) => [key, addIds(additionalProperties, { ...ids, clauses })] as const,
    )
    return { ...inside, properties: Object.fromEntries(properties) }
  }
  const known = idsByDescription.find(([pattern]) => pattern.test(description))?.[1](ids) ?? []
  return known.length > 0 ? { description, anyOf: [{ enum: known }, inside] } : inside
}

/** Returns the keys that a map may have, and the clauses that its values may cite. */
function keysFor(description: string, ids: KnownIds): ReadonlyMap<string, readonly string[]> | undefined {
  const withClauses = (keys: readonly string[]) => new Map(keys.map((key) => [key, ids.clauses]))
  if (description.startsWith('A post for each agency')) return withClauses(ids.agencies)
  if (description.startsWith('What readers say for a clause and')) return withClauses(ids.clauses)
  return description.startsWith('The clauses that use it, by board') ? ids.boards : undefined
}

/** Returns the keys of a map at the top of a YAML text. Reads lines: a parser would take seconds with 150 boards. */
function keysOf(yaml: string, name: string): readonly string[] {
  const [, lines = ''] = new RegExp(`^${name}: *\\n((?:(?: .*|#.*)?\\n)*)`, 'm').exec(`${yaml}\n`) ?? []
  return [...lines.matchAll(/^ {2}['"]?([\w-]+)['"]?:/gm)].map(([, key = '']) => key)
}
