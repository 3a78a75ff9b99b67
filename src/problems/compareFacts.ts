import { numberWords, parseNumber } from '../pathway/numberWords.ts'

/** A fact of a text, as written, and in the form in which it is compared. */
interface Fact {
  readonly kind: string
  readonly value: string
  readonly written: string
}

const unit = '(?:hours?|days?|weeks?)'
const numbered = new RegExp(
  String.raw`\b(stage|level|step|tier|phase|section)s? (\d+[a-z]?|${numberWords})\b((?:(?:, | to | and | or | ?[-–/] ?)\d+[a-z]?\b(?! (?:\w+ )?${unit}))*)`,
  'gi',
)

/** Returns the stages, levels, steps and sections that a text names by number. */
function numbersIn(text: string): readonly Fact[] {
  return [...text.matchAll(numbered)].flatMap(({ 0: written, 1: kind = '', 2: first = '', 3: more = '' }) =>
    [first, ...(more.match(/\d+[a-z]?/gi) ?? [])].map((number) => ({
      kind: kind.toLowerCase(),
      value: /^\d/.test(number) ? number.toLowerCase() : String(parseNumber(number)),
      written,
    })),
  )
}

const clocks = [
  [
    'end of the day',
    /\b(?:close|end) of (?:business|play|(?:(?:the|that|each|this) )?(?:(?:same|next|following) )?(?:(?:working|business|school) )?day)\b/gi,
  ],
  ['12:00', /\b(?:12 )?noon\b|\bmid-?day\b/gi],
  ['00:00', /\b(?:12 )?midnight\b/gi],
  // “5:30” alone may be in the morning or in the afternoon.
  ['hour', /\b1?\d(?:[:.]\d\d)? ?[ap]\.?m\b|\b(?:0\d|1\d|2[0-3]):[0-5]\d\b(?! ?[ap]\.?m\b)/gi],
] as const

/** Returns the times of the day that a text names, such as “noon”. “5pm” and “17:00” have the same value. */
function clocksIn(text: string): readonly Fact[] {
  return clocks.flatMap(([name, pattern]) =>
    (text.match(pattern) ?? []).map((written) => ({
      kind: 'clock',
      value: name === 'hour' ? in24Hours(written) : name,
      written,
    })),
  )
}

function in24Hours(clock: string): string {
  const [, hour = '', minutes = '00', half] = /^(\d+)(?:[:.](\d\d))? ?([ap])?/i.exec(clock) ?? []
  const hours = half === undefined ? Number(hour) : (Number(hour) % 12) + (half.toLowerCase() === 'p' ? 12 : 0)
  return `${String(hours).padStart(2, '0')}:${minutes}`
}

/**
 * Returns each stage, section and time of the day that a text names and its source does not, as written, where the source has another
 * one that the text leaves out. A text may repeat what the clause before it says, or say it in other words. With `mayFollow` it may also
 * name the stage after those of its source, but not beside one of them: “Stages 1 and 2” is not “Stages 1 to 3”.
 */
export function findReplacedFacts(text: string, source: string, { mayFollow = false } = {}): readonly string[] {
  const [own = [], original = []] = [text, source].map((one) => [...numbersIn(one), ...clocksIn(one)])
  const isIn = (facts: readonly Fact[], { kind, value }: Fact): boolean =>
    facts.some((other) => other.kind === kind && other.value === value)
  const follows = ({ kind, value }: Fact): boolean =>
    original.some((other) => other.kind === kind && Number(other.value) + 1 === Number(value)) &&
    !own.some((other) => other.kind === kind && isIn(original, other))
  const replaced = own
    .filter((fact) => !isIn(original, fact) && !(mayFollow && follows(fact)))
    .filter(({ kind }) => original.some((other) => other.kind === kind && !isIn(own, other)))
    .map(({ written }) => written)
  return [...new Set(replaced)]
}

const condition = /\b(?:if|where|when|whenever|once|until|unless)\b[^,.;:]*/gi
/** “Not” and the word that it denies, as in “is not looked after”. */
const denied =
  /\bnot (?:(?:yet|been|be|being|have|already|also|currently|fully|it|to|at|in|of|on|the|an?) )*([\p{L}’-]{4,})/iu
const negative =
  /\b(?:not|no|never|nor|neither|none|nobody|without|unless|until|cannot|\w+n[’']t|fail\w*|refus\w*|declin\w*|lack\w*|dis\w+|un\w+|in(?:able|adequa)\w*)\b/i

/** Returns the words of the first “not” in a condition of a text, of which the other text has the condition without “not”. */
export function findNotInCondition(text: string, other: string): string | undefined {
  const [own, others] = [text, other].map((one) => one.match(condition) ?? [])
  return own
    ?.map((one) => denied.exec(one))
    .find((found) => {
      const stem = found?.[1]?.toLowerCase().replace(/(?:e|ed|es|s|ing)$/, '')
      if (stem === undefined) return false
      const withStem = (all: readonly string[] = []) => all.filter((one) => new RegExp(`\\b${stem}`, 'i').test(one))
      const same = withStem(others)
      return same.length > 0 && !same.some(isNegative) && withStem(own).every(isNegative)
    })?.[0]
}

function isNegative(text: string): boolean {
  return negative.test(text)
}
