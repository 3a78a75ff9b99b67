import { timesNamedIn } from '../namedTimes.ts'
import { finding } from '../problems.ts'
import type { Finding } from '../problems.ts'
import type { Pathway, Urgency } from '../types.ts'
import { workingDays } from './isTimeOfLimit.ts'
import { limitStatementsOf } from './statements.ts'
import { formatUrgency } from '../words.ts'
import { clausesInBrackets, textsOfClauses, textsOf } from './texts.ts'
import { urgenciesNamedIn } from './urgenciesNamedIn.ts'

/**
 * Reports each time of a text, of an `urgency` and of the date of a limit that none of the cited clauses says. A reading, a silence and
 * the title of a stage or situation may name any time that the prose names, and leave out “working”.
 */
export function timesAreCited(pathway: Pathway, texts: ReadonlyMap<string, string>): Finding[] {
  const timesOf = (clauses: readonly string[]): ReadonlySet<string> =>
    new Set(textsOfClauses(texts, clauses).flatMap(timesOfText))
  const all = [...texts.values()].flatMap(timesOfText)
  // Such as “two days” for “two working days”, which these texts speak about.
  const inProse = new Set([...all, ...all.map((time) => time.replace(/ \w+ (?=\w+$)/, ' '))])
  const inTexts = textsOf(pathway).map(({ text, key, clauses, ...location }) => ({
    ...location,
    times: timesNamedIn(text),
    allowed: key === 'reading' || key === 'silence' ? inProse : timesOf([...clauses, ...clausesInBrackets(text)]),
  }))
  // These titles cite no clause.
  const titled = (name: string, key: string, { id, title }: { readonly id: string; readonly title: string }) => ({
    name: `${name} “${id}”`,
    path: [key, id, 'title'],
    times: timesNamedIn(title),
    allowed: inProse,
  })
  const inTitles = [
    ...pathway.stages.map((stage) => titled('Stage', 'stages', stage)),
    ...(pathway.situations ?? []).map((situation) => titled('Situation', 'situations', situation)),
  ]
  const inUrgencies = [...pathway.nodes.values()]
    .filter((node) => node.kind !== 'question')
    .filter(({ urgencyIsReading }) => !urgencyIsReading)
    .map(({ id, urgency, clauses }) => ({
      name: `“${id}”`,
      path: ['nodes', id, 'urgency'],
      times: urgency?.kind === 'agreed' ? timesNamedIn(urgency.words) : urgencyAsTimes(urgency),
      allowed: new Set([
        ...timesOf(clauses),
        ...urgenciesNamedIn(textsOfClauses(texts, clauses).join(' ')).map((named) => named.urgency),
      ]),
    }))
  const inDates = limitStatementsOf(pathway).map(({ name, basis: { by, clauses }, path }) => ({
    name,
    path: [...path, 'date'],
    times: by.kind === 'date' ? timesNamedIn(by.words) : [],
    allowed: timesOf(clauses),
  }))
  return [...inTexts, ...inTitles, ...inUrgencies, ...inDates].flatMap(({ name, path, times, allowed }) =>
    times
      .filter(({ time }) => !allowed.has(time))
      .map(({ written }) => finding('time-not-cited', { in: name, time: written }, path)),
  )
}

/** Returns the times in a clause. If it excludes weekends, its days count as working days too. */
function timesOfText(text: string): readonly string[] {
  const times = timesNamedIn(text).map(({ time }) => time)
  return workingDays.test(text)
    ? [...times, ...times.map((time) => time.replace(/^(\S+) day$/, '$1 working day'))]
    : times
}

/** Returns the urgency as a time, if it is one of these words. */
function urgencyAsTimes(urgency: Urgency | undefined): readonly { readonly written: string; readonly time: string }[] {
  if (!urgency || urgency.kind === 'agreed') return []
  const word = formatUrgency(urgency)
  return [{ written: word, time: word }]
}
