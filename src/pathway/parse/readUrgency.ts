import type { Urgency } from '../types.ts'
import type { Place, YamlReader } from './yamlReader.ts'

const wanted =
  'immediately, urgently or without delay, or, on a line below it, one of hours: 24, working-days: 5, agreed: in words'
const plain = { immediately: 'immediately', urgently: 'urgently', 'without delay': 'without-delay' } as const

/** An urgency: a plain word, or one of `agreed: words`, `hours: 24`, `working-days: 5`. */
export function readUrgency(reader: YamlReader, place: Place): Urgency | undefined {
  if (!reader.isMap(place)) {
    const text = reader.text(place)
    if (text in plain) return { kind: plain[text as keyof typeof plain] }
    if (text) reader.report('wrong-value', { in: place.name, key: place.key, wanted, found: `“${text}”` }, place)
    return undefined
  }
  const fields = reader.fields(
    { ...place, name: `“urgency” of ${place.name}` },
    ['agreed', 'hours', 'working-days'],
    [],
  )
  const given = Object.keys(fields).length
  // A key that is not known has been reported.
  if (given === 0 && reader.size(place) > 0) return undefined
  if (given !== 1) {
    const found = given ? `${given} of them` : 'empty'
    reader.report('wrong-value', { in: place.name, key: place.key, wanted, found }, place)
    return undefined
  }
  if (fields.agreed) return { kind: 'agreed', words: reader.shortText(fields.agreed) }
  const kind = fields.hours ? 'hours' : 'working-days'
  const count = reader.count(fields[kind])
  return count === undefined ? undefined : { kind, count }
}
