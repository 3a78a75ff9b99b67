import { z } from 'zod'
import { entriesOf, itemsOf, readYaml, valuesOf, yamlFormat } from '../pathway/parse/readYaml.ts'
import { slugify } from '../pathway/slugify.ts'
import { unknownClausesIn } from '../pathway/clauseNumbers.ts'
import { byKey, fields, idOf, listOf, shortText, text } from '../pathway/parse/schemaTypes.ts'
import type { Draft } from '../pathway/parse/readYaml.ts'
import type { Path, Problem } from '../pathway/problems.ts'
import { findUncitedClaims } from './findUncitedClaims.ts'
import type { CitedClause, Clause, MeaningSource, Term } from './types.ts'

/** A statute by its short title and year, optionally followed by a section or another part. */
const statute =
  /^\p{Lu}[\p{L}’,() ]+ (?:Act|Regulations|Rules|Order) [12]\d{3}(?:, (?:section|regulation|rule|article|part|schedule)s? \d.*)?$/u

const aSource = "clauses, ours, or a statute with its year, such as 'Children Act 1989, section 47'"
const source = shortText(`Where the meaning comes from: ${aSource}.`).refine(
  (value) => value === 'clauses' || value === 'ours' || statute.test(value),
  { error: aSource },
)

export const glossaryFormat = yamlFormat(
  z
    .array(
      fields({
        term: shortText('The term, as the procedures use it.'),
        aliases: listOf(shortText('A name.'), 'Other names and shorthand, shown with the term.').optional(),
        typed: listOf(shortText('A name.'), 'What readers type for it besides, for the search alone.').optional(),
        meaning: text('What it means, in a sentence or two.'),
        source: listOf(source, `Where the meaning comes from: ${aSource}.`, aSource),
        clauses: byKey(
          listOf(idOf('clauses', 'The number of a clause, such as 3.4.'), 'One clause or several.'),
          'The clauses that use it, by board; by board/procedure if several procedures of a board have the number.',
          { example: "kent: ['3.4']", keyIds: 'boards' },
        ).optional(),
      }),
    )
    .min(1)
    .meta({ description: 'Terms that the procedures use. content/README.md explains it.' }),
  { '': 'The glossary', '*': 'A term', '*.clauses': '“clauses” of “{term}”' },
  { '*.clauses': 'board' },
)

type TermDraft = Draft<z.output<typeof glossaryFormat.schema>[number]>

/**
 * Reads `glossary.yaml`, and sorts its terms alphabetically.
 *
 * `clausesOf` maps each board to the clauses of each of its procedures, or to `undefined` if they could not be read.
 */
