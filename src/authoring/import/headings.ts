/**
 * The number of a heading or a paragraph, such as “3”, “3.4”, “3.4.1”, “A.1” or “Section 3:”, after which its words begin. “Section 47
 * enquiries” names a section of an Act.
 */
const ownNumber =
  /^(?:[Ss](?:ection|ECTION)\s+(?=\d+\s*[.):–-]))?(\d{1,3}(?:\.\d{1,3})*|[A-Z](?:\.\d{1,3})+)(?:\s*(?:[.):]|[–-](?!\s*\d)))?\s+(?=[^\s–-])/
const headingLength = 90

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

/**
 * Whether a line reads as a heading: short, with a capital or a number at its beginning and no punctuation at its end but “?”. “Page 3”
 * and addresses are none.
 */
export function isHeading(line: string): boolean {
  const { words } = splitNumber(line)
  return (
    line.length <= headingLength && /^[\p{Lu}\d“‘]/u.test(words) && !/[.:;,!]$|^page \d+|@|\bwww\.|:\/\//i.test(line)
  )
}

/** Returns the level of a heading by its number: 2 for “3 Referral”, as for one without a number, and 3 for “3.1 Timescales”. */
export function levelOf(heading: string): number {
  return (splitNumber(heading).number?.split('.').length ?? 1) + 1
}
