/** How long text may be that stands in a heading, a box of a flowchart or a column. The real ones have 100 and 15. */
const most = { characters: 200, inWord: 40 } as const

/** What has no room: a text, or a `word` of it; and its length, in characters. */
export interface Overlong {
  readonly length: number
  readonly most: number
  readonly word?: string
}

/** Whether a text, or a word of it, is too long for where there is little room. */
export function overlong(text: string): Overlong | undefined {
  if (text.length > most.characters) return { length: text.length, most: most.characters }
  // A line can break behind a hyphen or a slash.
  const word = text.split(/[\s/–—-]/).find((one) => one.length > most.inWord)
  return word === undefined ? undefined : { length: word.length, most: most.inWord, word }
}
