import { formatDuration, groupAlternatives, limitsOf } from '../limits.ts'
import { limitsNamedIn, timesNamedIn } from '../namedTimes.ts'
import { finding } from '../problems.ts'
import type { Finding } from '../problems.ts'
import { reachableFrom } from '../reach.ts'
import type { Pathway } from '../types.ts'
import { numberWords } from '../numberWords.ts'
import { isTimeOfLimit, namesTimeOfLimit } from './isTimeOfLimit.ts'
import { textsOfClauses } from './texts.ts'
import { limitStatementsOf } from './statements.ts'

/** Reports each limit that runs from a node that does not exist. */
export function limitStartsExist(pathway: Pathway): Finding[] {
  return limitStatementsOf(pathway).flatMap(({ name, basis: { by }, path }) =>
    by.kind === 'count' && by.from.kind === 'node' && !pathway.nodes.has(by.from.id)
      ? [finding('limit-unknown-start', { limit: name, start: by.from.id }, [...path, 'from'])]
      : [],
  )
}

/** Reports each limit that runs from a node which no route passes before the limit’s step. Requires that all links lead to nodes. */
export function limitStartsAreMet(pathway: Pathway): Finding[] {
  const onRoute = [...reachableFrom(pathway, pathway.start)]
  return limitStatementsOf(pathway).flatMap(({ node: { id: step }, name, basis: { by }, path }) => {
    if (by.kind !== 'count' || by.from.kind === 'words') return []
    const start = by.from.kind === 'node' ? by.from.id : undefined
    // `limitStartsExist` reports it.
    if (start !== undefined && !pathway.nodes.has(start)) return []
    const isStart = (id: string): boolean =>
      start === undefined ? pathway.nodes.get(id)?.kind === 'step' : id === start
    return onRoute.some((id) => id !== step && isStart(id) && reachableFrom(pathway, id).has(step))
      ? []
      : [finding('limit-start-unmet', { limit: name, step, ...(start && { start }) }, [...path, 'from'])]
  })
}

/** Reports each limit whose own text names another time, and not its own. */
export function limitTextsAgree(pathway: Pathway): Finding[] {
  return limitStatementsOf(pathway).flatMap(({ name, basis: { by, text }, path }) => {
    if (by.kind !== 'count') return []
    const [first] = timesNamedIn(text)
    return !first || namesTimeOfLimit(text, by)
      ? []
      : [finding('limit-text', { limit: name, time: formatDuration(by), written: first.written }, [...path, 'text'])]
  })
}

