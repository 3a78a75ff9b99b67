import { introductionOf } from '../../pathway/introductionOf.ts'

/** What an edition of a document says: the words of each clause by number, and the title of each section by number. */
export interface Edition {
  readonly words: ReadonlyMap<string, string>
  readonly titles: ReadonlyMap<string, string>
}

/** A clause in two editions. */
interface Match {
  readonly from: string
  readonly to: string
}

/** Clauses that share fewer of their words than this are different clauses. */
const leastCommon = 0.5

/**
 * Describes how a new edition of a document differs from the one before, a paragraph each: clauses that are gone, have moved, have
 * changed and are new, and sections with another title. Empty if nothing differs. `command` moves the numbers of clauses; it cannot
 * make a clause an item of a list, so an author does that by hand.
 */
export function compareEditions(before: Edition, now: Edition, command: string): readonly string[] {
  const matches = matchClauses(before.words, now.words)
  const moved = matches.filter(({ from, to }) => from !== to)
  const changed = matches.filter(({ from, to }) => before.words.get(from) !== now.words.get(to))
  const gone = [...before.words.keys()].filter((number) => !matches.some(({ from }) => from === number))
  const added = [...now.words.keys()].filter((number) => !matches.some(({ to }) => to === number))
  const isItem = (number: string): boolean => number !== introductionOf(number)
  // The items of a list move with it. One that stays has a move to its own number.
  const listMoves = new Map(
    moved.filter(({ from, to }) => !isItem(from) && !isItem(to)).map(({ from, to }) => [from, to]),
  )
  const moves = matches.filter(({ from, to }) => {
    if (isItem(from) !== isItem(to)) return false
    const list = introductionOf(from)
    return to !== (from === list ? from : (listMoves.get(list) ?? list) + from.slice(list.length))
  })
  return [
    ...gone.map((number) => `Gone: ${number}\n  - ${before.words.get(number)}`),
    ...moved
      .filter(({ from, to }) => isItem(from) !== isItem(to))
      .map(({ from, to }) => `By hand: ${from} is now ${isItem(to) ? `item ${to}` : `clause ${to}`}`),
    ...(moves.length > 0 ? [`Moved: ${command} ${moves.map(({ from, to }) => `${from}=${to}`).join(' ')}`] : []),
    ...changed.map(
      ({ from, to }) =>
        `Changed: ${from === to ? to : `${from}, now ${to}`}\n  - ${before.words.get(from)}\n  + ${now.words.get(to)}`,
    ),
    ...added.map((number) => `New: ${number}\n  + ${now.words.get(number)}`),
    ...[...now.titles].flatMap(([number, title]) => {
      const old = before.titles.get(number)
      return old === undefined || old === title ? [] : [`Section ${number}:\n  - ${old}\n  + ${title}`]
    }),
  ]
}

/** Matches clauses with the same words, then the most similar ones, each at most once. Of equal ones, the same number decides. */
function matchClauses(before: ReadonlyMap<string, string>, now: ReadonlyMap<string, string>): readonly Match[] {
  const candidates = [...before].flatMap(([from, old]) =>
    [...now].map(([to, words]) => ({ from, to, common: old === words ? 2 : shareOfCommonWords(old, words) })),
  )
  const rank = ({ from, to, common }: (typeof candidates)[number]): number => common + (from === to ? 0.05 : 0)
  const matches: Match[] = []
  for (const { from, to } of candidates
    .filter(({ common }) => common >= leastCommon)
    .toSorted((one, other) => rank(other) - rank(one)))
    if (!matches.some((match) => match.from === from || match.to === to)) matches.push({ from, to })
  const order = [...now.keys()]
  return matches.toSorted((one, other) => order.indexOf(one.to) - order.indexOf(other.to))
}

/** Returns the share of the words of two texts that is in both (Dice’s coefficient), from 0 to 1. */
function shareOfCommonWords(one: string, other: string): number {
  const [first, second] = [one, other].map((text) => new Set(text.toLowerCase().match(/[\p{L}\p{N}]+/gu)))
  if (!first?.size || !second?.size) return 0
  return (2 * [...first].filter((word) => second.has(word)).length) / (first.size + second.size)
}
