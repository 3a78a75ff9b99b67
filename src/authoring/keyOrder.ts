import { isMap, parseDocument } from 'yaml'
import type { Node, Pair, YAMLMap } from 'yaml'

/** The order of keys in the files of content, by the path of their map. `*` is any key. */
export const keyOrders: Readonly<Record<OrderedFile, Readonly<Record<string, string>>>> = {
  pathway: {
    '': 'version start guide stages records situations nodes',
    'stages.*': 'title section',
    'records.*': 'text kept-by force clauses at-every-stage',
    'nodes.*':
      'kind stage topic level title when text force urgency urgency-is-reading throughout limits by who posts clauses silence reading records answers next',
  },
  board: { '': 'name publisher successor replaced notice currentProcedure agencies' },
  about: {
    '': 'title summary audience publishedBy publishedIn dated numbering charts incomplete reviewBy',
  },
  scenario: { '': 'title summary procedure agencies answers passes outcome learning discussion notes' },
}

export type OrderedFile = 'pathway' | 'board' | 'about' | 'scenario'

/**
 * Puts the keys of a YAML text into the order of its kind of file. Moves whole lines: each key with its value and the comments
 * above it. A key that the order does not have stays behind the key before it. Returns the text unchanged if it cannot be read.
 */
export function orderKeys(text: string, kind: OrderedFile): string {
  // Inner maps first, since moving a key of an outer map moves them too.
  return Object.entries(keyOrders[kind])
    .sort(([one], [other]) => other.length - one.length)
    .reduce((ordered, [path, keys]) => orderMaps(ordered, path ? path.split('.') : [], keys.split(' ')), text)
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
