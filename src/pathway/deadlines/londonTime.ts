/** A moment as a clock in England shows it, in milliseconds as if that clock were UTC. */
export type ClockTime = number

export const hour = 3_600_000
export const day = 24 * hour

/** A day, or a time of a day. */
export interface Moment {
  /** Of a whole day, its midnight. */
  readonly time: ClockTime
  readonly isWholeDay: boolean
}

/**
 * Reads `2026-03-02` or `2/3/2026`, with or without a time such as `10:00` after it; `undefined` if the text is none of these or no
 * such time exists.
 */
export function parseMoment(text: string): Moment | undefined {
  const read =
    /^(?:(\d{4})-(\d\d?)-(\d\d?)|(\d\d?)\/(\d\d?)\/(\d{4}),?)(?: +(\d\d?)[:.](\d\d)(?::\d\d(?:\.\d+)?)?)?$/.exec(
      text.trim(),
    )
  if (!read) return undefined
  const [year, month, date] = (read[1] ? read.slice(1, 4) : [read[6], read[5], read[4]]).map(Number) as [
    number,
    number,
    number,
  ]
  const isWholeDay = read[7] === undefined
  const [hours, minutes] = isWholeDay ? [0, 0] : [Number(read[7]), Number(read[8])]
  const time = Date.UTC(year, month - 1, date, hours, minutes)
  const back = new Date(time)
  // `Date` moves 31 February to March; a time that exists comes back as it was.
  const exists =
    back.getUTCFullYear() === year &&
    back.getUTCMonth() === month - 1 &&
    back.getUTCDate() === date &&
    back.getUTCHours() === hours &&
    back.getUTCMinutes() === minutes
  return exists ? { time, isWholeDay } : undefined
}

/**
 * Adds hours that really pass, across a change of the clocks too. `undefined` if the clocks change at the start or the end, which then
 * exists twice or not at all.
 */
export function addHours(start: ClockTime, hours: number): ClockTime | undefined {
  const from = toUtc(start)
  if (from === undefined) return undefined
  const end = toClock(from + hours * hour)
  return toUtc(end) === undefined ? undefined : end
}

/** Returns the moment of UTC at which clocks in England show a time; `undefined` if they show it twice or never. */
function toUtc(time: ClockTime): number | undefined {
  const [utc, other] = [time, time - hour].filter((candidate) => toClock(candidate) === time)
  return other === undefined ? utc : undefined
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

/** Formats a time: “Mon 2 March 2026, 10:00”; or a day without its time. */
export function formatMoment({ time, isWholeDay }: Moment): string {
  return isWholeDay ? formatDay(time) : `${formatDay(time)}, ${new Date(time).toISOString().slice(11, 16)}`
}

/** Formats the day of a time: “Mon 2 March 2026”. */
export function formatDay(time: ClockTime): string {
  const format = (options: Intl.DateTimeFormatOptions): string =>
    new Intl.DateTimeFormat('en-GB', { timeZone: 'UTC', ...options }).format(time)
  return `${format({ weekday: 'short' })} ${format({ dateStyle: 'long' })}`
}
