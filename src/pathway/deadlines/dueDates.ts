import { formatLimit } from '../limits.ts'
import type { Deadline } from '../types.ts'
import { isKnownYear, knownYears, restDay } from './bankHolidays.ts'
import { addHours, day, formatClockTime, formatDay, parseClockTime } from './londonTime.ts'
import type { ClockTime } from './londonTime.ts'
import type { TimelineLimit, TimelinePoint } from './timeline.ts'

/** What is known of a point's time. */
export interface PointDates {
  /** What the reader entered, as it was understood: “Mon 2 March 2026, 10:00”. */
  readonly entered?: string
  /** Why no date is worked out from what the reader entered. */
  readonly problem?: string
  /** For each group of limits: by when, or why no date is worked out; `undefined` where nothing was entered for its start. */
  readonly dues: readonly (string | undefined)[]
}

/** When a point was, or the last moment at which it may be. */
interface Moment {
  readonly time: ClockTime
  /** The title of each step that is assumed to be done at its last moment. Empty if the reader entered the time. */
  readonly assumed: readonly string[]
}

type Due = Moment | { readonly reason: string } | undefined

/**
 * Works out by when each limit of a timeline is due. `typed` is what the reader entered for starts, by the key of the point. A
 * start for which nothing was entered is taken at its last moment, if all limits that apply to it can be worked out. Where a date
 * could be wrong there are words instead.
 */
export function datesOf(
  points: readonly TimelinePoint[],
  typed: ReadonlyMap<string, string>,
): ReadonlyMap<string, PointDates> {
  const moments = new Map<string, Moment>()
  const entered: { readonly point: TimelinePoint; readonly time: ClockTime }[] = []
  return new Map(
    points.map((point) => {
      const { key, title, groups, isStart } = point
      const dues = groups.map((group) => group.map(({ limit, start }) => dueOf(limit.by, moments.get(start ?? ''))))
      // A time entered on another route is ignored if it has no field on this one.
      const text = (isStart && typed.get(key)?.trim()) || ''
      const time = parseClockTime(text)
      const late = entered.filter((other) => time !== undefined && other.time > time).map((other) => other.point)
      const later = late.findLast((other) => comesFirst(other, point, late))
      const problem = text && problemOf(time, later?.title)
      if (text && time !== undefined && !problem) {
        moments.set(key, { time, assumed: [] })
        entered.push({ point, time })
      }
      // A limit that is not worked out yet may be the first to end. A date of the procedure's own never is worked out, and a
      // limit whose start the route does not meet does not apply.
      const counted = groups.flatMap((group, index) =>
        group.flatMap(({ limit, start }, place) =>
          limit.by.kind === 'date' || start === undefined ? [] : [dues[index]?.[place]],
        ),
      )
      if (!text && counted.length > 0 && counted.every(isMoment)) {
        const first = earliest(counted)
        moments.set(key, { time: first.time, assumed: [...first.assumed, title] })
      }
      const found: PointDates = {
        ...(text && time !== undefined && { entered: formatClockTime(time) }),
        ...(problem && { problem }),
        dues: groups.map((group, index) => describeDues(group, dues[index] ?? [])),
      }
      return [key, found]
    }),
  )
}

/**
 * Whether `before` comes first on the route, or is what a limit of `point` runs from. Of alternatives, one start that is not among
 * the `late` points is enough.
 */
function comesFirst(before: TimelinePoint, point: TimelinePoint, late: readonly TimelinePoint[]): boolean {
  if (before.place !== undefined && point.place !== undefined && before.place < point.place) return true
  const isLate = (start: string | undefined): boolean => late.some(({ key }) => key === start)
  return point.groups.some(
    (group) =>
      group.some(({ start }) => start === before.key) &&
      group.every(({ start }) => start === undefined || isLate(start)),
  )
}

/** `before` is the title of a point that comes first, but is later. */
function problemOf(time: ClockTime | undefined, before: string | undefined): string | undefined {
  if (time === undefined) return 'This is not understood. Write the day, month, year and time, such as 2/3/2026 10:00.'
  if (!isKnownYear(time)) return `No date is worked out: ${unknownYear}.`
  return before && `No date is worked out from this: it is before “${before}”, which comes first.`
}

const unknownYear = `bank holidays are known here for ${knownYears.first} to ${knownYears.last} only`

function dueOf(by: Deadline, start: Moment | undefined): Due {
  if (by.kind === 'date' || start === undefined) return undefined
  // A step that is assumed to be done by the end of a day is done on that day, not at midnight of the next.
  const isEndOfDay = start.assumed.length > 0 && start.time % day === 0
  const date = isEndOfDay ? start.time - day : start.time - (start.time % day)
  switch (by.unit) {
    case 'hours':
      return dueAt(addHours(start.time, by.count), start)
    case 'days':
      return dueAt(date + (by.count + 1) * day, start)
    case 'working-days':
      return dueAfterWorkingDays(date, by.count, start)
  }
}

function dueAt(time: ClockTime | undefined, { assumed }: Moment): Due {
  if (time === undefined) return { reason: 'the clocks change at that time' }
  return isKnownYear(time - 1) ? { time, assumed } : { reason: unknownYear }
}

/** Counts working days from the day after `date`, which is the midnight at the beginning of the start's day. */
function dueAfterWorkingDays(date: ClockTime, count: number, start: Moment): Due {
  const rest = restDay(date)
  if (rest)
    return { reason: `working days would be counted from a ${rest}, ${formatDay(date)}. Ask how they are counted` }
  let counted = 0
  let last = date
  while (counted < count) {
    last += day
    if (!isKnownYear(last)) return { reason: unknownYear }
    if (!restDay(last)) counted += 1
  }
  return dueAt(last + day, start)
}

function isMoment(due: Due): due is Moment {
  return due !== undefined && 'time' in due
}

function earliest(moments: readonly Moment[]): Moment {
  return moments.reduce((first, one) => (one.time < first.time ? one : first))
}

/** Describes by when a group of alternatives is due. Where only one has a date, another may be shorter. */
function describeDues(group: readonly TimelineLimit[], dues: readonly Due[]): string | undefined {
  const known = dues.filter(isMoment)
  if (known.length === 0) {
    const [reason] = dues.flatMap((due) => (due && 'reason' in due ? [due.reason] : []))
    return reason && `no date is worked out: ${reason}`
  }
  const { time, assumed } = earliest(known)
  const open = group
    .filter(({ limit, start }, index) => !isMoment(dues[index]) && (start !== undefined || limit.by.kind === 'date'))
    .map(({ limit }) => formatLimit(limit))
  const [only, ...others] = assumed
  const assumption =
    others.length > 0
      ? `if each of the ${assumed.length} steps that it depends on is done at the last moment`
      : only && `if “${only}” is done at the last moment`
  return [
    `by ${time % day === 0 ? `the end of ${formatDay(time - day)}` : formatClockTime(time)}`,
    open.length > 0 && `or sooner, if this is shorter: ${open.join('; or ')}`,
    assumption,
  ]
    .filter(Boolean)
    .join(', ')
}
