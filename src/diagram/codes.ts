/** Where stand-ins begin: Unicode's area for private use, in which no author writes. */
const area = 0xe000
const standIns = /[\uE000-\uF7FF]/g

/** Characters beyond these mean nothing to Mermaid, and need no stand-in. */
const covered = 0x1800

const names: Readonly<Record<string, number>> = { quot: 34, amp: 38, apos: 39, lt: 60, gt: 62, nbsp: 160 }

/**
 * Puts one letter for private use in the place of each entity code of Mermaid source (`#35;`, `#quot;`). Mermaid itself
 * shows a code on an arrow as it stands, and reads some as more than text once it has decoded them.
 */
export function hideCodes(source: string): string {
  return source.replace(standIns, '').replace(/#(\d{1,7}|[a-z]+);/g, (whole, code: string) => {
    const point = names[code] ?? Number(code)
    if (Number.isNaN(point) || point > 0x10ffff) return whole
    return String.fromCodePoint(point < covered ? area + point : point)
  })
}

/** The words with what their stand-ins stand for. */
export function showCodes(words: string): string {
  return words.replace(standIns, (letter) => String.fromCharCode(letter.charCodeAt(0) - area))
}