export function readGlossary(
  text: string,
  file: string,
  clausesOf: ReadonlyMap<string, ReadonlyMap<string, readonly Clause[]> | undefined>,
): { readonly glossary: readonly Term[]; readonly problems: readonly Problem[] } {
  const { draft, report, lineAt, problems } = readYaml(text, file, glossaryFormat)
  const owner = new Map<string, { readonly term: string; readonly line: number }>()
  const hasAllClauses = [...clausesOf.values()].every((procedures) => procedures !== undefined)
  const lineOfAnchor = new Map<string, number>()
  const glossary = itemsOf(draft, []).map(({ item, path }): Term => {
    const { term = '' } = item
    const name = term ? `“${term}”` : 'a term without a name'
    if (term) {
      claimTerm(term, [...path, 'term'])
      for (const key of ['aliases', 'typed'] as const)
        for (const { item: alias, path: at } of itemsOf(item[key], [...path, key])) claim(alias, term, at)
    }
    const clauses = readClauses(name, item.clauses, [...path, 'clauses'])
    const citing = [...clauses].filter(([, numbers]) => numbers.length > 0).map(([board]) => board)
    const isCited = citing.length > 0
    for (const clause of hasAllClauses ? unknownClausesIn(item.meaning ?? '', numbersOf(citing)) : [])
      report('unknown-clause', { in: name, clause }, [...path, 'meaning'])
    const sources = valuesOf(item.source).map(sourceOf)
    const procedures = [...clauses].flatMap(([board, cites]) =>
      [...new Set(cites.map(({ procedure }) => procedure))].map((id) => clausesOf.get(board)?.get(id) ?? []),
    )
    for (const { kind, details } of findUncitedClaims(
      name,
      item.meaning ?? '',
      sources.every(({ kind }) => kind === 'clauses') ? [...clauses.values()].flat().map(({ number }) => number) : [],
      procedures,
    ))
      report(kind, details, [...path, 'meaning'])
    if (sources.some(({ kind }) => kind === 'clauses') && !isCited) {
      if (!('clauses' in item)) report('missing-key', { in: name, key: 'clauses' }, path)
      else if (item.clauses) {
        const wanted = 'one clause or more, since “source” names clauses'
        report('wrong-value', { in: name, key: 'clauses', wanted, found: 'empty' }, [...path, 'clauses'])
      }
    }
    return {
      term,
      anchor: slugify(term),
      aliases: valuesOf(item.aliases),
      typed: valuesOf(item.typed),
      meaning: item.meaning ?? '',
      sources,
      clauses,
    }
  })
  return { glossary: glossary.sort((one, other) => one.term.localeCompare(other.term, 'en-GB')), problems }

  function claim(alias: string, term: string, path: Path): void {
    const key = alias.toLowerCase()
    const other = owner.get(key)
    if (other) report('alias-taken', { alias, term, other: other.term, first: other.line }, path)
    else owner.set(key, { term, line: lineAt(path) })
  }

  /** Reports a term whose anchor, made of its letters and digits, is empty or taken. */
  function claimTerm(term: string, path: Path): void {
    const anchor = slugify(term)
    const first = lineOfAnchor.get(anchor)
    if (!anchor) return report('bad-id', { id: term }, path)
    if (first !== undefined) return report('duplicate-id', { what: 'term', id: term, first }, path)
    lineOfAnchor.set(anchor, lineAt(path))
    claim(term, term, path)
  }

  function readClauses(name: string, cited: TermDraft['clauses'], path: Path): Term['clauses'] {
    const found = new Map<string, CitedClause[]>()
    for (const [key, numbers] of entriesOf({ report }, cited, path, { areIds: false })) {
      const at = [...path, key]
      const [board = '', named, ...more] = key.split('/')
      const procedures = clausesOf.get(board)
      const isUnknown =
        !clausesOf.has(board) || more.length > 0 || (named !== undefined && procedures?.has(named) === false)
      if (isUnknown) report('unknown-key', { in: `“clauses” of ${name}`, key, known: knownKeys() }, at)
      const clauses = itemsOf(numbers, at).map(({ item: number, path: clausePath }) => {
        const having = [...(procedures ?? [])]
          .filter(([id, own]) => own.some((one) => one.number === number) && (named === undefined || id === named))
          .map(([id]) => id)
        if (procedures && !isUnknown && having.length === 0)
          report('unknown-clause', { in: `${name} (${key})`, clause: number, board }, clausePath)
        return { procedures: having, number }
      })
      const ambiguous = clauses.filter((clause) => clause.procedures.length > 1)
      if (ambiguous.length > 0) {
        const keys = [...new Set(ambiguous.flatMap((clause) => clause.procedures))].map((id) => `${board}/${id}`)
        report('ambiguous-clause', { in: `${name} (${key})`, clauses: ambiguous.map(({ number }) => number), keys }, at)
      }
      const cites = clauses.map(({ procedures: [procedure = ''], number }) => ({ procedure, number }))
      found.set(board, [...(found.get(board) ?? []), ...cites])
    }
    return found
  }

  /** The numbers of the clauses of some boards; of all if none is given. */
  function numbersOf(boards: readonly string[]): ReadonlySet<string> {
    const procedures = (boards.length > 0 ? boards : [...clausesOf.keys()]).flatMap((board) => [
      ...(clausesOf.get(board)?.values() ?? []),
    ])
    return new Set(procedures.flat().map(({ number }) => number))
  }

  /** The keys that name each procedure: its board's, unless that has several. */
  function knownKeys(): readonly string[] {
    return [...clausesOf].flatMap(([board, procedures]) =>
      procedures && procedures.size > 1 ? [...procedures.keys()].map((id) => `${board}/${id}`) : [board],
    )
  }
}

function sourceOf(source: string): MeaningSource {
  return source === 'clauses' || source === 'ours' ? { kind: source } : { kind: 'statute', name: source }
}
