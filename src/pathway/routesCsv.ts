import { collectReadings } from './readings.ts'
import { routeGroups } from './routeGroups.ts'
import type { Pathway } from './types.ts'

const columns = [
  'Route',
  'Answers',
  'Steps',
  'Outcome',
  'To write down',
  'Clauses',
  'Not said, and how we read it (number on the page of routes)',
] as const

/**
 * Returns every route as a table for spreadsheets (RFC 4180), in the order of `routes.json`. `clauses` are the numbers of the
 * procedure's clauses, in its order. It begins with a byte order mark, without which Excel misreads “’” and “–”.
 */
export function routesCsv(pathway: Pathway, clauses: readonly string[]): string {
  const readings = collectReadings(pathway)
  const routes = routeGroups(pathway)
    .flatMap((group) => group.routes)
    .sort((one, other) => one.number - other.number)
  const rows = routes.map((route) => {
    const lines = route.nodes.map(({ number, node, answer, facts }) => ({
      kind: node.kind,
      // The force is that of the question, and not of its answer.
      words: `${number}. ${node.title}${facts ? ` (${facts})` : ''}${answer ? ` ${answer}` : ''}`,
    }))
    const ofKind = (kind: string): string =>
      lines
        .filter((node) => node.kind === kind)
        .map(({ words }) => words)
        .join('\n')
    return [
      String(route.number),
      ofKind('question'),
      ofKind('step'),
      ofKind('outcome'),
      route.records.map(({ record, nodeNumbers }) => `${record.text} (${nodeNumbers.join(', ')})`).join('\n'),
      clauses.filter((number) => route.clauses.includes(number)).join(', '),
      readings
        .filter(({ basis }) => route.bases.includes(basis))
        .map(({ number }) => number)
        .join(', '),
    ]
  })
  const lines = [columns, ...rows].map((cells) => cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(','))
  return `\uFEFF${lines.join('\r\n')}\r\n`
}
