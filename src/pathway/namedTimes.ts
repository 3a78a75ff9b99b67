import { numberWords, parseNumber } from './numberWords.ts'

/** How texts name each unit. */
const units = {
  minute: /^min(?:ute)?$/,
  hour: /^h(?:ou)?r$/,
  day: /^day$/,
  week: /^w(?:ee)?k$/,
  month: /^month$/,
  year: /^y(?:ea)?r$/,
} as const
// Figures may be written together with their unit, as in “48hrs”.
const count = new RegExp(
  String.raw`\b(half\s+)?(?:(\d+)[\s-]*|(${numberWords}|an?)(?:\s*\(\d+\))?[\s-]+)(?:(working|business|calendar|school|clear)[\s-]+)?(min(?:ute)?|h(?:ou)?r|day|w(?:ee)?k|month|y(?:ea)?r)s?\b`,
  'gi',
)
const dayWithoutNumber = /\b(same|next|following) (?:(working|business|calendar|school) )?day\b/gi

/** A time such as “five working days”, as written and as “5 working day”, so that the same times are equal. */
export interface NamedTime {
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
      time: normalizeTime(String(readCount(figures ?? words) / (half ? 2 : 1)), unit, kind),
      at: index,
    }),
  )
  const others = [...text.matchAll(dayWithoutNumber)].map(({ 0: written, 1: which = '', 2: kind, index }) => ({
    written,
    time: normalizeTime(which.toLowerCase() === 'same' ? 'same' : 'next', 'day', kind),
    at: index,
  }))
  return [...counted, ...others].sort((one, other) => one.at - other.at)
}

/** What makes a time a limit: “within the next 24 hours”, “no later than 5 working days”. */
const limiting = /\b(?:within|(?:no|not) (?:later|longer|more) than)(?: \w+){0,3} $/i

/** Returns each time that a text names as a limit. */
export function limitsNamedIn(text: string): readonly NamedTime[] {
  return timesNamedIn(text).filter(({ at }) => limiting.test(text.slice(0, at)))
}

/** Writes a time as in `NamedTime`. A business day is a working day. */
function normalizeTime(count: string, unit: string, kind = ''): string {
  const name = Object.entries(units).find(([, pattern]) => pattern.test(unit.toLowerCase()))?.[0] ?? unit
  return [count, kind.toLowerCase().replace('business', 'working'), name].filter(Boolean).join(' ')
}

function readCount(count: string): number {
  return /^an?$/i.test(count) ? 1 : parseNumber(count)
}
