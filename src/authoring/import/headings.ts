import { numberWords } from '../../pathway/numberWords.ts'

/**
 * The number of a heading or a paragraph, such as “3”, “3.4”, “3.4.1”, “A.1” or “Section 3”, after which its words begin. “Section 47
 * Enquiries” names a section of an Act: above 10 “Section” needs a mark such as “:” after its number.
 */
const ownNumber =
  /^(?:[Ss](?:ection|ECTION)\s+(?=(?:\d|10|[A-Z](?:\.\d+)+)\s|\d+\s*[.):–-]))?(\d{1,3}(?:\.\d{1,3})*|[A-Z](?:\.\d{1,3})+)(?:\s*(?:[.):]|[–-](?!\s*\d)))?\s+(?=[^\s–-])/
const headingLength = 90

/** Whether a text is nothing but a number, such as “3” or “3.4”. */
export function isNumber(text: string): boolean {
  return /^\d{1,3}(?:\.\d{1,3})*[.)]?$/.test(text)
}

/** A unit of time after a number without a full stop, as in “2 Working Days”. */
const unit =
  /^\d+\s+(?:\(\w+\)\s+)?(?:(?:working|business|calendar|school|clear|full|consecutive)\s+)?(?:min(?:ute)?|h(?:ou)?r|day|w(?:ee)?k|fortnight|month|year)s?(?=\s*$|\s+(?:to|of|from|after|before|for|in|at|is|are|will|must|should|may)\b|[.,;:])/i

/** Splits the number from a text. A number with a unit, as in “24 hours”, is not one. */
export function splitNumber(text: string): { readonly number: string | undefined; readonly words: string } {
  const [mark, number] = ownNumber.exec(text) ?? []
  const words = text.slice(mark?.length ?? 0)
  const isCount = !mark || /^[a-z]/.test(words) || unit.test(text)
  return isCount ? { number: undefined, words: text } : { number, words }
}

/** Lines about the document, such as “Last updated 1 May 2020” and “Version 3”, and requests such as “Call 999”. */
const noHeading =
  /^(?:page \d|v(?:ersion)?\.? ?\d|(?:last|next) (?:updat|review|amend|revis|modif)|(?:dated|updated|reviewed|amended|revised|approved|published|review date)\b.*\d|(?:call|please)\b)|\b999\b/i
/** “If they disagree, ring” says what to do. “Where disagreement remains” is a heading. */
const instruction =
  /^(?:if|where|when)\b.*(?:,|\b(?:must|should|will|can|cannot|may|please|call|contact|ring|tell|ask|refer)\b)/i
/** What a numbered clause requires, but “What must be recorded” is a heading. */
const duty = /^(?!(?:what|who|when|where|which|why|how)\b).*\b(?:must|should|will)\b/i

/**
 * Whether a line reads as a heading: short, with a capital or a number at its beginning and no punctuation at its end but “?”. A stage
 * by itself, as in “Stage 2:”, is one. Addresses, requests and lines about the document are none.
 */
export function isHeading(line: string): boolean {
  if (isStage(line)) return true
  const { number, words } = splitNumber(line)
  const isSection = number !== undefined && !number.includes('.')
  return (
    line.length <= headingLength &&
    !isNumber(line) &&
    /^[\p{Lu}\d“‘]/u.test(words) &&
    !/[.:;,!]$|@|\bwww\.|:\/\//i.test(line) &&
    !noHeading.test(words) &&
    (isSection || words.endsWith('?') || !(instruction.test(words) || (number && duty.test(words))))
  )
}

const stage = new RegExp(
  String.raw`^(?:stage|step|level|phase|tier)\s+(?:\d{1,2}|[ivx]{1,4}|${numberWords})\s*[:–—-]?$`,
  'i',
)

/** Whether a line is nothing but a stage, such as “Stage 2:”, “Step 3 –” or “Level four”. */
export function isStage(line: string): boolean {
  return stage.test(line)
}

/** Returns a heading without the colon or dash at its end. */
export function trimHeading(heading: string): string {
  return heading.replace(/\s*[:–—-]$/, '')
}

/** Returns the level of a heading by its number: 2 for “3 Referral”, as for one without a number, and 3 for “3.1 Timescales”. */
export function levelOf(heading: string): number {
  return (splitNumber(heading).number?.split('.').length ?? 1) + 1
}
