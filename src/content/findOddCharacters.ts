import { formatCodePoint, hiddenCharacters } from '../pathway/hiddenCharacters.ts'

/** A character that is invisible or looks like others, or that shows in only one font. */
export interface OddCharacter {
  /** Its name and code point, such as “a no-break space (U+00A0)”. */
  readonly name: string
  /** Counted from 1. */
  readonly line: number
  readonly column: number
}

const names: Readonly<Record<string, string>> = {
  '\r': 'a carriage return without a line feed',
  '\u00A0': 'a no-break space',
  '\u00AD': 'a soft hyphen',
  '\u200B': 'a zero-width space',
  '\u200C': 'a zero-width non-joiner',
  '\u200D': 'a zero-width joiner',
  '\u200E': 'a left-to-right mark',
  '\u200F': 'a right-to-left mark',
  '\u202D': 'a left-to-right override',
  '\u202E': 'a right-to-left override',
  '\u202F': 'a narrow no-break space',
  '\u2060': 'a word joiner',
  '\u2800': 'a blank Braille pattern',
  '\u3164': 'a Hangul filler',
  '\uFEFF': 'a byte order mark',
  '\uFFFD': 'a replacement character',
}

/** Two or three letters in one character, such as “ﬁ”, which searches do not find. They come with text pasted from a PDF. */
const ligatures = '\uFB00-\uFB06'

// Everything but plain spaces, line breaks and tabs. A lone carriage return is included: editors break the line there, but
// Markdown and YAML disagree about it. U+FFFD is included, since it can be written as “&#0;”.
const odd = new RegExp(`(?![ \\t\\n]|\\r\\n)[${hiddenCharacters}${ligatures}]`, 'gu')

/** Returns the first odd character of each line, and the first lone carriage return. */
export function findOddCharacters(text: string): readonly OddCharacter[] {
  const lines = text.split(/\r\n|\n|\r/)
  const inLines = lines.flatMap((line, index) => {
    const column = line.search(odd)
    if (column === -1) return []
    const character = String.fromCodePoint(line.codePointAt(column) ?? 0)
    return [{ name: describeCharacter(character), line: index + 1, column: column + 1 }]
  })
  const lone = text.search(/\r(?!\n)/)
  if (lone < 0) return inLines
  const before = text.slice(0, lone).split('\n')
  return [{ name: describeCharacter('\r'), line: before.length, column: (before.at(-1)?.length ?? 0) + 1 }, ...inLines]
}

/**
 * Replaces odd spaces by plain spaces and ligatures by their letters, and removes characters without width. Line numbers stay
 * the same.
 */
export function replaceOddCharacters(text: string): string {
  return text.replace(odd, (character) => {
    if (character === '\r') return '\n'
    return /\p{Z}/u.test(character) ? ' ' : /\p{Ll}/u.test(character) ? character.normalize('NFKC') : ''
  })
}

function describeCharacter(character: string): string {
  const kind = /\p{Z}/u.test(character)
    ? 'an unusual space'
    : /\p{Cc}/u.test(character)
      ? 'a control character'
      : /\p{Co}/u.test(character)
        ? 'a private-use character'
        : /\p{Ll}/u.test(character)
          ? `the ligature “${character}”`
          : 'an invisible character'
  return `${names[character] ?? kind} (${formatCodePoint(character)})`
}
