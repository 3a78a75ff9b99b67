import type { Source } from './types.ts'

const welsh = /\b(?:yn|yr|mae|ac|ar|gan|wedi|rhaid|dylai|gyda|plant|eu|hyn|neu|bod|sydd)\b/gi
const english = /\b(?:the|and|of|to|in|should|must|will|for|with|that|is|are|be)\b/gi

/** Says so if a source seems not to be in English: its forces and posts are found by English words. */
export function describeLanguage({ blocks }: Pick<Source, 'blocks'>): readonly string[] {
  const text = JSON.stringify(blocks)
  const [inWelsh, inEnglish] = [text.match(welsh)?.length ?? 0, text.match(english)?.length ?? 0]
  if (inEnglish >= Math.max(inWelsh, (text.match(/\p{L}+/gu)?.length ?? 0) / 50)) return []
  const language = inWelsh > inEnglish ? 'Welsh' : 'a language other than English'
  return [
    '',
    `The text seems to be in ${language}. Its words are imported unchanged, but forces and posts are proposed from English words only. The site’s own words are English, and a clause with force must or should says that very word.`,
  ]
}
