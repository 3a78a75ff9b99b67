import type { Place, YamlReader } from '../pathway/parse/yamlReader.ts'

/** A day as `YYYY-MM-DD`; `undefined` where there is none, reported where it is no day. `of` says whose key it is. */
export function readDay(reader: YamlReader, place: Place | undefined, of: string, key: string): string | undefined {
  const text = reader.optionalText(place)
  if (!place || !text) return undefined
  if (isDay(text)) return text
  reader.report('wrong-value', { in: of, key, wanted: 'a day such as 2019-09-17', found: `“${text}”` }, place)
  return undefined
}

function isDay(text: string): boolean {
  // `Date` moves 31 February to March; a day that exists comes back as it was.
  const day = new Date(`${text}T00:00:00Z`)
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(`${text}T`)
}
