import { forces } from '../types.ts'
import type { RecordItem } from '../types.ts'
import type { Place, YamlReader } from './yamlReader.ts'

/** The records of a pathway. */
export interface Records {
  /** Those that steps and outcomes may ask for, by id. */
  readonly all: ReadonlyMap<string, RecordItem>
  /** Those that every step and outcome asks for, because their clause says “at all stages”. */
  readonly everywhere: readonly RecordItem[]
}

/** The records that the steps and outcomes of a pathway may ask for, or ask for without naming them. */
export function readRecords(reader: YamlReader, place: Place): Records {
  const records = new Map<string, RecordItem>()
  const everywhere: string[] = []
  for (const [id, entry] of reader.entries({ ...place, name: 'The list of records' }, 'record')) {
    reader.checkId(id, entry)
    const keys = ['text', 'kept-by', 'force', 'clauses'] as const
    const name = `Record “${id}”`
    const fields = reader.fields({ ...entry, name }, [...keys, 'at-every-stage'], keys)
    if (reader.choice(fields['at-every-stage'], ['true'])) everywhere.push(id)
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
  return { all: records, everywhere: everywhere.flatMap((id) => records.get(id) ?? []) }
}
