/**
 * Characters that are invisible or look like a space, or that show in only one font. They often come with text pasted from
 * Word or a PDF. For use inside a character class. Includes spaces, line breaks and tabs.
 */
export const hiddenCharacters =
  '\\p{Z}\\p{Cf}\\p{Cc}\\p{Co}\\p{Noncharacter_Code_Point}\\u034F\\u115F\\u1160\\u2800\\u3164\\uFFA0\\uFFFD'
