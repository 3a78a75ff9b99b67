import { isScalar } from 'yaml'
import { z } from 'zod'
import { problem } from '../problems.ts'
import type { Details, Path, Problem, ProblemKind } from '../problems.ts'
import { describeValue, parseYaml } from './parseYaml.ts'
import { canBeId, describeExpected } from './schemaTypes.ts'
import type { OwnIssue } from './schemaTypes.ts'

/** The format of a YAML file: its schema, and the names that messages use. Created by `yamlFormat`. */
interface YamlFormat<S extends z.ZodType> {
  readonly schema: S
  readonly names: Readonly<Record<string, string>>
  readonly keyNames: Readonly<Record<string, string>>
  /** Every key that the schema knows, anywhere in a file. */
  readonly keys: ReadonlySet<string>
  /** The kind of problem that a key is where its map may not have it, by the path of the key. */
  readonly misplaced: Readonly<Record<string, MisplacedKind>>
}

/** The kinds of problems about a key that another map may have. */
type MisplacedKind = 'limit-misplaced'

/**
 * Creates the format of a YAML file.
 *
 * `names` are the names of maps in messages, by path. In a path, `*` matches any key; the path of the whole file is empty. In
 * a name, `{0}` is the key that the first `*` matches (the index of an item is counted from 1), and `{term}` is the value of
 * the key `term` beside the map. `keyNames` are the names of keys that authors choose, such as `node`, by the path of
 * their map. `misplaced` are the kinds of problems that replace `unknown-key`, by the path of the key.
 */
export function yamlFormat<S extends z.ZodType>(
  schema: S,
  names: Readonly<Record<string, string>>,
  keyNames: Readonly<Record<string, string>> = {},
  misplaced: Readonly<Record<string, MisplacedKind>> = {},
): YamlFormat<S> {
  const keys = new Set<string>()
  JSON.stringify(z.toJSONSchema(schema, { io: 'input' }), (key, value: unknown) => {
    if (key === 'properties' && isContainer(value)) for (const name of Object.keys(value)) keys.add(name)
    return value
  })
  return { schema, names, keyNames, keys, misplaced }
}

/** A value that may be incomplete: missing and invalid values are `undefined` at any depth. */
export type Draft<T> = T extends readonly (infer I)[]
  ? readonly (Draft<I> | undefined)[]
  : T extends object
    ? { readonly [K in keyof T]?: Draft<T[K]> | undefined }
    : T

export interface YamlFile<T> {
  /** `undefined` if the file is not valid YAML or its top level has the wrong type. */
  readonly draft: Draft<T> | undefined
  /** The problems found so far. */
  readonly problems: readonly Problem[]
  /** Adds a problem that the schema cannot find. */
  readonly report: <K extends ProblemKind>(kind: K, details: Details<K>, path: Path) => void
  readonly lineAt: (path: Path) => number
}

type Issue = z.core.$ZodIssue & { readonly path: Path }

/** Reads a YAML file, or a part of a file that begins on `firstLine`, and reports everything that its schema does not allow. */
export function readYaml<S extends z.ZodType>(
  text: string,
  file: string,
  { schema, names, keyNames, keys, misplaced }: YamlFormat<S>,
  firstLine = 1,
): YamlFile<z.output<S>> {
  const { data, repeats, lineAt, nodeAt, problems: inParse } = parseYaml(text, file, keys, firstLine)
  const problems = [...inParse]
  const whole = { data }
  const report: YamlFile<z.output<S>>['report'] = (kind, details, path) => {
    if (data !== undefined) problems.push(problem(kind, details, file, lineAt(path)))
  }
  const result = () => ({ draft: whole.data as Draft<z.output<S>>, problems, report, lineAt })
  if (data === undefined) return result()

  for (const { path, isItem, text: id, line, firstLine: first } of repeats) {
    const what = isItem ? `entry of “${path.at(-1) ?? ''}”` : (lookUp(keyNames, path) ?? 'key')
    problems.push(problem('duplicate-id', { what, id, first }, file, line))
  }
  const issues = issuesOf(schema, whole.data)
  const lists = issues.filter(isUnbracketed)
  for (const { path } of lists) setValue(path, splitAtCommas(String(valueAt(path))))
  const isOfList = (issue: Issue): boolean => lists.some(({ path }) => path.join('\n') === issue.path.join('\n'))
  const all = [...lists, ...issues.filter((issue) => ownIssue(issue)?.kind !== listIssue && !isOfList(issue))]
  // Report a misspelt key before the key that is missing because of it.
  for (const issue of all.sort((one, other) => Number(isUnknownKey(other)) - Number(isUnknownKey(one))))
    reportIssue(issue)
  // Remove invalid values only now, since reporting must distinguish missing values from invalid ones.
  for (const issue of all) removeInvalid(issue)
  return result()

  function isUnbracketed(issue: Issue): boolean {
    const node = nodeAt(issue.path)
    return ownIssue(issue)?.kind === listIssue && isScalar(node) && node.type === 'PLAIN'
  }

  function reportIssue(issue: Issue): void {
    const { path } = issue
    const own = ownIssue(issue)
    if (issue.code === 'unrecognized_keys') {
      const known = issue.message.split(' ')
      for (const key of issue.keys) {
        const at = [...path, key]
        const kind = lookUp(misplaced, at)
        if (kind === undefined) report('unknown-key', { in: locationOf(at).in, key, known }, at)
        else report(kind as MisplacedKind, { in: locationOf(at).in }, at)
      }
    } else if (valueAt(path) === undefined) report('missing-key', locationOf(path), path)
    // Every kind of problem takes its location from the details `in` and `key`.
    else if (own) report(own.kind, { ...locationOf(path), ...own.details }, path)
    else {
      const found = issue.code === 'too_small' ? 'empty' : describeValue(valueAt(path), nodeAt(path))
      const isMapWanted = issue.code === 'invalid_type' && ['object', 'record'].includes(issue.expected)
      const name = isMapWanted || path.length === 0 ? lookUp(names, path) : undefined
      const location = name === undefined ? locationOf(path) : { in: name, key: '' }
      report('wrong-value', { ...location, wanted: issue.message, found }, path)
    }
  }

  /** Returns the name of the nearest named map around a value, and the key in that map. */
  function locationOf(path: Path): { readonly in: string; readonly key: string } {
    for (let length = path.length - 1; length > 0; length -= 1) {
      const name = lookUp(names, path.slice(0, length))
      if (name !== undefined) return { in: name, key: String(path[length]) }
    }
    return { in: names[''] ?? '', key: String(path[0] ?? '') }
  }

  /** Returns the name of a path in a table of names. */
  function lookUp(table: Readonly<Record<string, string>>, path: Path): string | undefined {
    for (const [pattern, name] of Object.entries(table)) {
      const steps = pattern ? pattern.split('.') : []
      if (steps.length !== path.length || !steps.every((step, at) => step === '*' || step === path[at])) continue
      const keys = path.filter((_, at) => steps[at] === '*')
      return name.replace(/\{(\w+)\}/g, (_, key: string) => {
        const value = keys[Number(key)] ?? valueAt([...path.slice(0, -1), key])
        if (typeof value === 'number') return String(value + 1)
        return typeof value === 'string' ? value : ''
      })
    }
    return undefined
  }

  function removeInvalid(issue: Issue): void {
    const own = ownIssue(issue)
    if (issue.code === 'unrecognized_keys') for (const key of issue.keys) setValue([...issue.path, key], undefined)
    else if (!own || (own.kind === 'wrong-value' && valueAt(issue.path) !== undefined)) setValue(issue.path, undefined)
  }

  function valueAt(path: Path): unknown {
    return path.reduce<unknown>((value, key) => (isContainer(value) ? value[key] : undefined), whole.data)
  }

  function setValue(path: Path, value: unknown): void {
    const key = path.at(-1)
    const parent = valueAt(path.slice(0, -1))
    if (key === undefined) whole.data = value
    else if (isContainer(parent) && key in parent) parent[key] = value
  }
}

