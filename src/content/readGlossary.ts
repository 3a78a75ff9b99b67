import { YamlReader } from '../pathway/parse/yamlReader.ts'
import type { Place } from '../pathway/parse/yamlReader.ts'
import type { Problem } from '../pathway/problems.ts'
import type { Term } from './types.ts'

/**
 * Reads `glossary.yaml`, in alphabetical order of terms.
 *
 * `clausesOf` holds the clause numbers of each board, or `undefined` for a board whose clauses could not be read.
 */
export function readGlossary(
  text: string,
  file: string,
  clausesOf: ReadonlyMap<string, ReadonlySet<string> | undefined>,
): { readonly glossary: readonly Term[]; readonly problems: readonly Problem[] } {
  const reader = new YamlReader(text, file, 'The glossary')
  const owner = new Map<string, string>()
  const glossary = reader.items(reader.root).map((item): Term => {
    const fields = reader.fields({ ...item, name: 'A term' }, ['term', 'aliases', 'meaning', 'clauses'], ['term', 'meaning'])
    const term = reader.text(fields.term)
    const aliases = reader.items(fields.aliases).map((alias) => ({ alias: reader.text(alias), place: alias }))
    if (fields.term) claim(term, term, fields.term)
    for (const { alias, place } of aliases) claim(alias, term, place)
    return {
      term,
      anchor: anchorOf(term),
      aliases: aliases.map(({ alias }) => alias),
      meaning: reader.text(fields.meaning),
      clauses: readClauses(term, fields.clauses),
    }
  })
  return { glossary: glossary.sort((one, other) => one.term.localeCompare(other.term, 'en-GB')), problems: reader.problems }

  function claim(alias: string, term: string, place: Place): void {
    const key = alias.toLowerCase()
    const other = owner.get(key)
    if (other !== undefined && key) reader.report('alias-taken', { alias, term, other }, place)
    else owner.set(key, term)
  }

  function readClauses(term: string, place: Place | undefined): ReadonlyMap<string, readonly string[]> {
    const cited = new Map<string, readonly string[]>()
    for (const [board, list] of place ? reader.entries({ ...place, name: `“clauses” of “${term}”` }, 'board') : []) {
      const known = clausesOf.get(board)
      if (!clausesOf.has(board)) reader.report('unknown-key', { in: `“clauses” of “${term}”`, key: board, known: [...clausesOf.keys()] }, list)
      const numbers = reader.items(list).map((item) => ({ item, number: reader.text(item) }))
      for (const { item, number } of numbers)
        if (known && number && !known.has(number)) reader.report('unknown-clause', { in: `“${term}” (${board})`, clause: number }, item)
      cited.set(board, numbers.map(({ number }) => number))
    }
    return cited
  }
}

function anchorOf(term: string): string {
  return term
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
}
