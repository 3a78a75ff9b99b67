/** A moment as a clock in England shows it, in milliseconds as if that clock were UTC. */
export type ClockTime = number

export const hour = 3_600_000
export const day = 24 * hour

/** Reads `2026-03-02T10:00`, `2026-03-02 10:00` or `2/3/2026 10:00`; `undefined` if the text is none of these or no such time exists. */
export function parseClockTime(text: string): ClockTime | undefined {
  const iso = /^(\d{4})-(\d\d?)-(\d\d?)[T ]+(\d\d?)[:.](\d\d)(?::\d\d(?:\.\d+)?)?$/.exec(text.trim())
  const british = /^(\d\d?)\/(\d\d?)\/(\d{4}),? +(\d\d?)[:.](\d\d)$/.exec(text.trim())
  const parts = iso?.slice(1) ?? (british && [british[3], british[2], british[1], british[4], british[5]])
  if (!parts) return undefined
  const [year, month, date, hours, minutes] = parts.map(Number) as [number, number, number, number, number]
  const time = Date.UTC(year, month - 1, date, hours, minutes)
  const back = new Date(time)
  // `Date` moves 31 February to March; a time that exists comes back as it was.
  const exists =
    back.getUTCFullYear() === year &&
    back.getUTCMonth() === month - 1 &&
    back.getUTCDate() === date &&
    back.getUTCHours() === hours &&
    back.getUTCMinutes() === minutes
  return exists ? time : undefined
}

/**
 * Adds hours that really pass, across a change of the clocks too. `undefined` if the clocks change at the start, which then
 * exists twice or not at all.
 */
export function addHours(start: ClockTime, hours: number): ClockTime | undefined {
  const [utc, other] = [start, start - hour].filter((candidate) => toClock(candidate) === start)
  return utc === undefined || other !== undefined ? undefined : toClock(utc + hours * hour)
}

/** In summer, clocks in England are an hour ahead of UTC: from 01:00 UTC of the last Sunday of March to that of October. */
function toClock(utc: number): ClockTime {
  const year = new Date(utc).getUTCFullYear()
  return utc >= lastSunday(year, 2) + hour && utc < lastSunday(year, 9) + hour ? utc + hour : utc
}

/** Midnight of the last Sunday of a month with 31 days. Months are counted from 0. */
function lastSunday(year: number, month: number): number {
  const last = new Date(Date.UTC(year, month, 31))
  return last.getTime() - last.getUTCDay() * day
}

/** Formats a time: “Mon 2 March 2026, 10:00”. */
export function formatClockTime(time: ClockTime): string {
  return `${formatDay(time)}, ${new Date(time).toISOString().slice(11, 16)}`
}

/** Formats the day of a time: “Mon 2 March 2026”. */
export function formatDay(time: ClockTime): string {
  const format = (options: Intl.DateTimeFormatOptions): string =>
    new Intl.DateTimeFormat('en-GB', { timeZone: 'UTC', ...options }).format(time)
  return `${format({ weekday: 'short' })} ${format({ dateStyle: 'long' })}`
}