/** Returns the items of a value that may be one item or a list, each with its path. Leaves out missing and invalid items. */
export function itemsOf<T>(
  value: T | readonly (T | undefined)[] | undefined,
  path: Path,
): readonly { readonly item: T; readonly path: Path }[] {
  if (value === undefined) return []
  if (!Array.isArray(value)) return [{ item: value as T, path }]
  return (value as readonly (T | undefined)[]).flatMap((item, index) =>
    item === undefined ? [] : [{ item, path: [...path, index] }],
  )
}

/** Returns the same items without their paths. */
export function valuesOf<T>(value: T | readonly (T | undefined)[] | undefined): readonly T[] {
  return itemsOf(value, []).map(({ item }) => item)
}

export function omitUndefined<T extends object>(values: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as ReturnType<
    typeof omitUndefined<T>
  >
}

/**
 * Returns the entries of a map whose keys the author chooses. Invalid values are `undefined`. Reports a key that is not a
 * valid id, and leaves out an empty key.
 */
export function entriesOf<V>(
  { report }: Pick<YamlFile<unknown>, 'report'>,
  map: Readonly<Record<string, V>> | undefined,
  path: Path,
  { areIds } = { areIds: true },
): readonly (readonly [key: string, value: V | undefined])[] {
  return Object.entries(map ?? {}).filter(([key]) => {
    const isName = key !== '' && key !== '__proto__'
    if (!isName || (areIds && !canBeId(key))) report('bad-id', { id: key }, [...path, key])
    return isName
  })
}

const listIssue = 'list-without-brackets'

function ownIssue(issue: Issue): OwnIssue | undefined {
  return issue.code === 'custom' && issue.params ? (issue.params as unknown as OwnIssue) : undefined
}

function splitAtCommas(text: string): readonly string[] {
  return text.split(/[\s,]*,[\s,]*|\s*(?:\band\b|\bor\b|&|;)\s*(?=\d)/).filter((value) => value)
}

function isUnknownKey({ code }: Issue): boolean {
  return code === 'unrecognized_keys'
}

function isContainer(value: unknown): value is Record<string | number, unknown> {
  return typeof value === 'object' && value !== null
}

function issuesOf(schema: z.ZodType, data: unknown): Issue[] {
  const { error } = schema.safeParse(data, { error: describeExpected })
  return ((error?.issues ?? []) as Issue[]).flatMap(expandUnionIssue)
}

/** Replaces the issue of a union by those of the alternative with the fewest issues, which the author most likely meant. */
function expandUnionIssue(issue: Issue): Issue[] {
  if (issue.code !== 'invalid_union') return [issue]
  const count = (issues: readonly z.core.$ZodIssue[]): number =>
    issues.reduce((sum, one) => sum + (one.code === 'unrecognized_keys' ? one.keys.length : 1), 0)
  const [meant] = issue.errors
    .filter((issues) => !issues.some(({ code, path }) => /^invalid_(type|value)$/.test(code) && path.length === 0))
    .sort((one, other) => count(one) - count(other))
  return meant
    ? meant.flatMap((one) => expandUnionIssue({ ...one, path: [...issue.path, ...one.path] } as Issue))
    : [issue]
}
