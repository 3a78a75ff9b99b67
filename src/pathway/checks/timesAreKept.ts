import { belongTogether, introductionOf } from '../introductionOf.ts'
import { formatDuration } from '../limits.ts'
import { limitsNamedIn, timesNamedIn } from '../namedTimes.ts'
import { finding } from '../problems.ts'
import type { Finding, Path } from '../problems.ts'
import type { Pathway } from '../types.ts'
import { formatUrgency } from '../words.ts'
import { isTimeOfLimit } from './isTimeOfLimit.ts'
import { limitStatementsOf } from './statements.ts'
import { clausesInBrackets, textsOfClauses, textsOf } from './texts.ts'
import { urgenciesNamedIn } from './urgenciesNamedIn.ts'

/**
 * Reports each time that a cited clause sets and the pathway leaves out, or of which a limit that cites the clause has another
 * number. A time counts only where every view shows it, so not in the text of a step. Also reports steps and outcomes whose words say how urgent they are, without an `urgency`. `texts` are the texts
 * of the clauses, by number.
 */
export function timesAreKept(pathway: Pathway, texts: ReadonlyMap<string, string>): Finding[] {
  return [...timesOfClausesAreKept(pathway, texts), ...urgenciesAreKept(pathway, texts)]
}

function timesOfClausesAreKept(pathway: Pathway, texts: ReadonlyMap<string, string>): readonly Finding[] {
  const isTextOfStep = ({ key, path }: { key: string; path: Path }): boolean =>
    key === 'text' && path.length === 3 && pathway.nodes.get(String(path[1]))?.kind === 'step'
  const pathwayTexts = textsOf(pathway).map(({ key, text, clauses, path }) => ({
    text,
    path,
    cited: [...clauses, ...clausesInBrackets(text)],
    clauses: [...clauses, ...clausesInBrackets(text)].map(introductionOf),
    // Only “Every step in words” shows the text of a step: every view shows its limits.
    times: isTextOfStep({ key, path }) ? [] : timesNamedIn(text).map(({ time }) => time),
  }))
  const agreed = [...pathway.nodes.values()].flatMap((node) =>
    node.kind !== 'question' && node.urgency?.kind === 'agreed'
      ? [{ clauses: node.clauses.map(introductionOf), times: timesNamedIn(node.urgency.words).map(({ time }) => time) }]
      : [],
  )
  const urgencies = [...pathway.nodes.values()].flatMap((node) =>
    node.kind !== 'question' && node.urgency
      ? [{ clauses: node.clauses.map(introductionOf), urgency: formatUrgency(node.urgency) }]
      : [],
  )
  const limits = limitStatementsOf(pathway).map(({ name, path, basis: { by, clauses } }) => ({
    name,
    path: [...path, by.kind === 'date' ? 'date' : by.unit],
    cited: clauses,
    clauses: clauses.map(introductionOf),
    by,
    said: by.kind === 'date' ? timesNamedIn(by.words)[0]?.written : formatDuration(by),
  }))
  return [...texts].flatMap(([clause, text]) => {
    const list = introductionOf(clause)
    const citing = pathwayTexts.filter(({ clauses }) => clauses.includes(list))
    // An item is cited itself or with the words before its list, and not with another item.
    const cites = (cited: readonly string[]): boolean => cited.some((one) => belongTogether(clause, one))
    const paths = citing.filter(({ cited }) => cites(cited)).map((one) => one.path)
    const path = pathOfCiting(cites, paths, pathway)
    // An author who has yet to fill in the text will see the time then.
    if (!path || citing.some(({ text }) => text.includes('FILL IN'))) return []
    const hasTime = ({ by }: (typeof limits)[number], time: string): boolean =>
      by.kind === 'count' ? isTimeOfLimit(time, by, text) : timesNamedIn(by.words).some((named) => named.time === time)
    const isNamed = (time: string): boolean =>
      [...citing, ...agreed.filter(({ clauses }) => clauses.includes(list))].some(({ times }) =>
        times.includes(time),
      ) || limits.some((limit) => limit.clauses.includes(list) && hasTime(limit, time))
    const ofClause = textsOfClauses(texts, [clause]).flatMap(timesNamedIn)
    const isOfClause = (limit: (typeof limits)[number]): boolean => ofClause.some(({ time }) => hasTime(limit, time))
    // The clause or this limit has the wrong number.
    const differing = limits.find((limit) => limit.cited.includes(clause) && limit.said && !isOfClause(limit))
    const isUrgent = (urgency: string): boolean =>
      citing.some((one) => urgenciesNamedIn(one.text).some((named) => named.urgency === urgency)) ||
      urgencies.some((one) => one.urgency === urgency && one.clauses.includes(list))
    return [
      ...limitsNamedIn(text)
        .filter(({ time }) => !isNamed(time))
        .map(({ written: time }) =>
          differing?.said
            ? finding('time-differs', { limit: differing.name, said: differing.said, clause, time }, differing.path)
            : finding('time-left-out', { clause, time }, path),
        ),
      ...urgenciesNamedIn(text)
        .filter(({ urgency }) => !isUrgent(urgency))
        .map(({ written: time }) => finding('time-left-out', { clause, time }, path)),
    ]
  })
}

/** Returns the path of a step whose clauses `cites` accepts; else of another node; else of a record, from `paths`. */
function pathOfCiting(
  cites: (clauses: readonly string[]) => boolean,
  paths: readonly Path[],
  { nodes }: Pathway,
): Path | undefined {
  const citing = [...nodes.values()].filter(({ clauses }) => cites(clauses))
  const node = citing.find(({ kind }) => kind === 'step') ?? citing[0]
  return node ? ['nodes', node.id] : paths[0]?.slice(0, 2)
}

function urgenciesAreKept(pathway: Pathway, texts: ReadonlyMap<string, string>): readonly Finding[] {
  return [...pathway.nodes.values()].flatMap((node) => {
    if (node.kind === 'question' || node.urgency) return []
    const path = ['nodes', node.id]
    const sentences = [node.title, ...node.text.split(/(?<=[.;?])\s+/)]
    const inClauses = textsOfClauses(texts, node.clauses).flatMap(urgenciesNamedIn)
    const [named] = sentences
      .filter((sentence) => clausesInBrackets(sentence).length === 0)
      .flatMap(urgenciesNamedIn)
      // “The urgent referral” may be something else than the step.
      .filter(({ written }) => !/^(?:immediate|urgent)$/i.test(written))
      .filter(({ urgency }) => inClauses.some((one) => one.urgency === urgency))
    return named ? [finding('urgency-left-out', { in: `“${node.id}”`, word: named.written }, path)] : []
  })
}
