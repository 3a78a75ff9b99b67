import { z } from 'zod'
import { reservedKeys } from '../fragment.ts'
import { formatCodePoint, hiddenCharacter } from '../hiddenCharacters.ts'
import type { Details, ProblemKind } from '../problems.ts'
import { findMarkup } from './markup.ts'

/** The params of a Zod issue that becomes a problem of the given kind. `readYaml` adds its location. */
export interface OwnIssue {
  readonly kind: ProblemKind
  readonly details: Readonly<Record<string, unknown>>
}

/** The maximum lengths in a heading, a flowchart box or a column. The longest in the content are 100 and 15 characters. */
const longest = { text: 200, word: 40 } as const

/** Returns the details of a problem if a short text or a word of it is too long; else `undefined`. Lengths are in characters. */
export function checkLength(
  text: string,
  most: number = longest.text,
): Omit<Details<'too-long'>, 'in' | 'key'> | undefined {
  if (text.length > most) return { length: text.length, most }
  // A line can break after a hyphen or a slash.
  const word = text.split(/[\s/–—-]/).find((one) => one.length > longest.word)
  return word === undefined ? undefined : { length: word.length, most: longest.word, word }
}

/** Adds a problem of the given kind to a value and keeps the value. */
function addIssue({ value, issues }: z.core.ParsePayload, kind: ProblemKind, details: OwnIssue['details'] = {}): void {
  issues.push({ code: 'custom', input: value, params: { kind, details } satisfies OwnIssue, continue: true })
}

const plainText = z.string().check((given) => {
  // `oddCharacters` has replaced such characters in the file, so this one is an escape such as "\u200B".
  const [found] = hiddenCharacter.exec(given.value) ?? []
  if (found) addIssue(given, 'wrong-value', { wanted: 'visible text', found: `written with ${formatCodePoint(found)}` })
  const markup = findMarkup(given.value)
  if (markup) addIssue(given, 'markup', { markup })
  if (/^[“”‘][^“”‘]*[“”’]$/.test(given.value)) addIssue(given, 'curly-quotes')
})

/** Plain text. Editors read `3.4` and `2019` as numbers, so the JSON Schema allows them. We read them as written. */
export const text = (description: string) => plainText.meta({ type: ['string', 'number'], description })

/** The ids that a file may name: those of its procedure and its board. `starts` are where a limit may start. */
export type IdKind = 'clauses' | 'sections' | 'nodes' | 'starts' | 'stages' | 'records' | 'agencies' | 'boards'

/** The id of something that exists elsewhere. `editorSchemas` replaces `ids` by the list of ids. */
export const idOf = (ids: IdKind, description: string) => text(description).meta({ ids })

/** Short text, such as a title or a label, of at most `most` characters. */
export const shortText = (description: string, most: number = longest.text) =>
  plainText
    .check((given) => {
      const found = checkLength(given.value, most)
      if (found) addIssue(given, 'too-long', { ...found })
    })
    .meta({ type: ['string', 'number'], maxLength: most, description })

/** `true`, or left out. */
export const flag = (description: string) => z.literal('true').meta({ type: 'boolean', const: true, description })

/** A whole number, 1 or more, with or without quotes. */
export const count = (description: string) =>
  z
    .string()
    .refine((value) => /^\d+$/.test(value) && Number.isSafeInteger(Number(value)) && Number(value) > 0, {
      error: 'a whole number, 1 or more',
    })
    .meta({ type: 'integer', minimum: 1, description })

/** A day as `YYYY-MM-DD`, from 1900 to 2199: a year such as 0026 is a mistake. */
export const day = (description: string) =>
  plainText.refine(isDay, { error: 'a day that exists, such as 2019-09-17' }).meta({ format: 'date', description })

/** A day, or a month as `YYYY-MM`. */
export const dayOrMonth = (description: string) =>
  plainText
    .refine((value) => isDay(value) || /^(?:19|2[01])\d\d-(?:0[1-9]|1[0-2])$/.test(value), {
      error: 'a day or a month that exists, such as 2019-09-17 or 2019-09',
    })
    .meta({ pattern: '^\\d{4}-\\d\\d(?:-\\d\\d)?$', description })

