/**
 * Signs that Markdown does not interpret and that readers would see as typed: a mark of a footnote or of a link that is
 * defined nowhere, two asterisks without a partner, an empty box, a number in square brackets, an escaped entity, a bullet of Word,
 * a small raised number.
 */
const raw =
  /\[\^[^\]]*\]|\[\d{1,3}\]|\]\s?\[|\*\*|~~|\[[ x]\](?= )|&#?\w+;|[•‣▪●◦○■□⁃]|^(?:[·o]|§(?=\s\p{L}))\s|(?<=[\p{L}.,;:)”’])(?<!\bk?m)[¹²³⁴-⁹]/imu

/** Markdown, HTML and MDX, which plain text would show as typed. */
const markup = new RegExp(
  [
    raw.source,
    /\]\s?\(/.source,
    /`/.source,
    /<\/?[a-z]+[\s/>]|<!--|\{\/\*/.source,
    // Single signs around words, but not “5 * 3”, “snake_case” or one asterisk.
    /(?<![\p{L}\p{N}*])\*[^\s*](?:[^*]*[^\s*])?\*(?![\p{L}\p{N}*])/u.source,
    /(?<![\p{L}\p{N}_])_[^\s_](?:[^_]*[^\s_])?_(?![\p{L}\p{N}_])/u.source,
    /^(?:#{1,6}|[-*+])\s/.source,
  ].join('|'),
  'imu',
)

/** Returns the first sign in a paragraph that readers would see as typed; `undefined` if there is none. */
export function findRawMarkup(text: string): string | undefined {
  return raw.exec(text)?.[0].trim()
}

/** Returns the first Markdown, HTML or MDX markup in plain text; `undefined` if there is none. */
export function findMarkup(text: string): string | undefined {
  return markup.exec(text)?.[0].trim()
}
