/**
 * Characters that cannot be told by eye from a space or from nothing, or that show only in the font they were made for: what
 * comes along with text pasted from Word or a PDF. Spaces are among them, line ends and tabs too; to be used in a class.
 */
export const hiddenCharacters =
  '\\p{Z}\\p{Cf}\\p{Cc}\\p{Co}\\p{Noncharacter_Code_Point}\\u034F\\u115F\\u1160\\u2800\\u3164\\uFFA0\\uFFFD'
