import { finding } from '../problems.ts'
import type { Finding } from '../problems.ts'
import type { Pathway } from '../types.ts'
import { statementsOf } from './statements.ts'

/** Reports each answer or way on that tells a silence without the reading by which it leads on all the same. */
export function silencesAreRead(pathway: Pathway): Finding[] {
  return statementsOf(pathway)
    .filter(({ basis }) => 'to' in basis && basis.silence && !basis.reading)
    .map(({ name, path }) => finding('silence-without-reading', { in: name }, [...path, 'silence']))
}
