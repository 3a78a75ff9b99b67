import { z } from 'zod'
import { reservedKeys } from '../fragment.ts'
import { hiddenCharacters } from '../hiddenCharacters.ts'
import type { Details, ProblemKind } from '../problems.ts'

/** The params of an issue that becomes a problem of a kind of its own. What messages call its place is added. */
export interface OwnIssue {
  readonly kind: ProblemKind
  readonly details: Readonly<Record<string, unknown>>
}

const hidden = new RegExp(`(?! )[${hiddenCharacters}]`, 'u')

/** How long text may be in a heading, a box of a flowchart or a column. The longest real ones have 100 and 15 characters. */
const longest = { text: 200, word: 40 } as const

/** What Markdown, HTML and MDX would read as more than its letters, the first in a text; `undefined` where there is none. */
export function markupIn(text: string): string | undefined {
  return /\]\s?\(|\*\*|`|<\/?[a-z]+[\s/>]|<!--|\{\/\*|&#?\w+;/i.exec(text)?.[0]
}

/** Whether a text, or a word of it, is too long for where there is little room. Lengths are in characters. */
export function overlong(text: string): Omit<Details<'too-long'>, 'in' | 'key'> | undefined {
  if (text.length > longest.text) return { length: text.length, most: longest.text }
  // A line can break behind a hyphen or a slash.
  const word = text.split(/[\s/–—-]/).find((one) => one.length > longest.word)
  return word === undefined ? undefined : { length: word.length, most: longest.word, word }
}

/** Adds a problem of a kind of its own to a value, which stays as it is. */
export function addIssue(
  { value, issues }: z.core.ParsePayload,
  kind: ProblemKind,
  details: OwnIssue['details'] = {},
): void {
  issues.push({ code: 'custom', input: value, params: { kind, details } satisfies OwnIssue, continue: true })
}

const plainText = z.string().check((given) => {
  // The file has none: it is written as an escape, such as "\u200B".
  const [found] = hidden.exec(given.value) ?? []
  if (found) {
    const code = (found.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')
    addIssue(given, 'wrong-value', { wanted: 'text that shows', found: `written with U+${code}` })
  }
  const markup = markupIn(given.value)
  if (markup) addIssue(given, 'markup', { markup })
})

/** Plain text. An editor takes `3.4` and `2019` for numbers, so its schema allows them; we read them as written. */
export const text = (description: string) => plainText.meta({ type: ['string', 'number'], description })

/** Text for where there is little room, such as a title or a label. */
export const shortText = (description: string) =>
  plainText
    .check((given) => {
      const found = overlong(given.value)
      if (found) addIssue(given, 'too-long', { ...found })
    })
    .meta({ type: ['string', 'number'], maxLength: longest.text, description })

/** `true`, or left out. */
export const flag = (description: string) => z.literal('true').meta({ type: 'boolean', const: true, description })

/** A whole number, 1 or more. In quotes it is a number all the same. */
export const count = (description: string) =>
  z
    .string()
    .refine((value) => /^\d+$/.test(value) && Number.isSafeInteger(Number(value)) && Number(value) > 0, {
      error: 'a whole number, 1 or more',
    })
    .meta({ type: 'integer', minimum: 1, description })

/** A day as `YYYY-MM-DD`. */
export const day = (description: string) =>
  plainText.refine(isDay, { error: 'a day such as 2019-09-17' }).meta({ format: 'date', description })

function isDay(value: string): boolean {
  // `Date` moves 31 February to March; a day that exists comes back as it was.
  const date = new Date(`${value}T00:00:00Z`)
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(`${value}T`)
}

/** The address of a page that opens with https. */
export const webAddress = (description: string) =>
  plainText
    .check((given) => {
      const isSecure = given.value.startsWith('https://') && URL.canParse(given.value)
      if (!isSecure) addIssue(given, 'insecure-link', { href: given.value })
    })
    .meta({ format: 'uri', pattern: '^https://', description })

/** A map with a fixed set of keys. */
export const fields = <S extends z.ZodRawShape>(shape: S, description = '') =>
  z
    .strictObject(shape, {
      // Zod's issue names the keys that are unknown, but not those that there may be.
      error: ({ code }) => (code === 'unrecognized_keys' ? Object.keys(shape).join(' ') : aMap),
    })
    .meta(description ? { description } : {})

/** Whether an id is small letters, digits and single hyphens, and not used by addresses for something else. */
export function canBeId(id: string): boolean {
  return anId.test(id) && !reservedKeys.includes(id)
}

const anId = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/

/** A map whose keys the author chooses, with `least` of them. `entriesOf` reports what cannot be an id. */
export const byKey = <V extends z.ZodType>(value: V, description: string, { least = 0, key = anId } = {}) =>
  z
    .record(z.string().meta({ pattern: key.source }), value, { error: aMap })
    .check((given) => {
      if (Object.keys(given.value).length < least)
        addIssue(given, 'wrong-value', { wanted: 'a map of ids and names', found: 'empty' })
    })
    .meta({ description, minProperties: least })

/** One value, or a list of them. `wanted` is what messages ask for in place of an empty list; without it, one may be empty. */
export const listOf = <I extends z.ZodType>(item: I, description: string, wanted?: string) =>
  z
    .union(
      [
        item instanceof z.ZodString ? item.check(reportCommas) : item,
        z.array(item).min(wanted === undefined ? 0 : 1, { error: wanted }),
      ],
      { error: item instanceof z.ZodString ? 'text' : aMap },
    )
    .meta({ description })

/** Several values without brackets are one text for YAML. Whether it is in quotes, and so meant, only its file tells. */
function reportCommas(given: z.core.ParsePayload<string>): void {
  if (given.value.includes(',')) addIssue(given, 'list-without-brackets', { found: given.value })
}

const aMap = 'a map of keys and values'
export const oneOrMore = 'a list of one or more'

/** What a value should be, where its schema does not say so itself. */
export function wantedInWords(issue: z.core.$ZodRawIssue): string {
  if (issue.code === 'invalid_value')
    return issue.values.length === 1 ? String(issue.values[0]) : `one of ${issue.values.join(', ')}`
  if (issue.code === 'too_small') return oneOrMore
  if (issue.code !== 'invalid_type') return 'text'
  return issue.expected === 'object' || issue.expected === 'record'
    ? aMap
    : issue.expected === 'array'
      ? 'a list'
      : 'text'
}
