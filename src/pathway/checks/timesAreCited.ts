import { timesNamedIn } from '../namedTimes.ts'
import { finding } from '../problems.ts'
import type { Finding } from '../problems.ts'
import type { Pathway } from '../types.ts'
import { clausesInBrackets, textsOf } from './texts.ts'

/**
 * Reports each time in hours, days or weeks that a text or an urgency names, but none of the clauses that it cites. A reading or a silence may name any time that the prose names.
 */
export function timesAreCited(pathway: Pathway, texts: ReadonlyMap<string, string>): Finding[] {
  const timesOf = (clauses: Iterable<string>): ReadonlySet<string> => {
    // A clause includes its list, and an item of a list the words before it.
    const lists = new Set([...clauses].map(listOf))
    const said = [...texts].filter(([clause]) => lists.has(listOf(clause)))
    return new Set(said.flatMap(([, text]) => timesNamedIn(text).map(({ time }) => time)))
  }
  const inTexts = textsOf(pathway).map(({ text, key, clauses, ...place }) => ({
    ...place,
    times: timesNamedIn(text),
    allowed: timesOf(key === 'reading' || key === 'silence' ? texts.keys() : [...clauses, ...clausesInBrackets(text)]),
  }))
  const inUrgencies = [...pathway.nodes.values()].flatMap((node) =>
    node.kind === 'question' || node.urgencyIsReading
      ? []
      : [
          {
            name: `“${node.id}”`,
            path: ['nodes', node.id, 'urgency'],
            times: node.urgency?.kind === 'agreed' ? timesNamedIn(node.urgency.words) : [],
            allowed: timesOf(node.clauses),
          },
        ],
  )
  return [...inTexts, ...inUrgencies].flatMap(({ name, path, times, allowed }) =>
    times
      .filter(({ time }) => !allowed.has(time))
      .map(({ written }) => finding('time-not-cited', { in: name, time: written }, path)),
  )
}

/** Returns the number of the clause whose list has a clause, such as 3.3 for 3.3a; that of any other clause itself. */
function listOf(clause: string): string {
  return clause.replace(/[a-z]$/, '')
}
