import { endSentence } from '../pathway/sentences.ts'
import { briefNotice } from './briefNotice.ts'
import type { Procedure } from './types.ts'

/** Returns the lines of a downloaded chart's caption: board and version, notice, source, and how the chart relates to it. */
export function chartCaption({ board, prose, pathway }: Procedure): readonly string[] {
  const { about } = prose
  return [
    `${board.name}: ${about.title}. Pathway version ${pathway.version}.`,
    briefNotice(board, [{ prose }]),
    `Source: ${endSentence(about.publishedBy)} ${about.dated}`,
    `${about.charts} A solid arrow follows the clauses; a dashed arrow is our reading, where the procedure does not say.`,
  ]
}
