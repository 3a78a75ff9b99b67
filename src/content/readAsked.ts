import { YamlReader } from '../pathway/parse/yamlReader.ts'
import type { Problem } from '../pathway/problems.ts'

/** Reads `asked.yaml`: what readers say for a clause and the clause does not, by its number, for the search alone. */
export function readAsked(
  text: string,
  file: string,
  clauses: ReadonlySet<string> | undefined,
): { readonly asked: ReadonlyMap<string, readonly string[]>; readonly problems: readonly Problem[] } {
  const reader = new YamlReader(text, file, 'What is asked')
  const asked = new Map<string, readonly string[]>()
  for (const [number, list] of reader.entries(reader.root, 'clause')) {
    if (clauses && !clauses.has(number)) reader.report('unknown-clause', { in: 'What is asked', clause: number }, list)
    const turns = reader.items({ ...list, name: `What is asked of clause ${number}` }).map((item) => reader.text(item))
    asked.set(number, turns)
  }
  return { asked, problems: reader.problems }
}
