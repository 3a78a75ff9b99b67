import { writeCbor } from './cbor.ts'
import type { Cbor } from './cbor.ts'
import type { IndexBytes } from './pagefindEngine.ts'

/** Pagefind’s index of a shard as text, which a host compresses to half of what Pagefind’s own files take. */
export interface IndexText {
  /** How many records it is of. */
  readonly count: number
  /**
   * A stem a line, in alphabetical order, with the places of the records that hold it: in figures of base 36, each less the
   * one before, with `!` where it stands in the title alone and `+` where also.
   */
  readonly words: string
}

/** A stem with the records that hold it, in their order. */
export interface Holding {
  readonly stem: string
  readonly records: readonly { readonly place: number; readonly text: boolean; readonly title: boolean }[]
}

/** The version of Pagefind whose index this is: it stands at the head of the bytes, and its engine must be the same. */
export const pagefindVersion = '1.5.2'

/** Pagefind’s marks before positions: of the weight of text, and of the first field of meta. */
const [inText, inTitle] = [-25, -1]

export function writeIndex(count: number, holdings: readonly Holding[]): IndexText {
  const lines = holdings.map(({ stem, records }) => {
    let before = 0
    const places = records.map(({ place, text, title }) => {
      const step = place - before
      before = place
      return step.toString(36) + (title ? (text ? '+' : '!') : '')
    })
    return `${stem} ${places.join(' ')}`
  })
  return { count, words: lines.join('\n') }
}

/** The bytes that Pagefind’s engine reads. Where in a record a word stands is left out: the record’s text tells it. */
export function indexBytes({ count, words }: IndexText): IndexBytes {
  const lines = words.split('\n').map((line) => line.split(' '))
  const [first = '', last = ''] = [lines[0]?.[0], lines.at(-1)?.[0]]
  const chunk: Cbor = lines.map(([stem = '', ...places]) => [stem, places.map(holdingOf), []])
  // How long a record is matters to Pagefind’s own ranking alone.
  const pages: Cbor = Array.from({ length: count }, (_, place) => [place.toString(36), 1])
  return {
    meta: writeCbor([pagefindVersion, pages, [[first, last, 'all']], [], [], ['title']]),
    chunk: writeCbor([chunk]),
  }
}

function holdingOf(place: string): Cbor {
  const step = Number.parseInt(place, 36)
  return [step, place.endsWith('!') ? [] : [inText, 0], /[!+]$/.test(place) ? [inTitle, 0] : []]
}
