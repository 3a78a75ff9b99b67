import { formatLimit } from '../limits.ts'
import type { Deadline } from '../types.ts'
import { isKnownYear, knownYears, restDay } from './bankHolidays.ts'
import { addHours, day, formatDay, formatMoment, parseMoment } from './londonTime.ts'
import type { ClockTime, Moment } from './londonTime.ts'
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
interface PointTime extends Moment {
  /** The title of each step that is assumed to be done at its last moment. Empty if the reader entered the time. */
  readonly assumed: readonly string[]
}

type Due = Omit<PointTime, 'isWholeDay'> | { readonly reason: string } | undefined

/**
 * Works out by when each limit of a timeline is due. `typed` is what the reader entered for starts, by the key of the point. A
 * start for which nothing was entered is taken at its last moment, if all limits that apply to it can be worked out. Where a date
 * could be wrong there are words instead.
 */
export function datesOf(
  points: readonly TimelinePoint[],
  typed: ReadonlyMap<string, string>,
): ReadonlyMap<string, PointDates> {
  const moments = new Map<string, PointTime>()
  const entered: { readonly point: TimelinePoint; readonly moment: Moment }[] = []
  return new Map(
    points.map((point) => {
      const { key, title, groups, isStart } = point
      const dues = groups.map((group) => group.map(({ limit, start }) => dueOf(limit.by, moments.get(start ?? ''))))
      // A time entered on another route is ignored if it has no field on this one.
      const text = (isStart && typed.get(key)?.trim()) || ''
      const moment = parseMoment(text)
      const late = entered.filter((other) => moment && isLater(other.moment, moment)).map((other) => other.point)
      const later = late.findLast((other) => comesFirst(other, point, late))
      const problem = text && problemOf(moment, later?.title)
      if (moment && !problem) {
        moments.set(key, { ...moment, assumed: [] })
        entered.push({ point, moment })
      }
      // A limit that is not worked out yet may be the first to end. A date of the procedure's own never is worked out, and a
      // limit whose start the route does not meet does not apply.
      const counted = groups.flatMap((group, index) =>
        group.flatMap(({ limit, start }, place) =>
          limit.by.kind === 'date' || start === undefined ? [] : [dues[index]?.[place]],
        ),
      )
      if (!text && counted.length > 0 && counted.every(isKnown)) {
        const first = earliest(counted)
        moments.set(key, { time: first.time, isWholeDay: false, assumed: [...first.assumed, title] })
      }
      const found: PointDates = {
        ...(moment && { entered: formatMoment(moment) }),
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

/** Where the time of one is not known, only their days are compared. */
function isLater(one: Moment, other: Moment): boolean {
  const precision = one.isWholeDay || other.isWholeDay ? day : 1
  return Math.floor(one.time / precision) > Math.floor(other.time / precision)
}

/** `before` is the title of a point that comes first, but is later. */
function problemOf(moment: Moment | undefined, before: string | undefined): string | undefined {
  if (!moment) return 'This is not understood. Write a date such as 2/3/2026, and a time such as 10:00.'
  if (!isKnownYear(moment.time)) return `No date is worked out: ${unknownYear}.`
  return before && `No date is worked out from this: it is before “${before}”, which comes first.`
}

const unknownYear = `bank holidays are known here for ${knownYears.first} to ${knownYears.last} only`

function dueOf(by: Deadline, start: PointTime | undefined): Due {
  if (by.kind === 'date' || start === undefined) return undefined
  // A step that is assumed to be done by the end of a day is done on that day, not at midnight of the next.
  const isEndOfDay = start.assumed.length > 0 && start.time % day === 0
  const date = isEndOfDay ? start.time - day : start.time - (start.time % day)
  switch (by.unit) {
    case 'hours':
      if (start.isWholeDay) return { reason: 'enter the time too, since hours are counted from it' }
      return dueAt(addHours(start.time, by.count), start)
    case 'days':
      return dueAt(date + (by.count + 1) * day, start)
    case 'working-days':
      return dueAfterWorkingDays(date, by.count, start)
  }
}

function dueAt(time: ClockTime | undefined, { assumed }: PointTime): Due {
  if (time === undefined) return { reason: 'the clocks change at that time' }
  return isKnownYear(time - 1) ? { time, assumed } : { reason: unknownYear }
}

/** Counts working days from the day after `date`, which is the midnight at the beginning of the start's day. */
function dueAfterWorkingDays(date: ClockTime, count: number, start: PointTime): Due {
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

type KnownDue = Extract<Due, { time: ClockTime }>

function isKnown(due: Due): due is KnownDue {
  return due !== undefined && 'time' in due
}

function earliest(dues: readonly KnownDue[]): KnownDue {
  return dues.reduce((first, one) => (one.time < first.time ? one : first))
}

/** Describes by when a group of alternatives is due. Where only one has a date, another may be shorter. */
function describeDues(group: readonly TimelineLimit[], dues: readonly Due[]): string | undefined {
  const known = dues.filter(isKnown)
  if (known.length === 0) {
    const [reason] = dues.flatMap((due) => (due && 'reason' in due ? [due.reason] : []))
    return reason && `no date is worked out: ${reason}`
  }
  const { time, assumed } = earliest(known)
  const open = group
    .filter(({ limit, start }, index) => !isKnown(dues[index]) && (start !== undefined || limit.by.kind === 'date'))
    .map(({ limit }) => formatLimit(limit))
  const [only, ...others] = assumed
  const assumption =
    others.length > 0
      ? `if each of the ${assumed.length} steps that it depends on is done at the last moment`
      : only && `if “${only}” is done at the last moment`
  return [
    `by ${time % day === 0 ? `the end of ${formatDay(time - day)}` : formatMoment({ time, isWholeDay: false })}`,
    open.length > 0 && `or sooner, if this is shorter: ${open.join('; or ')}`,
    assumption,
  ]
    .filter(Boolean)
    .join(', ')
}
