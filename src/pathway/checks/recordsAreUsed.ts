import { finding } from '../problems.ts'
import type { Finding } from '../problems.ts'

/** Reports each record that no node asks for. */
export function recordsAreUsed(unusedRecords: readonly string[]): Finding[] {
  return unusedRecords.map((record) => finding('unused-record', { record }, ['records', record]))
}
