import type { Procedure } from '../content/types.ts'
import { knownYears } from '../pathway/deadlines/bankHolidays.ts'
import { hasLimits } from '../pathway/limits.ts'
import { isReviewOverdue } from '../site/isReviewOverdue.ts'

/** Returns what whoever builds at `now` should know of dates: reviews that are overdue, and a list that runs out. */
export function listDateWarnings(procedures: readonly Procedure[], now: Date): readonly string[] {
  const overdue = procedures.flatMap(({ id, board, prose: { about } }) =>
    about.reviewBy && isReviewOverdue(about.reviewBy, now)
      ? [
          `content/procedures/${board.id}/${id} was to be reviewed by ${about.reviewBy}. Its pages say so. If it was reviewed, correct “reviewBy”.`,
        ]
      : [],
  )
  const areLimited = procedures.some(({ pathway }) => hasLimits(pathway.nodes.values()))
  if (!areLimited || now.getFullYear() < knownYears.last) return overdue
  return [
    ...overdue,
    `The list of bank holidays ends with ${knownYears.last}. Add later years in src/pathway/deadlines/bankHolidays.ts.`,
  ]
}
