import { forces } from '../types.ts'
import type { RecordItem } from '../types.ts'
import type { Place, YamlReader } from './yamlReader.ts'

/** The records that the steps and outcomes of a pathway may ask for, by id. */
export function readRecords(reader: YamlReader, place: Place): ReadonlyMap<string, RecordItem> {
  const records = new Map<string, RecordItem>()
  for (const [id, entry] of reader.entries({ ...place, name: 'The list of records' }, 'record')) {
    reader.checkId(id, entry)
    const keys = ['text', 'kept-by', 'force', 'clauses'] as const
    const name = `Record “${id}”`
    const fields = reader.fields({ ...entry, name }, keys, keys)
    const clauses = reader.items(fields.clauses).map((clause) => reader.text(clause))
    if (fields.clauses && clauses.length === 0) reader.report('uncited', { in: name }, fields.clauses)
    records.set(id, {
      id,
      text: reader.shortText(fields.text),
      keptBy: reader.shortText(fields['kept-by']),
      force: reader.choice(fields.force, forces) ?? 'states',
      clauses,
    })
  }
  return records
}
