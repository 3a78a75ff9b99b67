import type { LoadedShard } from './entries.ts'
import { vocabularyOf } from './entries.ts'
import { rank } from './rank.ts'
import { tellingWords } from './stopWords.ts'
import { tokensOf } from './tokens.ts'
import type { SearchRecord, SearchWords } from './types.ts'
import { understand } from './understand.ts'
import type { Vocabulary } from './understand.ts'

/** A case that holds less of what is asked is no answer to it: cases tell of many things. */
const leastHeld = 0.6

interface Asked {
  readonly shards: readonly LoadedShard[]
  readonly scenarios: readonly LoadedShard[]
  readonly words: SearchWords
  /** Whether cases are wanted at all beside those whose title was typed: not where the procedures say nothing of it. */
  readonly wanted: boolean
}

/** The cases whose title the query is, or two words of it at least; and the others that fit, best first. */
export function scenariosFor(
  query: string,
  { shards, scenarios, words, wanted }: Asked,
): { readonly titled: readonly SearchRecord[]; readonly others: readonly SearchRecord[] } {
  const all = scenarios.flatMap(({ entries }) => entries.map(({ record }) => record))
  const titled = all.filter(({ title = '' }) => isTitle(query, title, wanted))
  if (!wanted || all.length === 0) return { titled, others: [] }
  const vocabulary = vocabularyOfBoth(shards, scenarios, words)
  const ranked = rank(scenarios, understand(query, words, vocabulary), vocabulary)
  const others = ranked.filter(({ held }) => held >= leastHeld).map(({ entry }) => entry.record)
  return { titled, others: others.filter((record) => !titled.includes(record)) }
}

/** Where the procedures say nothing of it, it may be a title that is still being typed. */
function isTitle(query: string, title: string, whole: boolean): boolean {
  const [asked, named] = [tokensOf(query), tokensOf(title)].map((all) => (whole ? all : tellingWords(all)))
  const [typed, words] = [asked, named].map((all = []) => all.map(({ word }) => word).join(' '))
  if (!typed || !words) return false
  return typed === words || (!whole && (asked?.length ?? 0) > 1 && words.startsWith(`${typed} `))
}

const kept = new WeakMap<readonly LoadedShard[], Vocabulary>()

/** Made once for the same shards: it is asked for with every letter. */
function vocabularyOfBoth(
  shards: readonly LoadedShard[],
  scenarios: readonly LoadedShard[],
  words: SearchWords,
): Vocabulary {
  const vocabulary = kept.get(scenarios) ?? vocabularyOf([...shards, ...scenarios], words)
  kept.set(scenarios, vocabulary)
  return vocabulary
}
