import { YamlReader } from '../pathway/parse/yamlReader.ts'
import type { Problem } from '../pathway/problems.ts'
import type { Board } from './types.ts'

/** Reads `boards/<board>.yaml`. */
export function readBoard(id: string, text: string, file: string): { readonly board: Board; readonly problems: readonly Problem[] } {
  const reader = new YamlReader(text, file, 'The board')
  const required = ['name', 'publisher', 'successor', 'notice', 'agencies'] as const
  const fields = reader.fields(reader.root, [...required, 'replaced'], required)
  const agencies = new Map<string, string>()
  for (const [agency, place] of fields.agencies ? reader.entries(fields.agencies, 'agency') : []) {
    reader.checkId(agency, place)
    agencies.set(agency, reader.text(place))
  }
  const replaced = reader.optionalText(fields.replaced)
  if (fields.replaced && replaced && !isDay(replaced))
    reader.report('wrong-value', { in: 'The board', key: 'replaced', wanted: 'a day such as 2019-09-17', found: `“${replaced}”` }, fields.replaced)
  const board: Board = {
    id,
    name: reader.text(fields.name),
    publisher: reader.text(fields.publisher),
    successor: reader.text(fields.successor),
    notice: reader.text(fields.notice),
    ...(replaced && { replaced }),
    agencies,
  }
  return { board, problems: reader.problems }
}

function isDay(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text))
}
