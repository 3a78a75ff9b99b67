import { YamlReader } from '../pathway/parse/yamlReader.ts'
import type { Place } from '../pathway/parse/yamlReader.ts'
import type { Problem } from '../pathway/problems.ts'
import { readDay } from './readDay.ts'
import type { Board, CurrentProcedure } from './types.ts'

/** Reads `boards/<board>.yaml`. `named` holds the file of each board read before, by its name in small letters. */
export function readBoard(
  id: string,
  text: string,
  file: string,
  named: ReadonlyMap<string, string> = new Map(),
): { readonly board: Board; readonly problems: readonly Problem[] } {
  const reader = new YamlReader(text, file, 'The board')
  const required = ['name', 'publisher', 'notice', 'currentProcedure', 'agencies'] as const
  const fields = reader.fields(reader.root, [...required, 'successor', 'replaced'], required)
  const agencies = new Map<string, string>()
  const list = fields.agencies && { ...fields.agencies, name: 'The list of agencies' }
  for (const [agency, place] of list ? reader.entries(list, 'agency') : []) {
    reader.checkId(agency, place)
    const label = reader.shortText(place)
    const [other] = [...agencies].find(([, name]) => label && name.toLowerCase() === label.toLowerCase()) ?? []
    if (other) reader.report('duplicate-label', { what: 'name', label, other: `“${other}”` }, place)
    agencies.set(agency, label)
  }
  if (list && reader.isMap(list) && agencies.size === 0)
    reader.report('wrong-value', { in: list.name, key: '', wanted: 'a map of ids and names', found: 'empty' }, list)
  const replaced = readDay(reader, fields.replaced, 'The board', 'replaced')
  if (fields.replaced && !fields.successor)
    reader.report('missing-key', { in: 'The board, which was replaced,', key: 'successor' }, fields.replaced)
  const successor = fields.successor && reader.shortText(fields.successor)
  const name = reader.shortText(fields.name)
  const other = named.get(name.toLowerCase())
  if (fields.name && other) reader.report('duplicate-label', { what: 'name', label: name, other }, fields.name)
  const board: Board = {
    id,
    name,
    publisher: reader.shortText(fields.publisher),
    notice: reader.text(fields.notice),
    currentProcedure: readCurrentProcedure(reader, fields.currentProcedure),
    ...(successor && { successor }),
    ...(replaced && { replaced }),
    agencies,
  }
  return { board, problems: reader.problems }
}

/** Each page where the procedure in force can be read. An address that is not a secure one is reported. */
function readCurrentProcedure(reader: YamlReader, list: Place | undefined): readonly CurrentProcedure[] {
  return reader.items(list).map((item) => {
    const place = { ...item, name: '“currentProcedure”' }
    const fields = reader.fields(place, ['name', 'address', 'checked'], ['name', 'address'])
    const address = reader.text(fields.address)
    if (fields.address && address && !isSecure(address))
      reader.report('insecure-link', { href: address }, fields.address)
    const checked = readDay(reader, fields.checked, place.name, 'checked')
    return { name: reader.shortText(fields.name), address, ...(checked && { checked }) }
  })
}

function isSecure(address: string): boolean {
  return address.startsWith('https://') && URL.canParse(address)
}
