import { finding } from '../problems.ts'
import type { Finding } from '../problems.ts'
import type { Pathway } from '../types.ts'
import { statementsOf } from './statements.ts'

/** Reports each link that has a silence but no reading, which must justify where the link leads. */
export function silencesHaveReadings(pathway: Pathway): Finding[] {
  return statementsOf(pathway)
    .filter(({ basis }) => 'to' in basis && basis.silence && !basis.reading)
    .map(({ name, path }) => finding('silence-without-reading', { in: name }, [...path, 'silence']))
}
