import { numberWords, parseNumber } from './numberWords.ts'

/** How texts name each unit, and the unit and number by which it is compared. */
const units = [
  [/^min(?:ute)?$/, 'hour', 1 / 60],
  [/^h(?:ou)?r$/, 'hour', 1],
  [/^day$/, 'day', 1],
  [/^weekday$/, 'working day', 1],
  [/^w(?:ee)?k$/, 'day', 7],
  [/^fortnight$/, 'day', 14],
  [/^month$/, 'month', 1],
  [/^y(?:ea)?r$/, 'year', 1],
] as const
// Figures may be written together with their unit, as in “48hrs”.
const count = new RegExp(
  String.raw`\b(half\s+)?(?:(\d+(?:\.\d+)?)(?:\s*\(${numberWords}\))?[\s-]*|(${numberWords}|an?|(?<=within )the(?: next(?= hour| week))?)(?:\s*\(\d+\))?[\s-]+)(?:(?:more|further|additional|full|whole|normal|clock|consecutive|clear(?=\s+(?:working|business)))\s+)?(?:\(?(working|business|calendar|school|clear)\)?[\s-]+)?(min(?:ute)?|h(?:ou)?r|day|weekday(?=s)|w(?:ee)?k|fortnight|month|y(?:ea)?r)s?\b`,
  'gi',
)
const dayWithoutNumber = /\b(same|next|following) (?:available )?(?:(working|business|calendar|school) )?day\b/gi

/**
 * A time such as “five working days”, as written and as “5 working day”. “A week” is “7 day” and “a working week” “5 working day”, so that
 * the same times are equal.
 */
interface NamedTime {
  readonly written: string
  readonly time: string
  /** The index of its first character. */
  readonly at: number
}

/** Returns each time that a text names in minutes, hours, days, weeks, months or years, or as “the next working day”. */
export function timesNamedIn(text: string): readonly NamedTime[] {
  const counted = [...text.matchAll(count)].map(
    ({ 0: written, 1: half, 2: figures, 3: words = '', 4: kind, 5: unit = '', index }) => ({
      written,
      time: normalizeTime(readCount(figures ?? words) / (half ? 2 : 1), unit, kind),
      at: index,
    }),
  )
  const others = [...text.matchAll(dayWithoutNumber)].map(({ 0: written, 1: which = '', 2: kind, index }) => ({
    written,
    time: [which.toLowerCase() === 'same' ? 'same' : 'next', normalizeKind(kind), 'day'].filter(Boolean).join(' '),
    at: index,
  }))
  return [...counted, ...others].sort((one, other) => one.at - other.at)
}

/** What follows a time that is a limit: “two working days at most”, “two working days to do so”. */
const limitingAfter =
  /^ (?:at (?:the )?(?:most|latest)\b|from (?:then|that|the)\b|(?:in which )?to (?:do|reply|respond|answer)\b)/i

/** The same where “the” is not before the time, as in “the 15 working day timescale for the conference”. */
const timescale = /^ (?:deadline|time ?(?:limit|scale|frame))\b/i

/** What comes before one: “within the next 24 hours”, “no later than 5 working days”, “by the end of the next day”. */
const limiting =
  /\b(?:(?:within|inside|up to|(?:no|not) (?:later|longer|more) than|a maximum (?:period )?of|at (?:the )?(?:latest|most))(?: (?!last|past|previous|preceding)[\w()]+){0,3}[ -](?:\d+(?: ?[-–] ?| to ))?|(?:before|not exceeding) (?:\d+(?: ?[-–] ?| to ))?|(?:by|before) (?:the )?(?:end|close) of (?:the )?(?:(?:business|play|(?:working )?day) (?:on |of )?(?:the )?)?)$/i
/** The same before hours and working days, such as “in 10 working days”. “Twice in six months” is no limit. */
const limitingHours =
  /(?:(?<!\b(?:once|twice|times|occasions|episodes|(?:was|were|been) \w+(?: [\w’-]+){0,3}) )\bin|\b(?:deadline|time ?(?:limit|scale|frame))s?(?: is| are| of|:)?) $/i
/** The same before a day without a number: “by the next working day”, “on the same day”. */
const limitingDay = /^(?!.*\b(?:if|where|when|unless|once)\b,?[^,.;]*$).*\b(?:by|on|within|before) (?:the )?$/is

/** Returns each time that a text names as a limit, but not years: those are of reviews and files. */
export function limitsNamedIn(text: string): readonly NamedTime[] {
  return timesNamedIn(text).filter(({ at, time, written }) => {
    const [before, after] = [text.slice(0, at), text.slice(at + written.length)]
    const isDay = !/\d/.test(time)
    const isLimit =
      limiting.test(before) ||
      // “In 24-hour care” is no limit.
      (/hour|working/.test(time) && /s$|^(?:1|one|an?|half)\b/i.test(written) && limitingHours.test(before)) ||
      (isDay && limitingDay.test(before)) ||
      limitingAfter.test(after) ||
      (timescale.test(after) && !/\b(?:the|this|that) $/i.test(before))
    return isLimit && !time.endsWith('year')
  })
}

/** Writes a time as in `NamedTime`. */
function normalizeTime(count: number, unit: string, kind?: string): string {
  if (/^w(?:ee)?k$/i.test(unit) && normalizeKind(kind) === 'working') return `${count * 5} working day`
  const [, name, times] = units.find(([pattern]) => pattern.test(unit.toLowerCase())) ?? [undefined, unit, 1]
  return [Number((count * times).toFixed(3)), normalizeKind(kind), name].filter(Boolean).join(' ')
}

/** A business day is a working day. A calendar day is a day. */
function normalizeKind(kind = ''): string {
  return kind.toLowerCase().replace('business', 'working').replace('calendar', '')
}

function readCount(count: string): number {
  return /^(?:an?|the(?: next)?)$/i.test(count) ? 1 : parseNumber(count)
}
