/** The day of `date` where the reader is, as `2026-11-22`. */
export function dayOf(date: Date): string {
  const padded = (part: number) => String(part).padStart(2, '0')
  return `${date.getFullYear()}-${padded(date.getMonth() + 1)}-${padded(date.getDate())}`
}