/** Words before or after a time that make it a time to wait, or one that runs backwards. */
const leastBefore = new RegExp(
  String.raw`\b(?:at least|a minimum of|(?:no|not) (?:sooner|less|fewer|earlier) than|after waiting|between (?:${numberWords}|\d+)(?: \w+){0,2} and|wait(?: for)?|(?:wait|not(?: \w+){0,3}) until|(?:not|never)(?: \w+){0,3} before) $`,
  'i',
)
const backwards = /^(?: (?:before(?:hand)?|prior to|in advance|earlier|ahead of)\b|[’'] notice\b)/i

/** Reports each limit whose time a clause that it cites sets as a time to wait or to be early by. */
export function limitsAreNotReversed(pathway: Pathway, texts: ReadonlyMap<string, string>): Finding[] {
  return limitStatementsOf(pathway).flatMap(({ name, basis: { by, clauses }, path }) => {
    if (by.kind !== 'count') return []
    for (const clause of clauses) {
      const text = texts.get(clause) ?? ''
      const limiting = limitsNamedIn(text).map(({ at }) => at)
      const mentions = timesNamedIn(text)
        .filter(({ time }) => isTimeOfLimit(time, by, text))
        .map(({ written, at }) => {
          const before = leastBefore.exec(text.slice(0, at))?.[0] ?? ''
          const after = backwards.exec(text.slice(at + written.length))?.[0] ?? ''
          return { at, isReversed: Boolean(before || after), words: before + written + after }
        })
      // The clause may set it as a limit, and go on with “the next stage must not begin before five days have passed”.
      if (mentions.some(({ at, isReversed }) => !isReversed && limiting.includes(at))) continue
      const reversed = mentions.find(({ isReversed }) => isReversed)
      if (reversed)
        return [finding('limit-reversed', { limit: name, time: reversed.words, clause }, [...path, by.unit])]
    }
    return []
  })
}

const later =
  /\bwhichever (?:is|comes|falls|ends) (?:the )?(?:later|latter|latest|longer|greater|last)\b|\bthe later of\b/i

/** Reports each limit with “whichever-is-shorter” of which a cited clause says “whichever is later”. */
export function alternativesMatchClauses(pathway: Pathway, texts: ReadonlyMap<string, string>): Finding[] {
  return limitStatementsOf(pathway).flatMap(({ name, basis: { by, whicheverIsShorter, clauses }, path }) =>
    (whicheverIsShorter ? clauses : []).flatMap((clause) => {
      // Not of another sentence, such as how long notes are kept.
      const sentences = (texts.get(clause) ?? '').split(/[.;]\s+/)
      const setting = sentences.filter((sentence) =>
        by.kind === 'count' ? namesTimeOfLimit(sentence, by) : limitsNamedIn(sentence).length > 0,
      )
      const own = setting.length > 0 || by.kind === 'count' ? setting : sentences
      const words = own.flatMap((sentence) => later.exec(sentence)?.[0] ?? [])[0]
      return words ? [finding('limit-later', { limit: name, clause, words }, [...path, 'whichever-is-shorter'])] : []
    }),
  )
}

/** What stands between a time and what is added to it: not another limit, as in “and the heads meet within five days”. */
const between = String.raw`^(?:(?!\b(?:and|then|but)\b[^.;]*\b(?:within|ke(?:ep|pt)|until)\b)[^.;]){0,80}?`
const orSooner = new RegExp(
  String.raw`${between}(?:\bor|\bbut|\band|\bif(?: that is)?|,|\() ?(?:sooner|earlier)\b(?=[,.;:)]|$| (?:if|where|when|than|as|still|should)\b)[^.;)]*`,
  'i',
)
const whichever = new RegExp(
  String.raw`${between}\bwhichever (?:is|comes|falls|ends|occurs|happens) (?:the )?(?:(?:soon|earli|short|lat|long)e(?:r|st)|(?:first|last)(?! \w))\b[^.;)]*`,
  'i',
)

/**
 * Reports each limit of which a clause that it cites says “or sooner”, or “whichever is sooner” where it has no alternative: most
 * views show its number and not its text.
 */
export function limitsKeepOrSooner(pathway: Pathway, texts: ReadonlyMap<string, string>): Finding[] {
  return limitStatementsOf(pathway).flatMap(({ node, name, basis, path }) => {
    const { by, clauses } = basis
    const isAlternative = groupAlternatives(limitsOf(node)).some((group) => group.length > 1 && group.includes(basis))
    return clauses.flatMap((clause) => {
      const text = texts.get(clause) ?? ''
      return timesNamedIn(text).flatMap(({ written, time, at }) => {
        if (by.kind !== 'count' || !isTimeOfLimit(time, by, text)) return []
        const after = text.slice(at + written.length)
        const words = (orSooner.exec(after) ?? (isAlternative ? null : whichever.exec(after)))?.[0]
        return words
          ? [finding('limit-sooner', { limit: name, clause, words: written + words }, [...path, by.unit])]
          : []
      })
    })
  })
}

/** Reports each start in words that does not follow “of”. */
export function limitStartsFollowOf(pathway: Pathway): Finding[] {
  return limitStatementsOf(pathway).flatMap(({ name, basis: { by }, path }) =>
    by.kind === 'count' && by.from.kind === 'words' && /^(?:after|before|of|from|when|since)\b/i.test(by.from.words)
      ? [finding('limit-start-words', { limit: name, start: by.from.words }, [...path, 'from'])]
      : [],
  )
}

/** Reports each limit whose number and unit no clause that it cites says. `texts` are the texts of the clauses, by number. */
export function limitNumbersAreCited(pathway: Pathway, texts: ReadonlyMap<string, string>): Finding[] {
  return limitStatementsOf(pathway).flatMap(({ name, basis: { by, clauses }, path }) => {
    // `clausesExist` reports unknown clauses, and the parser a limit without clauses.
    if (by.kind !== 'count' || clauses.length === 0 || !clauses.every((clause) => texts.has(clause))) return []
    return textsOfClauses(texts, clauses).some((text) => namesTimeOfLimit(text, by))
      ? []
      : [finding('limit-number', { limit: name, time: formatDuration(by), clauses }, [...path, by.unit])]
  })
}
