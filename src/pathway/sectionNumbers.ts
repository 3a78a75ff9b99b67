const named = /\bsections?\s+(\d{1,2}(?:(?:,\s*|\s+(?:and|or|to)\s+)\d{1,2})*)(?!\w|\.\d|\()/gi

/** The first sections of statutes that these procedures name often, such as 17 and 47 of the Children Act, have higher numbers. */
const highest = 16
/** Before a section of a statute or of another document: “under section 7”, “Working Together, section 2”, “Act 1989 section 3”. */
const elsewhereBefore = /\b(?:under|detained|(?<!^|[.;:(?]\s*)\p{Lu}[\p{L}’]*|\d{4}|form(?:’s)?),?\s+\(?$/u
/** What follows one: “section 11 audit”, “section 7 of the guidance”. Not “section 3 of this procedure”. */
const elsewhereAfter =
  /^\s+(?:(?:[\w’-]+\s+)?(?:act\b|self-assessment|detention|patient|audit|report|assessment|enquir|inquir|investigation|dut|order|notice|agreement|accommodation|application|return|review|aftercare|visit)|of\s+(?!this\b|(?:the|these)\s+procedure))/i

interface NamedSection {
  readonly number: string
  /** The index of its first digit. */
  readonly at: number
}

/** Returns each section that a text names, as in “Sections 4 and 5”: of its own procedure, of another document or of a statute. */
export function sectionsNamedIn(text: string): readonly NamedSection[] {
  return [...text.matchAll(named)].flatMap(({ 0: all, 1: list = '', index }) =>
    [...list.matchAll(/\d+/g)].map(({ 0: number, index: at }) => ({
      number,
      at: index + all.length - list.length + at,
    })),
  )
}

/** Returns the sections that a text names and that are of its own procedure, as far as the words around them tell. */
export function ownSectionsNamedIn(text: string): readonly NamedSection[] {
  return [...text.matchAll(named)].flatMap(({ 0: all, index }) => {
    const isElsewhere =
      elsewhereBefore.test(text.slice(Math.max(0, index - 40), index)) ||
      elsewhereAfter.test(text.slice(index + all.length))
    const sections = isElsewhere ? [] : sectionsNamedIn(all)
    return sections.flatMap(({ number, at }) => (Number(number) > highest ? [] : [{ number, at: index + at }]))
  })
}
