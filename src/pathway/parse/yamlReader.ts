import { isAlias, isMap, isScalar, isSeq, LineCounter, parseDocument, Scalar } from 'yaml'
import type { Document, Pair, YAMLMap, Node as YamlNode } from 'yaml'
import { reservedKeys } from '../fragment.ts'
import { hiddenCharacters } from '../hiddenCharacters.ts'
import { problem } from '../problems.ts'
import type { Path, Problem, ProblemKind, problemKinds } from '../problems.ts'
import { findCutTexts } from './findCutTexts.ts'
import { linesSwallowed } from './linesSwallowed.ts'
import { markupIn } from './markupIn.ts'
import { overlong } from './overlong.ts'
import { syntaxInWords } from './syntaxInWords.ts'

/** A value of a YAML file with its place. `name` is what messages call it, such as `answer “yes” of “agreed”`. */
export interface Place {
  readonly node: YamlNode | null
  readonly line: number
  readonly name: string
  readonly key: string
}

const hidden = new RegExp(`(?! )[${hiddenCharacters}]`, 'u')

type Details<K extends ProblemKind> = Parameters<(typeof problemKinds)[K]['says']>[0]

/**
 * Reads one YAML file value by value, collecting a problem with its line for each that is not as wanted.
 *
 * Where the file is not YAML at all, only the first place that cannot be read is told: the rest would follow from it.
 */
export class YamlReader {
  readonly root: Place
  /** Whether the file is YAML, so that its values could be looked at. */
  readonly readable: boolean
  readonly #problems: Problem[] = []
  readonly #file: string
  readonly #firstLine: number
  readonly #lines = new LineCounter()
  readonly #text: string
  /** Every key that has been asked for, anywhere in the file. */
  readonly #known = new Set<string>()
  readonly #document: Document

