import { numberWords, parseNumber } from './numberWords.ts'

const time = new RegExp(
  String.raw`\b(half\s+)?(\d+|${numberWords}|an?)[\s-]+(?:(working|business|calendar|school|clear)[\s-]+)?(minute|hour|day|week|month|year)s?\b`,
  'gi',
)

/** A time such as “five working days”, as written and as “5 working day”, so that the same times are equal. */
export interface NamedTime {
  readonly written: string
  readonly time: string
}

/** Returns each time that a text names in minutes, hours, days, weeks, months or years. */
export function timesNamedIn(text: string): readonly NamedTime[] {
  return [...text.matchAll(time)].map(([written, half, count = '', kind, unit = '']) => ({
    written,
    time: normalizeTime(parseCount(count.toLowerCase()) / (half ? 2 : 1), unit.toLowerCase(), kind?.toLowerCase()),
  }))
}

/** Writes a time as in `NamedTime`. A business day is a working day. */
function normalizeTime(count: number, unit: string, kind?: string): string {
  return [count, kind === 'business' ? 'working' : kind, unit].filter(Boolean).join(' ')
}

function parseCount(count: string): number {
  return /^an?$/.test(count) ? 1 : parseNumber(count)
}
