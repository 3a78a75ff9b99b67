import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Procedure } from '../content/types.ts'
import { pathwayFormat } from '../pathway/parse/pathwaySchema.ts'
import { readYaml } from '../pathway/parse/readYaml.ts'
import type { Path } from '../pathway/problems.ts'

/** Returns the file of a procedure’s pathway in the project in the folder `root`, and the line of each path in it. */
export function pathwayLines(
  root: string,
  { id, board }: Procedure,
): { readonly file: string; readonly lineAt: (path: Path) => number } {
  const file = `content/procedures/${board.id}/${id}/pathway.yaml`
  const { lineAt } = readYaml(readFileSync(join(root, file), 'utf8'), file, pathwayFormat)
  return { file, lineAt }
}
