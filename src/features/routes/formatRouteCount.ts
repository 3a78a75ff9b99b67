/** Returns a sentence such as “12 of 126 routes pass through “Referral stage”.” `stage` is the title of the selected stage. */
export function formatRouteCount(shown: number, all: number, stage?: string): string {
  if (stage === undefined) return `All ${all} routes are shown.`
  return `${shown} of ${all} routes ${shown === 1 ? 'passes' : 'pass'} through “${stage}”.`
}
