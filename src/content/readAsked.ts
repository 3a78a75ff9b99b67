import { entriesOf, readYaml, valuesOf, yamlFormat } from '../pathway/parse/readYaml.ts'
import { byKey, listOf, text } from '../pathway/parse/schemaTypes.ts'
import type { Problem } from '../pathway/problems.ts'

export const askedFormat = yamlFormat(
  byKey(
    listOf(text('A question or a turn of phrase.'), 'What readers say for the clause.'),
    'What readers say for a clause and the clause does not, by its number, for the search. content/README.md explains it.',
    { key: /^\d+(\.\d+[a-z]?)?$/, example: "'3.4': [turned down]", keyIds: 'clauses' },
  ),
  { '': 'asked.yaml' },
  { '': 'clause' },
)

/**
 * Reads `asked.yaml`: phrases that readers use for a clause but the clause does not, by its number. Only the search uses them.
 * `clauses` is `undefined` if the prose could not be read.
 */
export function readAsked(
  text: string,
  file: string,
  clauses: ReadonlySet<string> | undefined,
): { readonly asked: ReadonlyMap<string, readonly string[]>; readonly problems: readonly Problem[] } {
  const yaml = readYaml(text, file, askedFormat)
  const asked = entriesOf(yaml, yaml.draft, [], { areIds: false })
  for (const [number] of asked)
    if (clauses && !clauses.has(number)) yaml.report('unknown-clause', { in: 'asked.yaml', clause: number }, [number])
  return { asked: new Map(asked.map(([number, phrases]) => [number, valuesOf(phrases)])), problems: yaml.problems }
}
