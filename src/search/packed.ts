import type { Force } from '../pathway/types.ts'
import { kinds } from './types.ts'
import type { Kind, SearchRecord, Shard } from './types.ts'

/** Values, and for each record the places among them of those that it has. */
interface Column {
  readonly values: readonly string[]
  readonly of: readonly (readonly number[])[]
}

/** A shard as a file: its records field by field, which compresses to half. */
export interface PackedShard {
  readonly id: string
  readonly board?: string
  readonly pages: readonly string[]
  /** Place of the page and anchor. */
  readonly urls: readonly (readonly [page: number, anchor: string])[]
  readonly kinds: readonly number[]
  readonly clauses: readonly string[]
  readonly titles: readonly string[]
  readonly places: Column
  /** By the place of the record. */
  readonly leads: Readonly<Record<number, string>>
  /** The place of the record whose text is its context, by its own. */
  readonly contexts: Readonly<Record<number, number>>
  readonly urgencies: Readonly<Record<number, string>>
  /** In the order of the records, with bars between them and commas between what is said for one. */
  readonly asked: string
  readonly texts: readonly string[]
  readonly forces: Column
  readonly agencies: Column
  readonly about: readonly (readonly number[])[]
  readonly general: readonly number[]
}

export function packShard({ id, records }: Shard): PackedShard {
  const pages = distinct(records.map(({ url }) => url.split('#')[0] ?? ''))
  const [first] = records
  const sparse = <Value>(valueOf: (record: SearchRecord) => Value | undefined): Record<number, Value> =>
    Object.fromEntries(
      records.flatMap((record, place) => {
        const value = valueOf(record)
        return value === undefined ? [] : [[place, value] as const]
      }),
    )
  const column = (valuesOf: (record: SearchRecord) => readonly string[]): Column => {
    const values = distinct(records.flatMap(valuesOf))
    return { values, of: records.map((record) => valuesOf(record).map((value) => values.indexOf(value))) }
  }
  return {
    id,
    ...(first?.board !== undefined && { board: first.board }),
    pages,
    urls: records.map(({ url }) => {
      const [page = '', anchor = ''] = url.split('#')
      return [pages.indexOf(page), anchor]
    }),
    kinds: records.map(({ kind }) => kinds.indexOf(kind)),
    clauses: records.map(({ clauses }) => clauses.join(' ')),
    titles: records.map(({ title = '' }) => title),
    places: column(({ place }) => [place]),
    leads: sparse(({ lead }) => lead),
    contexts: sparse(({ context, url }) =>
      context === undefined
        ? undefined
        : records.findIndex((other) => other.text === context && other.url !== url && url.startsWith(other.url)),
    ),
    urgencies: sparse(({ urgency }) => urgency),
    asked: records
      .map(({ asked = [] }) =>
        asked
          .map((turn) => turn.replace(/[,|]/g, ' '))
          .sort()
          .join(','),
      )
      .join('|')
      .replace(/\|+$/, ''),
    texts: records.map(({ text }) => text),
    forces: column(({ forces }) => forces),
    agencies: column(({ agencies }) => agencies),
    about: records.map(({ about }) => about),
    general: records.flatMap(({ general }, place) => (general ? [place] : [])),
  }
}

export function unpackShard(packed: PackedShard): Shard {
  const { id, board, pages, texts } = packed
  const general = new Set(packed.general)
  const allAsked = packed.asked.split('|')
  const valuesAt = ({ values, of }: Column, place: number): string[] =>
    (of[place] ?? []).map((each) => values[each] ?? '')
  const records = packed.urls.map(([page, anchor], place): SearchRecord => {
    const [lead, urgency, asked] = [packed.leads[place], packed.urgencies[place], allAsked[place]]
    const context = texts[packed.contexts[place] ?? -1]
    const title = packed.titles[place]
    return {
      url: `${pages[page] ?? ''}${anchor && '#'}${anchor}`,
      kind: kinds[packed.kinds[place] ?? 0] as Kind,
      ...(board !== undefined && { board }),
      clauses: packed.clauses[place]?.split(' ').filter(Boolean) ?? [],
      ...(title && { title }),
      place: valuesAt(packed.places, place)[0] ?? '',
      ...(lead && { lead }),
      ...(context && { context }),
      ...(urgency && { urgency }),
      ...(asked && { asked: asked.split(',') }),
      text: texts[place] ?? '',
      forces: valuesAt(packed.forces, place) as Force[],
      agencies: valuesAt(packed.agencies, place),
      about: packed.about[place] ?? [],
      general: general.has(place),
    }
  })
  return { id, records }
}

function distinct(values: readonly string[]): readonly string[] {
  return [...new Set(values)]
}
