import { phrasesOf } from './phrases.ts'
import { ownEngine, partsOf } from './ownEngine.ts'
import { tellingWords } from './stopWords.ts'
import { tokensOf } from './tokens.ts'
import type { Token } from './tokens.ts'
import { withoutTurns } from './turnsOfPhrase.ts'
import type { Engine, SearchRecord, SearchWords, Shard } from './types.ts'
import type { Vocabulary } from './understand.ts'

/** A record in the memory of the reader’s browser. */
export interface Entry {
  readonly record: SearchRecord
  /** The stems of the telling words of its title and of its text, in order; between the two stands an empty one. */
  readonly stems: readonly string[]
  /** The stems of its text and title, without what introduces the list that it stands in. */
  readonly own: ReadonlySet<string>
  readonly titled: ReadonlySet<string>
  /** The stems of all words of what readers say for it, a turn of phrase each. */
  readonly asked: readonly (readonly string[])[]
  /** The stems of what stands around it: its section, and the clause that it is an item of. */
  readonly around: readonly string[]
  /** All words of its text. */
  readonly words: ReadonlySet<string>
  /** Its place in the site’s own order, which decides between equals. */
  readonly order: number
}

/** A shard that can be searched. */
export interface LoadedShard {
  readonly id: string
  readonly entries: readonly Entry[]
  readonly engine: Engine
  /** Every word of its records, with its stem. */
  readonly words: ReadonlyMap<string, string>
}

/** It looks words up in an index of its own until Pagefind’s engine is there. `order` is the place of its first record. */
export function loadedShard({ id, records }: Shard, order: number): LoadedShard {
  const words = new Map<string, string>()
  const stemsOf = (tokens: readonly Token[]): readonly string[] =>
    tellingWords(tokens).map(({ word, stem }) => {
      words.set(word, stem)
      return stem
    })
  const entries = records.map((record, place) => {
    const [title, text, around, ...turns] = partsOf(record).map(tokensOf)
    const titled = stemsOf(title ?? [])
    const stems = [...titled, '', ...stemsOf(text ?? [])]
    const said = turns.flatMap(stemsOf)
    const asked = turns.map((turn) => withoutTurns(turn).map(({ stem }) => stem))
    return {
      record,
      stems,
      titled: new Set(titled),
      asked,
      own: new Set([...stems, ...said]),
      around: stemsOf(around ?? []),
      words: new Set(text?.map(({ word }) => word)),
      order: order + place,
    }
  })
  return { id, entries, engine: ownEngine(entries), words }
}

/** The words of the shards together, and of the terms’ names and aliases. */
export function vocabularyOf(shards: readonly LoadedShard[], { terms }: SearchWords): Vocabulary {
  const stemOfWord = new Map(shards.flatMap(({ words }) => [...words]))
  const stems = new Set(stemOfWord.values())
  const shorthand = new Set<string>()
  for (const name of terms.flatMap(({ term, aliases, typed }) => [term, ...aliases, ...typed]))
    // “Must” and “may” are terms by themselves.
    for (const { word, stem } of tellingWords(tokensOf(name))) {
      if (stems.has(stem)) continue
      shorthand.add(stem)
      // Shorthand is not guessed at: “CPC” is not “CPP”.
      if (word.length > 4) stemOfWord.set(word, stem)
    }
  const numbers = new Set(
    shards.flatMap(({ entries }) => entries.flatMap(({ record }) => (record.kind === 'Clause' ? record.clauses : []))),
  )
  const posts = new Set(terms.flatMap(({ post }, place) => (post ? [place] : [])))
  const written = new Set(shards.flatMap(({ entries }) => entries.flatMap((entry) => entry.stems)))
  return { stemOfWord, stems, written, shorthand, numbers, phrases: phrasesOf(terms), posts }
}
