import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Content, ProcedureProse } from '../content/types.ts'
import { problem } from '../pathway/problems.ts'
import type { Problem } from '../pathway/problems.ts'
import { ownSectionsNamedIn } from '../pathway/sectionNumbers.ts'

/**
 * Returns a warning for each section that the prose, the pathway or a scenario of a procedure in the folder `root` names and the
 * prose does not have. It may be of a statute or of another document, so it is no mistake.
 */
export function findUnknownSections(
  root: string,
  { procedures, proseOnly, scenarios }: Pick<Content, 'procedures' | 'proseOnly' | 'scenarios'>,
): readonly Problem[] {
  const folderOf = ({ id, board }: ProcedureProse): string => `content/procedures/${board.id}/${id}`
  return [
    ...proseOnly.map((procedure) => ({ file: `${folderOf(procedure)}/procedure.mdx`, procedure })),
    ...procedures.flatMap((procedure) =>
      ['procedure.mdx', 'pathway.yaml'].map((name) => ({ file: `${folderOf(procedure)}/${name}`, procedure })),
    ),
    ...scenarios.map(({ id, procedure }) => ({ file: `content/scenarios/${procedure.board.id}/${id}.mdx`, procedure })),
  ].flatMap(({ file, procedure }) => {
    const known = procedure.prose.sections.map(({ number }) => number)
    const text = readFileSync(join(root, file), 'utf8')
    // The top of the prose says how the source numbers its sections, which may be other than here.
    const start = file.endsWith('procedure.mdx') ? text.indexOf('\n---', 3) : 0
    return ownSectionsNamedIn(text)
      .filter(({ number, at }) => at > start && !known.includes(number))
      .map(({ number: section, at }) =>
        problem('unknown-section-named', { section }, file, text.slice(0, at).split('\n').length),
      )
  })
}