function isDay(value: string): boolean {
  // `Date` moves 31 February to March; a day that exists comes back as it was.
  const date = new Date(`${value}T00:00:00Z`)
  return /^(?:19|2[01])\d\d-/.test(value) && !Number.isNaN(date.getTime()) && date.toISOString().startsWith(`${value}T`)
}

/** The https address of a page. */
export const webAddress = plainText
  .check((given) => {
    const isSecure = given.value.startsWith('https://') && URL.canParse(given.value)
    if (!isSecure) addIssue(given, 'insecure-link', { href: given.value })
  })
  .meta({ format: 'uri', pattern: '^https://', description: 'The address of the page.' })

/** A map with a fixed set of keys. */
export const fields = <S extends z.ZodRawShape>(shape: S, description = '') =>
  z
    .strictObject(shape, {
      // Zod's issue contains the unknown keys but not the allowed ones, which the message needs.
      error: ({ code }) => (code === 'unrecognized_keys' ? Object.keys(shape).join(' ') : mapExpected),
    })
    .meta(description ? { description } : {})

/** Small letters, digits and single hyphens, beginning with a letter. */
export const idPattern = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/

/** Whether an id matches `idPattern` and is not a reserved key of fragments. */
export function canBeId(id: string): boolean {
  return idPattern.test(id) && !reservedKeys.includes(id)
}

/**
 * A map whose keys the author chooses, with at least `least` entries. `entriesOf` reports invalid keys. `example` is an entry that
 * messages show. `keyIds` says which ids the keys are, if they exist elsewhere.
 */
export const byKey = <V extends z.ZodType>(
  value: V,
  description: string,
  {
    least = 0,
    key = idPattern,
    example = anyEntry,
    keyIds,
  }: { least?: number; key?: RegExp; example?: string; keyIds?: IdKind } = {},
) =>
  z
    .record(z.string().meta({ pattern: key.source }), value, { error: mapLike(example) })
    .check((given) => {
      if (Object.keys(given.value).length < least)
        addIssue(given, 'wrong-value', { wanted: 'one entry or more', found: 'empty' })
    })
    .meta({ description, minProperties: least, ...(keyIds && { keyIds }) })

/** One value, or a list of values. `wanted` is what messages ask for instead of an empty list; if absent, a list may be empty. */
export const listOf = <I extends z.ZodType>(item: I, description: string, wanted?: string) =>
  z
    .union(
      [
        item instanceof z.ZodString ? item.check(reportCommas) : item,
        z.array(item).min(wanted === undefined ? 0 : 1, { error: wanted }),
      ],
      { error: item instanceof z.ZodString ? 'text' : mapLike(exampleItem(item)) },
    )
    .meta({ description })

/** Several clauses as in running text: “3.4 and 3.10”. */
const severalClauses = /^\d+\.\d+[a-z]?(?:\s*(?:and|or|&|;)\s*\d+\.\d+[a-z]?)+$/

/** YAML reads several values without brackets as one text. `readYaml` ignores the issue if the author quoted the text. */
function reportCommas(given: z.core.ParsePayload<string>): void {
  if (given.value.includes(',') || severalClauses.test(given.value))
    addIssue(given, 'list-without-brackets', { found: given.value })
}

const anyEntry = 'title: Referral'

/** What messages ask for instead of a value that is no map, with an entry as an example. */
const mapLike = (example: string): string => `keys with values, such as “${example}”, on the lines below it`
export const mapExpected = mapLike(anyEntry)

/** Returns the beginning of an item of a list of maps, such as “- text: …”. */
function exampleItem(item: z.ZodType): string {
  const [key] = item instanceof z.ZodObject ? Object.keys(item.shape) : []
  return key === undefined ? anyEntry : `- ${key}: …`
}

export const oneOrMore = 'a list of one or more, as in [one, two]'

/** Describes the expected value, for schemas without a message of their own. */
export function describeExpected(issue: z.core.$ZodRawIssue): string {
  if (issue.code === 'invalid_value')
    return issue.values.length === 1 ? String(issue.values[0]) : `one of ${issue.values.join(', ')}`
  if (issue.code === 'too_small') return oneOrMore
  if (issue.code !== 'invalid_type') return 'text'
  return issue.expected === 'object' || issue.expected === 'record'
    ? mapExpected
    : issue.expected === 'array'
      ? 'a list, as in [one, two]'
      : 'text'
}
