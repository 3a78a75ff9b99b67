import type { Entry, LoadedShard } from './entries.ts'
import { oncePer } from './oncePer.ts'
import type { Phrase } from './phrases.ts'
import { likeness, mostBetween } from './ranking.ts'
import type { Concept, Understanding } from './understand.ts'

/** One turn of phrase that readers say for a record. */
interface Saying {
  readonly entry: Entry
  readonly stems: ReadonlySet<string>
  /** What its words weigh together. */
  readonly weight: number
}

/** All that readers say for the records of some shards, by the words that it has. */
interface Sayings {
  readonly holding: ReadonlyMap<string, readonly Saying[]>
  /** What a word weighs: the more, the fewer records it is said for. */
  readonly weightOf: (stem: string) => number
}

/** One thing that the query says, with the ways to say it: all stems of a way must be there, and it counts so much. */
interface Wanted {
  readonly weight: number
  readonly ways: readonly { readonly stems: readonly string[]; readonly counts: number }[]
}

/**
 * How like the query is to what readers say for each record, from 0 to 1: the best of its turns of phrase decides, and the next
 * adds to it. A turn is like the query where it says much of what the query says, and little else.
 */
export function likenessOf(
  shards: readonly LoadedShard[],
  understanding: Understanding,
  phrases: readonly Phrase[],
): ReadonlyMap<Entry, number> {
  const sayings = sayingsOf(shards)
  const wanted = wantedBy(understanding, phrases, sayings)
  const strange = understanding.strange * likeness.unknown
  const whole = wanted.reduce((sum, { weight }) => sum + weight, strange)
  const matches = new Map<Saying, { held: number; said: number }>()
  for (const { weight, ways } of wanted)
    for (const [saying, { counts, stems }] of bestWays(ways, sayings)) {
      const match = matches.get(saying) ?? { held: 0, said: 0 }
      match.held += weight * counts
      for (const stem of stems) match.said += sayings.weightOf(stem)
      matches.set(saying, match)
    }
  const found = new Map<Entry, number[]>()
  for (const [saying, { held, said }] of matches) {
    // Two things that the query says may be one word of the turn.
    const share = Math.min(1, said / saying.weight)
    const like = (held / whole) ** likeness.ofQuery * share ** likeness.ofTurn
    const all = found.get(saying.entry)
    if (all) all.push(like)
    else found.set(saying.entry, [like])
  }
  return new Map(
    [...found].map(([entry, all]) => {
      const [best = 0, next = 0] = all.sort((one, other) => other - one)
      return [entry, best + likeness.next * next * (1 - best)] as const
    }),
  )
}

/** For each turn of phrase that says a thing, the way that counts most. */
function bestWays(ways: Wanted['ways'], { holding }: Sayings): ReadonlyMap<Saying, Wanted['ways'][number]> {
  const best = new Map<Saying, Wanted['ways'][number]>()
  for (const way of ways) {
    const [first = '', ...others] = way.stems
    for (const saying of holding.get(first) ?? [])
      if (way.counts > (best.get(saying)?.counts ?? 0) && others.every((stem) => saying.stems.has(stem)))
        best.set(saying, way)
  }
  return best
}

/** The records for which the readers say just this: more than a word, in its order, with few words between. */
export function saidWhole(shards: readonly LoadedShard[], said: readonly string[]): ReadonlyMap<Entry, number> {
  const all = new Set(said)
  return new Map(
    shards.flatMap(({ entries }) =>
      entries
        .filter(({ asked }) =>
          asked.some((turn) => turn.length > 1 && turn.every((stem) => all.has(stem)) && inOrder(turn, said)),
        )
        .map((entry) => [entry, 1] as const),
    ),
  )
}

function inOrder(turn: readonly string[], said: readonly string[]): boolean {
  return said.some((_, start) => {
    let at = start - 1
    return turn.every((stem, place) => {
      const next = said.indexOf(stem, at + 1)
      const near = next !== -1 && (place === 0 ? next === start : next - at <= mostBetween + 1)
      at = next
      return near
    })
  })
}

function wantedBy(
  { concepts, said }: Understanding,
  phrases: readonly Phrase[],
  { holding, weightOf }: Sayings,
): readonly Wanted[] {
  const telling = new Set<string>()
  const wanted = concepts.flatMap((concept): Wanted[] => {
    const ways = waysOf(concept, phrases)
    for (const { stems } of ways.slice(0, 1)) for (const stem of stems) telling.add(stem)
    const [own] = ways
    if (!own) return []
    return [{ weight: own.stems.reduce((sum, stem) => sum + weightOf(stem), 0), ways }]
  })
  const others = [...new Set(said)].filter((stem) => holding.has(stem) && !telling.has(stem))
  return [
    ...wanted,
    ...others.map((stem) => ({
      weight: likeness.ofStopWord * weightOf(stem),
      ways: [{ stems: [stem], counts: 1 }],
    })),
  ]
}

/** As it was typed first, then what else means the same. */
function waysOf(concept: Concept, phrases: readonly Phrase[]): Wanted['ways'] {
  switch (concept.kind) {
    case 'number':
      return []
    case 'word':
      return [...concept.stems]
        .sort(([, one], [, other]) => other - one)
        .map(([stem, counts]) => ({ stems: [stem], counts }))
    case 'term':
      return [
        { stems: concept.stems, counts: 1 },
        ...phrases
          .filter(({ term }) => concept.terms.includes(term))
          .map(({ stems, loose }) => ({ stems, counts: loose ? likeness.loose : likeness.name })),
        ...concept.alike.map((stem) => ({ stems: [stem], counts: likeness.alike })),
        ...(concept.stems.length > 1 ? concept.stems.map((stem) => ({ stems: [stem], counts: likeness.part })) : []),
      ]
  }
}

const sayingsOf = oncePer(gatherSayings)

function gatherSayings(shards: readonly LoadedShard[]): Sayings {
  const entries = shards.flatMap((shard) => shard.entries).filter(({ asked }) => asked.length > 0)
  const saidFor = new Map<string, number>()
  for (const { asked } of entries)
    for (const stem of new Set(asked.flat())) saidFor.set(stem, (saidFor.get(stem) ?? 0) + 1)
  const weigh = (said: number): number => Math.log(1 + entries.length / said) / Math.log(1 + entries.length)
  const weights = new Map([...saidFor].map(([stem, said]) => [stem, weigh(said)]))
  const ofUnsaid = weigh(0.5)
  const weightOf = (stem: string): number => weights.get(stem) ?? ofUnsaid
  const holding = new Map<string, Saying[]>()
  for (const entry of entries)
    for (const turn of entry.asked) {
      const stems = new Set(turn)
      const weight = [...stems].reduce((sum, stem) => sum + weightOf(stem), 0)
      const saying = { entry, stems, weight }
      for (const stem of stems) {
        const all = holding.get(stem)
        if (all) all.push(saying)
        else holding.set(stem, [saying])
      }
    }
  return { holding, weightOf }
}