  /** `firstLine` is the line of the file where the YAML begins. */
  constructor(text: string, file: string, name: string, firstLine = 1) {
    this.#file = file
    this.#firstLine = firstLine
    this.#text = text
    // Repeated keys are reported by `fields` and `entries`, in our words.
    const document = parseDocument(text, { lineCounter: this.#lines, uniqueKeys: false })
    // A tag that YAML does not know is a mere warning here, but stops Astro from reading the top of a procedure.
    const [error] = [...document.errors, ...document.warnings]
    this.readable = !error
    const cuts = findCutTexts(text).map(({ lost, offset }) => ({ lost, line: this.#lineAt(offset) }))
    this.#problems.push(...cuts.map(({ lost, line }) => problem('cut-by-comment', { lost }, file, line)))
    if (error) {
      const { detail, offset } = syntaxInWords(error, text)
      const line = this.#lineAt(offset)
      // Text that goes on after a line that was cut cannot be read: the cut is the cause.
      const cut = cuts.some((one) => one.line === line || one.line === line - 1)
      if (!cut) this.#problems.push(problem('yaml-syntax', { detail }, file, line))
    }
    this.#document = document
    this.root = { node: document.contents, line: firstLine, name, key: '' }
  }

  /** What has been found so far; when all is read, also which lines have become part of the text above them. */
  get problems(): readonly Problem[] {
    if (!this.readable) return this.#problems
    const swallowed = linesSwallowed(this.#document, this.#text, this.#known)
    return [
      ...this.#problems,
      ...swallowed.map(({ line, offset }) => problem('swallowed-line', { line }, this.#file, this.#lineAt(offset))),
    ]
  }

  report<K extends ProblemKind>(kind: K, details: Details<K>, place: Place): void {
    if (this.readable) this.#problems.push(problem(kind, details, this.#file, place.line))
  }

  /** The values of a map with a fixed set of keys. Unknown, repeated and missing keys are reported. */
  fields<K extends string>(place: Place, known: readonly K[], required: readonly K[]): Partial<Record<K, Place>> {
    const found: Partial<Record<K, Place>> = {}
    for (const key of known) this.#known.add(key)
    for (const [key, value] of this.entries(place, 'key')) {
      if (!isOneOf(key, known)) this.report('unknown-key', { in: place.name, key, known }, value)
      else found[key] = value
    }
    if (isMap(place.node))
      for (const key of required) if (!found[key]) this.report('missing-key', { in: place.name, key }, place)
    return found
  }

  /** The entries of a map whose keys the author chooses, in order. Repeated keys are reported and left out. */
  entries(place: Place, what: string): ReadonlyMap<string, Place> {
    const found = new Map<string, Place>()
    if (!isMap(place.node)) {
      this.#wrong({ ...place, key: '' }, 'a map of keys and values')
      return found
    }
    for (const pair of place.node.items as Pair<YamlNode | null, YamlNode | null>[]) {
      const key = sourceOf(pair.key)
      const value: Place = { node: pair.value, line: this.#lineOf(pair.key) ?? place.line, name: place.name, key }
      // A key that is no text, such as a list or an alias; `fields` tells it with the keys that there may be.
      if (key === '' && what !== 'key') {
        this.report('bad-id', { id: key }, value)
        continue
      }
      const first = found.get(key)
      if (first) this.report('duplicate-id', { what, id: key, first: first.line }, value)
      else found.set(key, value)
    }
    return found
  }

  /** The items of a list; a single value counts as a list of one. Values with commas but without brackets are reported. */
  items(place: Place | undefined): readonly Place[] {
    if (!place) return []
    if (isScalar(place.node) && place.node.type === 'PLAIN' && place.node.source?.includes(',')) {
      const { source, range } = place.node
      this.report('list-without-brackets', { in: place.name, key: place.key, found: source }, place)
      const values = source.split(',').filter((value) => value.trim())
      return values.map((value) => ({ ...place, node: plainScalar(value.trim(), range) }))
    }
    if (!isSeq(place.node)) return [place]
    const items = (place.node.items as (YamlNode | null)[]).map((node) => ({
      ...place,
      node,
      line: this.#lineOf(node) ?? place.line,
    }))
    for (const [index, item] of items.entries()) {
      const id = sourceOf(item.node)
      const first = items.findIndex(({ node }) => sourceOf(node) === id)
      if (id && first < index)
        this.report(
          'duplicate-id',
          { what: `entry of “${place.key}”`, id, first: items[first]?.line ?? item.line },
          item,
        )
    }
    return items
  }

  /** Text as the author wrote it, so that clause 3.10 does not become the number 3.1. Reported and `''` where there is none. */
  text(place: Place | undefined): string {
    if (!place) return ''
    const text = isScalar(place.node) ? sourceOf(place.node).trim().replace(/\s+/g, ' ') : ''
    if (!text || (isScalar(place.node) && place.node.value === null)) {
      this.#wrong(place, 'text')
      return ''
    }
    // The file has none: it is written as an escape, such as "\u200B".
    const [found] = hidden.exec(text) ?? []
    if (found) {
      const code = (found.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')
      this.report(
        'wrong-value',
        { in: place.name, key: place.key, wanted: 'text that shows', found: `written with U+${code}` },
        place,
      )
    }
    const markup = markupIn(text)
    if (markup) this.report('markup', { in: place.name, key: place.key, markup }, place)
    return text
  }

  /** Text that stands where there is little room, such as a title or a label. */
  shortText(place: Place | undefined): string {
    const text = this.text(place)
    const found = overlong(text)
    if (place && found) this.report('too-long', { in: place.name, key: place.key, ...found }, place)
    return text
  }

  optionalText(place: Place | undefined): string | undefined {
    return place && (this.text(place) || undefined)
  }

  /** Reports an id that is not small letters, digits and single hyphens, or that addresses use for something else. */
  checkId(id: string, place: Place): void {
    if (!canBeId(id)) this.report('bad-id', { id }, place)
  }

  /** One of `choices`, or `undefined`, reported. */
  choice<C extends string>(place: Place | undefined, choices: readonly C[]): C | undefined {
    if (!place) return undefined
    const text = this.text(place)
    if (isOneOf(text, choices)) return text
    if (text) this.#wrong(place, choices.length === 1 ? choices.join() : `one of ${choices.join(', ')}`)
    return undefined
  }

  /** A whole number, 1 or more, or `undefined`, reported. */
  count(place: Place | undefined): number | undefined {
    if (!place) return undefined
    // In quotes it is a number all the same.
    const value = /^\d+$/.test(sourceOf(place.node)) ? Number(sourceOf(place.node)) : 0
    if (Number.isSafeInteger(value) && value > 0) return value
    this.#wrong(place, 'a whole number, 1 or more')
    return undefined
  }

  /** How many keys a map has, known or not; 0 for anything else. */
  size(place: Place): number {
    return isMap(place.node) ? place.node.items.length : 0
  }

  isMap(place: Place): boolean {
    return isMap(place.node)
  }

  /** The value of one key, or `undefined`; reports nothing about the map. */
  at(place: Place, key: string): Place | undefined {
    const pair = isMap(place.node) ? pairOf(place.node, key) : undefined
    return pair && { node: pair.value, line: this.#lineOf(pair.key) ?? place.line, name: place.name, key }
  }

  /** The line of the key or item at `path`, or of the nearest that exists above it. */
  lineAt(path: Path): number {
    let node = this.root.node
    let line = this.#firstLine
    for (const step of path) {
      if (isMap(node)) {
        const pair = pairOf(node, step)
        if (!pair) break
        line = this.#lineOf(pair.key) ?? line
        node = pair.value
      } else if (isSeq(node) && typeof step === 'number') {
        node = (node.items[step] as YamlNode | undefined) ?? null
        line = this.#lineOf(node) ?? line
      } else break
    }
    return line
  }

  #wrong(place: Place, wanted: string): void {
    this.report('wrong-value', { in: place.name, key: place.key, wanted, found: describe(place.node) }, place)
  }

  #lineOf(node: YamlNode | null): number | undefined {
    return node?.range ? this.#lineAt(node.range[0]) : undefined
  }

  #lineAt(offset: number): number {
    return this.#lines.linePos(offset).line + this.#firstLine - 1
  }
}

/** Whether an id is small letters, digits and single hyphens, and not used by addresses for something else. */
export function canBeId(id: string): boolean {
  return /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(id) && !reservedKeys.includes(id)
}

function pairOf(map: YAMLMap, key: string | number): Pair<YamlNode | null, YamlNode | null> | undefined {
  return (map.items as Pair<YamlNode | null, YamlNode | null>[]).find((pair) => sourceOf(pair.key) === key)
}

function sourceOf(node: unknown): string {
  // As written, so that 3.10 stays what it is; of quoted and block text it is what they say.
  return (isScalar(node) && node.source) || ''
}

function plainScalar(source: string, range: Scalar['range'] = null): Scalar {
  return Object.assign(new Scalar(source), { type: 'PLAIN' as const, source, range })
}

function describe(node: YamlNode | null): string {
  if (isMap(node)) return 'a map'
  if (isSeq(node)) return 'a list'
  if (isAlias(node)) return `the alias “*${node.source}”, which this site does not follow`
  const source = sourceOf(node)
  if (source) return `“${source.slice(0, 60)}”`
  return node?.comment ? 'empty, since “#” begins a comment' : 'empty'
}

function isOneOf<C extends string>(text: string, choices: readonly C[]): text is C {
  return (choices as readonly string[]).includes(text)
}
