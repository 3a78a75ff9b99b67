import { isMap, parseDocument } from 'yaml'
import type { Node, Pair, YAMLMap } from 'yaml'
import { z } from 'zod'
import { aboutFormat } from '../content/parseProse.ts'
import { scenarioFormat } from '../content/parseScenario.ts'
import { boardFormat } from '../content/readBoard.ts'
import { pathwayFormat } from '../pathway/parse/pathwaySchema.ts'

const schemas = {
  pathway: pathwayFormat.schema,
  board: boardFormat.schema,
  about: aboutFormat.schema,
  scenario: scenarioFormat.schema,
}

export type OrderedFile = keyof typeof schemas

/** The paths of the maps whose keys are put in order, inner maps first, since moving a key of an outer map moves them too. */
const orderedMaps = ['stages.*', 'records.*', 'nodes.*', '']

/** Returns the keys of a map in the order of its schema, in any of its alternatives. `*` in a path is any key. */
function keysAt(
  schema: z.core.JSONSchema._JSONSchema | undefined,
  [key, ...rest]: readonly string[],
): readonly string[] {
  if (typeof schema !== 'object') return []
  const { properties = {}, additionalProperties, oneOf } = schema
  if (oneOf) {
    // The alternative with the most keys has nearly all of the others’.
    const alternatives = oneOf.map((one) => keysAt(one, key === undefined ? [] : [key, ...rest]))
    return [...new Set(alternatives.toSorted((one, other) => other.length - one.length).flat())]
  }
  if (key === undefined) return Object.keys(properties)
  return keysAt(key === '*' ? additionalProperties : properties[key], rest)
}

/**
 * Puts the keys of a YAML text into the order of its kind of file. Moves whole lines: each key with its value and the comments
 * above it. A key that the order does not have stays behind the key before it. Returns the text unchanged if it cannot be read.
 */
export function orderKeys(text: string, kind: OrderedFile): string {
  const schema = z.toJSONSchema(schemas[kind], { io: 'input' })
  return orderedMaps.reduce((ordered, map) => {
    const path = map ? map.split('.') : []
    return orderMaps(ordered, path, keysAt(schema, path))
  }, text)
}

function orderMaps(text: string, path: readonly string[], order: readonly string[]): string {
  const document = parseDocument(text)
  if (document.errors.length > 0) return text
  const lines = text.split('\n')
  // From the end of the file, so that the lines of maps further up stay where they are.
  for (const map of mapsAt(document.contents, path).reverse()) orderMap(lines, text, map, order)
  return lines.join('\n')
}

function mapsAt(node: unknown, path: readonly string[]): YAMLMap[] {
  if (!isMap(node)) return []
  const [step, ...rest] = path
  if (step === undefined) return [node]
  return node.items.flatMap(({ key, value }) => (step === '*' || String(key) === step ? mapsAt(value, rest) : []))
}

function orderMap(lines: string[], text: string, map: YAMLMap, order: readonly string[]): void {
  const pairs = map.items as Pair<Node, Node | null>[]
  const lineAt = (offset: number): number => text.slice(0, offset).split('\n').length - 1
  const starts = pairs.map(({ key }) => lineAt(key.range?.[0] ?? 0))
  const [first = 0] = starts
  const beginsLine = pairs.every(({ key }, index) =>
    lines[starts[index] ?? 0]?.trimStart().startsWith(sourceOf(key, text)),
  )
  if (map.flow || new Set(starts).size < pairs.length || !beginsLine) return

  const isComment = (line: number): boolean => lines[line]?.trimStart().startsWith('#') ?? false
  const begins = starts.map((start, index) => {
    let begin = start
    while (index > 0 && begin - 1 > (starts[index - 1] ?? 0) && isComment(begin - 1)) begin -= 1
    return begin
  })
  const last = pairs.at(-1)
  let end = lineAt(Math.max((last?.value?.range?.[1] ?? 1) - 1, last?.key.range?.[1] ?? 0)) + 1
  while (end > first + 1 && !lines[end - 1]?.trim()) end -= 1

  let rank = -1
  const slices = pairs.map(({ key }, index) => {
    const known = order.indexOf(String(key))
    rank = known < 0 ? rank : known
    return { rank, lines: lines.slice(begins[index], begins[index + 1] ?? end) }
  })
  const ordered = slices.toSorted((one, other) => one.rank - other.rank)
  if (ordered.every((slice, index) => slice === slices[index])) return
  lines.splice(first, end - first, ...ordered.flatMap((slice) => slice.lines))
}

/** Returns a key as its file has it, with its quotes. */
function sourceOf({ range }: Node, text: string): string {
  return range ? text.slice(range[0], range[1]) : ''
}
