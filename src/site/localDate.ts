/** Returns the local date of `date` as `YYYY-MM-DD`. */
export function localDate(date: Date): string {
  const padded = (part: number) => String(part).padStart(2, '0')
  return `${date.getFullYear()}-${padded(date.getMonth() + 1)}-${padded(date.getDate())}`
}
