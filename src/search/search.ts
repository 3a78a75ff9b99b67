import { bestSentence } from './bestSentence.ts'
import { partsOf, rangesOfPhrases, rangesOfWords } from './mark.ts'
import type { Part } from './mark.ts'
import { phrasesOf } from './phrases.ts'
import { rank } from './rank.ts'
import { tokensOf } from './tokens.ts'
import type { Engine, Fragment, SearchWords } from './types.ts'
import { understand } from './understand.ts'
import type { Understanding } from './understand.ts'

export interface Hit {
  readonly url: string
  /** The term that the glossary gives the clause for, where no word of the sentence is marked. */
  readonly under?: string
  /** Such as `Kent 3.4`, `Kent: Refer it up the line` or `Glossary: threshold`. */
  readonly name: string
  /** What a list introduces its items with, such as “They are most likely over:”. */
  readonly lead?: string
  readonly sentence: readonly Part[]
  /** Whether the sentence is part of a longer text: what comes before it, and what after. */
  readonly cut: { readonly before: boolean; readonly after: boolean }
  readonly kind: string
  readonly place: string
  readonly forces: readonly string[]
  readonly urgency?: string
}

export interface Answer {
  readonly understanding: Understanding
  /** The best, best first. */
  readonly hits: readonly Hit[]
  /** How many fit. */
  readonly total: number
}

const mostShown = 10

export class SearchIndexError extends Error {
  override readonly name = 'SearchIndexError'
}

/** Search over one index. The function it gives throws where the index, or a part of it, cannot be loaded. */
export async function createSearch(engine: Engine, words: SearchWords): Promise<(query: string) => Promise<Answer>> {
  const every = await engine.search(null, { sort: { order: 'asc' } })
  const order = new Map(every.results.map(({ id }, place) => [id, place]))
  if (order.size === 0) throw new SearchIndexError('The index is empty.')
  const whole = wholeIndex(engine, new Set(words.vocabulary))

  return async (query) => {
    const understanding = understand(query, words)
    const ranked = await rank(whole, understanding, order)
    const phrases = phrasesOf(
      understanding.concepts.flatMap((concept) => (concept.kind === 'term' ? concept.terms : [])),
    )
    const hits = await Promise.all(
      ranked.slice(0, mostShown).map(async ({ data, words: matching }) => {
        const fragment = await data()
        const ranges = [...rangesOfWords(fragment.content, matching), ...rangesOfPhrases(fragment.content, phrases)]
        const { terms } = fragment.meta
        const under = phrases.find(({ term }) => ranges.length === 0 && terms?.includes(term.term))?.term.term
        return { ...hitOf(fragment, ranges), ...(under && { under }) }
      }),
    )
    return { understanding, hits, total: ranked.length }
  }
}

/** Pagefind does not say when a part of its index fails to load: it finds nothing then, even for words that do stand there. */
function wholeIndex(engine: Engine, vocabulary: ReadonlySet<string>): Engine {
  return {
    search: async (words, options) => {
      const found = await engine.search(words, options)
      for (const word of found.results.length === 0 && words ? words.split(' ') : [])
        if (vocabulary.has(word) && (await engine.search(word)).results.length === 0)
          throw new SearchIndexError('A part of the index is missing.')
      return found
    },
  }
}

function hitOf({ url, content, meta, filters }: Fragment, ranges: ReturnType<typeof rangesOfWords>): Hit {
  const sentence = bestSentence(content, ranges)
  return {
    url,
    name: meta.name ?? '',
    ...(meta.lead && { lead: meta.lead }),
    sentence: partsOf(content, ranges, sentence),
    cut: { before: sentence.start > 0, after: sentence.end < content.length },
    kind: filters.kind?.[0] ?? '',
    place: meta.place ?? '',
    forces: filters.force ?? [],
    ...(meta.urgency && { urgency: meta.urgency }),
  }
}

/** Whether there is anything to look for: one letter is not enough, one figure is. */
export function canSearch(query: string): boolean {
  return tokensOf(query).some(({ word }) => word.length > 1 || /\p{N}/u.test(word))
}
