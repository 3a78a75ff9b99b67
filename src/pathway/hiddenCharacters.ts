/**
 * Characters that are invisible or look like a space, or that show in only one font. They often come with text pasted from
 * Word or a PDF. For use inside a character class. Includes spaces, line breaks and tabs.
 */
export const hiddenCharacters =
  '\\p{Z}\\p{Cf}\\p{Cc}\\p{Co}\\p{Noncharacter_Code_Point}\\u034F\\u115F\\u1160\\u2800\\u3164\\uFFA0\\uFFFD'

/** Matches one of these characters other than a plain space. */
export const hiddenCharacter = new RegExp(`(?! )[${hiddenCharacters}]`, 'u')

/** Formats a character as a code point, such as U+200B. */
export function formatCodePoint(character: string): string {
  return `U+${character.codePointAt(0)?.toString(16).toUpperCase().padStart(4, '0')}`
}
