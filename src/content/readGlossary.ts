import { YamlReader } from '../pathway/parse/yamlReader.ts'
import type { Place } from '../pathway/parse/yamlReader.ts'
import type { Problem } from '../pathway/problems.ts'
import type { MeaningSource, Term } from './types.ts'

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
  const lineOfAnchor = new Map<string, number>()
  const glossary = reader.items(reader.root).map((item): Term => {
    const fields = reader.fields(
      { ...item, name: 'A term' },
      ['term', 'post', 'aliases', 'typed', 'meaning', 'source', 'clauses'],
      ['term', 'meaning', 'source'],
    )
    const term = reader.shortText(fields.term)
    const name = term ? `“${term}”` : 'a term without a name'
    const aliases = readNames(fields.aliases)
    const typed = readNames(fields.typed)
    if (term && fields.term) claimTerm(term, fields.term)
    if (term) for (const { alias, place } of [...aliases, ...typed]) claim(alias, term, place)
    const sources = readSources(fields.source)
    const clauses = readClauses(name, fields.clauses)
    if (sources.some(({ kind }) => kind === 'clauses')) checkCited(name, clauses, fields.clauses ?? item)
    return {
      term,
      anchor: anchorOf(term),
      post: reader.choice(fields.post, ['true']) !== undefined,
      aliases: aliases.map(({ alias }) => alias),
      typed: typed.map(({ alias }) => alias),
      meaning: reader.text(fields.meaning),
      sources,
      clauses,
    }
  })
  if (reader.readable && glossary.length === 0)
    reader.report(
      'wrong-value',
      { in: 'The glossary', key: '', wanted: 'a list of one or more', found: 'empty' },
      reader.root,
    )
  return {
    glossary: glossary.sort((one, other) => one.term.localeCompare(other.term, 'en-GB')),
    problems: reader.problems,
  }

  function readNames(list: Place | undefined): readonly { readonly alias: string; readonly place: Place }[] {
    return reader.items(list).map((place) => ({ alias: reader.shortText(place), place }))
  }

  function claim(alias: string, term: string, place: Place): void {
    const key = alias.toLowerCase()
    const other = owner.get(key)
    if (other !== undefined && key) reader.report('alias-taken', { alias, term, other }, place)
    else owner.set(key, term)
  }

  /** A term needs an anchor of its own, which is made of its letters and digits. */
  function claimTerm(term: string, place: Place): void {
    const anchor = anchorOf(term)
    const first = lineOfAnchor.get(anchor)
    if (!anchor) return reader.report('bad-id', { id: term }, place)
    if (first !== undefined) return reader.report('duplicate-id', { what: 'term', id: term, first }, place)
    lineOfAnchor.set(anchor, place.line)
    claim(term, term, place)
  }

  function readSources(place: Place | undefined): readonly MeaningSource[] {
    if (!place) return []
    const items = reader.items(place)
    const wanted = "clauses, ours, or a statute with its year, such as 'Children Act 1989, section 47'"
    if (items.length === 0)
      reader.report('wrong-value', { in: place.name, key: place.key, wanted, found: 'empty' }, place)
    return items.flatMap((item): readonly MeaningSource[] => {
      const text = reader.shortText(item)
      if (text === 'clauses' || text === 'ours') return [{ kind: text }]
      if (statute.test(text)) return [{ kind: 'statute', name: text }]
      if (text)
        reader.report('wrong-value', { in: item.name, key: item.key, wanted, found: `“${text.slice(0, 60)}”` }, item)
      return []
    })
  }

  /** A meaning that comes from clauses says from which; `place` is that of its list of clauses, or of the term without one. */
  function checkCited(name: string, clauses: Term['clauses'], place: Place): void {
    if ([...clauses.values()].some((numbers) => numbers.length > 0)) return
    if (place.key !== 'clauses') return reader.report('missing-key', { in: name, key: 'clauses' }, place)
    if (!reader.isMap(place)) return
    const wanted = 'one clause or more, since “source” names clauses'
    reader.report('wrong-value', { in: name, key: 'clauses', wanted, found: 'empty' }, place)
  }

  function readClauses(name: string, place: Place | undefined): ReadonlyMap<string, readonly string[]> {
    const cited = new Map<string, readonly string[]>()
    for (const [board, list] of place ? reader.entries({ ...place, name: `“clauses” of ${name}` }, 'board') : []) {
      const known = clausesOf.get(board)
      if (!clausesOf.has(board))
        reader.report('unknown-key', { in: `“clauses” of ${name}`, key: board, known: [...clausesOf.keys()] }, list)
      const numbers = reader.items(list).map((item) => ({ item, number: reader.text(item) }))
      for (const { item, number } of numbers)
        if (known && number && !known.has(number))
          reader.report('unknown-clause', { in: `${name} (${board})`, clause: number }, item)
      cited.set(
        board,
        numbers.map(({ number }) => number),
      )
    }
    return cited
  }
}

/** A statute by its short title and year, and a part of it where one is named. */
const statute =
  /^\p{Lu}[\p{L}’,() ]+ (?:Act|Regulations|Rules|Order) [12]\d{3}(?:, (?:section|regulation|rule|article|part|schedule)s? \d.*)?$/u

function anchorOf(term: string): string {
  return term
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
}
