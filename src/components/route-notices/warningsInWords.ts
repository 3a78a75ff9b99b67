import type { FragmentWarning } from '../../pathway/fragment.ts'

/** How many single answers are named before the rest are only counted. */
const named = 5

/** What a reader is told of a link that does not wholly hold. `titleOf` gives the words of a question. */
export function warningsInWords(warnings: readonly FragmentWarning[], titleOf: (question: string) => string): string[] {
  const told: string[] = []
  const offRoute: string[] = []
  let unknown = 0
  for (const warning of warnings) {
    switch (warning.kind) {
      case 'other-version':
        told.push(
          'This link was made for another version of this procedure’s pathway. The answers that still hold are kept.',
        )
        break
      case 'unreadable':
        told.push('Part of this link cannot be read. The answers that can be read are kept.')
        break
      case 'too-long':
        told.push('This link is too long to be one of this page’s. Only its beginning was read.')
        break
      case 'unknown-from':
        told.push('This link begins at a step that the procedure does not have, so the route begins at the start.')
        break
      case 'unknown-agency':
        told.push('This link names an agency that the board does not have. Name yours again.')
        break
      case 'unknown-situation':
        told.push('This link names a situation that this procedure does not list. Answer its first question instead.')
        break
      case 'stale':
        switch (warning.why) {
          case 'unknown':
            unknown++
            break
          case 'off-route':
            offRoute.push(titleOf(warning.question))
            break
          case 'led-back':
            told.push(`Your answer to “${titleOf(warning.question)}” led back here: this question is open again.`)
            break
          case 'open-again':
            break
        }
        break
    }
  }
  if (unknown)
    told.push(`${unknown === 1 ? 'One answer' : `${unknown} answers`} in this link cannot be found in the procedure.`)
  for (const title of offRoute.slice(0, named)) told.push(`Your answer to “${title}” no longer applies on this route.`)
  if (offRoute.length > named) told.push(`Nor do ${offRoute.length - named} more.`)
  return told
}
