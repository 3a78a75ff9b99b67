import type { Addresses } from '../content/addressesBelow.ts'
import { everyProcedure } from '../content/everyProcedure.ts'
import { procedureNames } from '../content/procedureNames.ts'
import type { Content, ProcedureProse } from '../content/types.ts'

interface IndexEntry {
  readonly name: string
  /** Absent if the entry only refers to another, in `see`. */
  readonly url?: string
  /** Its kind, such as `Kent, step`. */
  readonly note?: string
  readonly see?: { readonly name: string; readonly url: string }
  /** Clauses, grouped by their board, with the procedure if the board has several. */
  readonly clauses: readonly {
    readonly board: string
    readonly links: readonly { readonly number: string; readonly url: string }[]
  }[]
}

/** With more procedures the index would be too long to read, so it links only the boards. */
const maxProcedures = 12

/**
 * Returns everything that the search can find, in alphabetical order and grouped by first letter. Entries that begin with a
 * figure come first. If there are more than `maxProcedures` procedures, returns only terms and boards.
 */
export function indexEntries(
  content: Content,
  addressOf: Addresses,
): readonly { readonly letter: string; readonly entries: readonly IndexEntry[] }[] {
  const entries =
    everyProcedure(content).length > maxProcedures
      ? [...terms({ ...content, procedures: [], proseOnly: [] }, addressOf), ...boards(content, addressOf)]
      : [terms, sections, nodes, scenarios].flatMap((entriesOf) => entriesOf(content, addressOf))
  const byLetter = Map.groupBy(
    entries.toSorted((one, other) => one.name.localeCompare(other.name, 'en-GB', { ignorePunctuation: true })),
    ({ name }) => /\p{L}|\p{N}/u.exec(name)?.[0].toUpperCase().replace(/\d/, '0–9') ?? '',
  )
  return [...byLetter].map(([letter, all]) => ({ letter, entries: all }))
}

/** Returns each term, and those of its other names that would not be sorted next to it. */
function terms(content: Content, addressOf: Addresses): readonly IndexEntry[] {
  const nameOf = namesIn(content)
  return content.glossary.flatMap(({ term, anchor, aliases, clauses }) => {
    const url = `${addressOf.glossary}#${anchor}`
    const cited = everyProcedure(content).flatMap((procedure) => {
      const links = (clauses.get(procedure.board.id) ?? [])
        .filter((cited) => cited.procedure === procedure.id)
        .map(({ number }) => ({ number, url: `${addressOf.procedure(procedure)}#${number}` }))
      return links.length > 0 ? [{ board: nameOf(procedure), links }] : []
    })
    const elsewhere = aliases.filter((alias) => !term.toLowerCase().startsWith(alias.slice(0, 2).toLowerCase()))
    return [
      { name: term, url, clauses: cited },
      ...elsewhere.map((name) => ({ name, see: { name: term, url }, clauses: [] })),
    ]
  })
}

function sections(content: Content, addressOf: Addresses): readonly IndexEntry[] {
  const nameOf = namesIn(content)
  return everyProcedure(content).flatMap((procedure) => {
    const page = addressOf.procedure(procedure)
    return procedure.prose.sections.map(({ number, title }) => ({
      name: title,
      url: `${page}#${number}`,
      note: `section ${number}`,
      clauses: [
        {
          board: nameOf(procedure),
          links: procedure.prose.clauses
            .filter(({ section }) => section === number)
            .map((clause) => ({ number: clause.number, url: `${page}#${clause.number}` })),
        },
      ],
    }))
  })
}

function nodes(content: Content, addressOf: Addresses): readonly IndexEntry[] {
  const nameOf = namesIn(content)
  return content.procedures.flatMap((procedure) =>
    [...procedure.pathway.nodes.values()].map(({ id, kind, title }) => ({
      name: title,
      url: addressOf.node(procedure, id),
      note: `${nameOf(procedure)}, ${kind}`,
      clauses: [],
    })),
  )
}

function scenarios(content: Content, addressOf: Addresses): readonly IndexEntry[] {
  return content.scenarios.map((scenario) => ({
    name: scenario.title,
    url: addressOf.scenario(scenario),
    note: `${scenario.procedure.board.name}, training case`,
    clauses: [],
  }))
}

function boards(content: Content, addressOf: Addresses): readonly IndexEntry[] {
  return content.boards.map((board) => ({ name: board.name, url: addressOf.board(board), note: 'board', clauses: [] }))
}

function namesIn(content: Content): (procedure: ProcedureProse) => string {
  const names = procedureNames(everyProcedure(content))
  return (procedure) => names.get(procedure) ?? procedure.board.name
}
