import type { Addresses } from '../../src/content/addressesBelow.ts'
import type { Board, Content } from '../../src/content/types.ts'
import type { Search } from '../../src/search/search.ts'
import { builtContent } from '../builtContent.ts'
import { readText } from '../readText.ts'

/** A query of the golden set. `finds` is empty where nothing may be found. */
export interface GoldenQuery {
  readonly query: string
  /** Such as `Kent 3.4` or `term: threshold`; any one of them is right. */
  readonly finds: readonly string[]
  /** Whether its own result may not be looked at when the ranking is changed. */
  readonly heldBack: boolean
}

/** How the queries of a set fare, as counts. */
export interface Tally {
  readonly onTopic: number
  readonly first: number
  readonly inThree: number
  readonly offTopic: number
  readonly nothing: number
}

/** The same for a search that says whether it has a direct answer. */
export interface Measure extends Tally {
  /** Queries on topic that are said to have no direct answer, though they may be right first. */
  readonly hedged: number
  /** Off-topic queries that find nothing, or are said to have no direct answer. */
  readonly notDirect: number
}

/** The content of some boards, by their names: what is right first among them need not be beside another. */
export function ofBoards(...names: readonly string[]): Content {
  const { boards, procedures, proseOnly, scenarios, glossary } = builtContent()
  const isOne = ({ name }: Board): boolean => names.includes(name)
  return {
    boards: boards.filter(isOne),
    procedures: procedures.filter(({ board }) => isOne(board)),
    proseOnly: proseOnly.filter(({ board }) => isOne(board)),
    scenarios: scenarios.filter(({ procedure }) => isOne(procedure.board)),
    glossary,
  }
}

/** The queries of a set. Every third is held back, but for those written later. */
export function readGolden(
  file: 'golden.txt' | 'unseen.txt' | 'unseenOfBoards.txt' | 'unseenThird.txt' = 'golden.txt',
): readonly GoldenQuery[] {
  const [first = '', later = ''] = readText(new URL(file, import.meta.url)).split('# ====')
  return [...queriesIn(first, true), ...queriesIn(later.replace(/^.*/, ''), false)]
}

function queriesIn(text: string, holdingBack: boolean): readonly GoldenQuery[] {
  return text
    .split('\n')
    .filter((line) => line && !line.startsWith('#'))
    .map((line, place) => {
      const at = line.lastIndexOf('|')
      if (at === -1) throw new Error(`A line has no bar: ${line}`)
      const finds = line.slice(at + 1).split(',')
      return {
        query: line.slice(0, at).trim(),
        finds: finds.map((each) => each.trim()).filter(Boolean),
        heldBack: holdingBack && place % 3 === 2,
      }
    })
}

/** What each address shows, as the golden set names it: a clause, or a term. A step that cites the clause does not count. */
export function labelsByUrl(
  { procedures, glossary }: Content,
  addressOf: Addresses,
): ReadonlyMap<string, readonly string[]> {
  return new Map<string, readonly string[]>([
    ...procedures.flatMap((procedure) => [
      ...procedure.prose.clauses.map(
        ({ number }) => [`${addressOf.procedure(procedure)}#${number}`, [`${procedure.board.name} ${number}`]] as const,
      ),
    ]),
    ...glossary.map(({ term, anchor }) => [`${addressOf.glossary}#${anchor}`, [`term: ${term}`]] as const),
  ])
}

/** The place of the first right hit, counted from 0; -1 where none is. */
function placeOfRight(
  hits: readonly string[],
  finds: readonly string[],
  labels: ReadonlyMap<string, readonly string[]>,
): number {
  return hits.findIndex((url) => labels.get(url)?.some((label) => finds.includes(label)))
}

/** Counts how the queries fare; `answers` gives the addresses of the hits of each, best first. */
export function tally(
  queries: readonly GoldenQuery[],
  answers: ReadonlyMap<string, readonly string[]>,
  labels: ReadonlyMap<string, readonly string[]>,
): Tally {
  const hitsOf = (query: string): readonly string[] => answers.get(query) ?? []
  const onTopic = queries.filter(({ finds }) => finds.length > 0)
  const offTopic = queries.filter(({ finds }) => finds.length === 0)
  const places = onTopic.map(({ query, finds }) => placeOfRight(hitsOf(query), finds, labels))
  return {
    onTopic: onTopic.length,
    first: places.filter((place) => place === 0).length,
    inThree: places.filter((place) => place >= 0 && place < 3).length,
    offTopic: offTopic.length,
    nothing: offTopic.filter(({ query }) => hitsOf(query).length === 0).length,
  }
}

/** Runs the queries by a search of this site. */
export function measure(
  queries: readonly GoldenQuery[],
  search: Search,
  labels: ReadonlyMap<string, readonly string[]>,
): Measure {
  const answers = new Map(queries.map(({ query }) => [query, search(query)]))
  const urls = [...answers].map(([query, { hits }]) => [query, hits.map(({ record }) => record.url)] as const)
  const notDirect = (all: readonly GoldenQuery[]): number =>
    all.filter(({ query }) => answers.get(query)?.isDirect !== true).length
  const [onTopic, offTopic] = [true, false].map((on) => queries.filter(({ finds }) => finds.length > 0 === on))
  return {
    ...tally(queries, new Map(urls), labels),
    hedged: notDirect(onTopic ?? []),
    notDirect: notDirect(offTopic ?? []),
  }
}
