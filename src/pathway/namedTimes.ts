const small =
  'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'
/** Number words, each at the place of its number. */
export const ones = ['', ...small.split(' ')]
/** Words for tens, each at the place of its tenth part. */
export const tens = ['', '', ...'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ')]
const inWords = `(?:(?:${tens.slice(2).join('|')})(?:-(?:${ones.slice(1, 10).join('|')}))?|${ones.slice(1).join('|')}|an?)`
const time = new RegExp(
  String.raw`\b(half\s+)?(\d+|${inWords})[\s-]+(?:(working|business|calendar|school|clear)[\s-]+)?(minute|hour|day|week|month|year)s?\b`,
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
    time: formatTime(parseCount(count.toLowerCase()) / (half ? 2 : 1), unit.toLowerCase(), kind?.toLowerCase()),
  }))
}

/** Formats a time as in `NamedTime`. A business day is a working day. */
function formatTime(count: number, unit: string, kind?: string): string {
  return [count, kind === 'business' ? 'working' : kind, unit].filter(Boolean).join(' ')
}

function parseCount(count: string): number {
  if (/^an?$/.test(count)) return 1
  const [first = '', last = ''] = count.split('-')
  if (tens.includes(first)) return tens.indexOf(first) * 10 + Math.max(0, ones.indexOf(last))
  return ones.includes(first) ? ones.indexOf(first) : Number(count)
}
