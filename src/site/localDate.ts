/** Returns the local date in words, such as “29 November 2026”, and with `withTime` the time too. */
export function formatDate(date: Date, { withTime = false } = {}): string {
  return new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', ...(withTime && { timeStyle: 'short' }) }).format(date)
}

/** Returns the local date of `date` as `YYYY-MM-DD`. */
export function localDate(date: Date): string {
  const padded = (part: number) => String(part).padStart(2, '0')
  return `${date.getFullYear()}-${padded(date.getMonth() + 1)}-${padded(date.getDate())}`
}
