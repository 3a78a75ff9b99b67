import { entriesOf, omitUndefined, itemsOf, readYaml, yamlFormat } from '../pathway/parse/readYaml.ts'
import { byKey, day, fields, listOf, shortText, text, webAddress } from '../pathway/parse/schemaTypes.ts'
import type { Problem } from '../pathway/problems.ts'
import type { Board } from './types.ts'

const currentProcedure = fields({
  name: shortText('Whose page it is.'),
  address: webAddress,
  checked: day('The day on which you last opened the address; left out if nobody has.').optional(),
})

export const boardFormat = yamlFormat(
  fields(
    {
      name: shortText('The board in a word or two.'),
      publisher: shortText('Who published the procedure, in full.'),
      successor: shortText('Who answers for it now; left out if that is still the publisher.').optional(),
      notice: text('What every page of the board says first.'),
      currentProcedure: listOf(currentProcedure, 'Where the procedure in force can be read.'),
      agencies: byKey(shortText('The name of an agency.'), 'Each agency that a reader may belong to, under an id.', {
        least: 1,
        example: 'police: Police',
      }),
    },
    'A board: who published a procedure, and which agencies it speaks of. content/README.md explains it.',
  ),
  {
    '': 'The board',
    agencies: 'The list of agencies',
    currentProcedure: '“currentProcedure”',
    'currentProcedure.*': '“currentProcedure”',
  },
  { agencies: 'agency' },
)

/** Reads `boards/<board>.yaml`. `named` maps the lower-case name of each board that was read before to its file. */
export function readBoard(
  id: string,
  text: string,
  file: string,
  named: ReadonlyMap<string, string> = new Map(),
): { readonly board: Board; readonly problems: readonly Problem[] } {
  const yaml = readYaml(text, file, boardFormat)
  const { name = '', publisher = '', notice = '', successor, ...draft } = yaml.draft ?? {}
  const agencies = new Map<string, string>()
  for (const [agency, label = ''] of entriesOf(yaml, draft.agencies, ['agencies'])) {
    const [other] = [...agencies].find(([, known]) => label && known.toLowerCase() === label.toLowerCase()) ?? []
    if (other) yaml.report('duplicate-label', { what: 'name', label, other: `“${other}”` }, ['agencies', agency])
    agencies.set(agency, label)
  }
  const other = named.get(name.toLowerCase())
  if (other) yaml.report('duplicate-label', { what: 'name', label: name, other }, ['name'])
  const board: Board = {
    id,
    name,
    publisher,
    notice,
    ...omitUndefined({ successor }),
    currentProcedure: itemsOf(draft.currentProcedure, []).map(({ item: { name = '', address = '', checked } }) => ({
      name,
      address,
      ...omitUndefined({ checked }),
    })),
    agencies,
  }
  return { board, problems: yaml.problems }
}
