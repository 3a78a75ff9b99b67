import type { Entry, LoadedShard } from './entries.ts'
import { oncePer } from './oncePer.ts'
import { likelihood } from './ranking.ts'

/** How often each word is said for a record, and how often for all. */
interface Spoken {
  readonly records: readonly {
    readonly entry: Entry
    readonly times: ReadonlyMap<string, number>
    readonly all: number
  }[]
  /** The share of each word in all that is said. */
  readonly shareOf: ReadonlyMap<string, number>
}

/**
 * How likely it is that whoever says these words means each record, beside 1 for the likeliest: word by word, by how often
 * readers say it for the record, and how often for any (naive Bayes). Likeness looks at single turns of phrase; here all
 * that is said for a record counts together. A step is as likely as the likeliest of its clauses.
 */
export function likelihoodOf(shards: readonly LoadedShard[], said: readonly string[]): (entry: Entry) => number {
  const { records, shareOf } = spokenOf(shards)
  const shares = [...new Set(said)].flatMap((stem) => {
    const share = shareOf.get(stem)
    return share === undefined ? [] : [{ stem, share }]
  })
  const odds = records.map(({ entry, times, all }) => {
    const ratio = ({ stem, share }: (typeof shares)[number]): number =>
      ((times.get(stem) ?? 0) / share + likelihood.smoothing) / (all + likelihood.smoothing)
    return { entry, odds: shares.reduce((sum, each) => sum + Math.log(ratio(each)), 0) }
  })
  const best = Math.max(...odds.map((each) => each.odds))
  const likely = new Map(odds.map((each) => [each.entry, Math.exp((each.odds - best) / likelihood.evenness)]))
  const ofClauses = new Map(
    [...likely].flatMap(([entry, how]) => clausesOf(entry).map((clause) => [clause, how] as const)),
  )
  return (entry) => likely.get(entry) ?? Math.max(0, ...clausesOf(entry).map((clause) => ofClauses.get(clause) ?? 0))
}

function clausesOf({ record: { board, clauses } }: Entry): readonly string[] {
  return clauses.map((clause) => `${board} ${clause}`)
}

const spokenOf = oncePer(gatherSpoken)

function gatherSpoken(shards: readonly LoadedShard[]): Spoken {
  const inAll = new Map<string, number>()
  const records = shards
    .flatMap(({ entries }) => entries)
    .filter(({ asked }) => asked.length > 0)
    .map((entry) => {
      const times = new Map<string, number>()
      let all = 0
      const count = (stems: readonly string[], by: number): void => {
        for (const stem of new Set(stems.filter(Boolean))) {
          times.set(stem, (times.get(stem) ?? 0) + by)
          inAll.set(stem, (inAll.get(stem) ?? 0) + by)
          all += by
        }
      }
      for (const turn of entry.asked) count(turn, 1)
      count(entry.stems, likelihood.ofText)
      return { entry, times, all }
    })
  const whole = records.reduce((sum, { all }) => sum + all, 0)
  return { records, shareOf: new Map([...inAll].map(([stem, times]) => [stem, times / whole])) }
}
