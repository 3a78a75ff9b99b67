import type { Addresses } from '../content/addressesBelow.ts'
import { anchorOfNode } from '../pathway/anchorOfNode.ts'
import type { Content } from '../content/types.ts'

/** A line of the index, as at the back of a book. */
export interface IndexEntry {
  readonly name: string
  /** Where the name itself leads; a name for something else only says what to see. */
  readonly url?: string
  /** What it is, such as `Kent, step`. */
  readonly note?: string
  readonly see?: { readonly name: string; readonly url: string }
  /** Clauses by the name of their board. */
  readonly clauses: readonly {
    readonly board: string
    readonly places: readonly { readonly number: string; readonly url: string }[]
  }[]
}

/** An index of more procedures would be longer than anybody reads: then it leads to the boards. */
const mostListed = 12

/**
 * Everything that search can find, by first letter and then in alphabetical order; what begins with a figure comes first.
 * Where there are many procedures, the terms and the boards.
 */
export function indexEntries(
  content: Content,
  addressOf: Addresses,
): readonly { readonly letter: string; readonly entries: readonly IndexEntry[] }[] {
  const entries =
    content.procedures.length > mostListed
      ? [...terms({ ...content, procedures: [] }, addressOf), ...boards(content, addressOf)]
      : [terms, sections, nodes, scenarios].flatMap((entriesOf) => entriesOf(content, addressOf))
  const byLetter = Map.groupBy(
    entries.toSorted((one, other) => one.name.localeCompare(other.name, 'en-GB', { ignorePunctuation: true })),
    ({ name }) => /\p{L}|\p{N}/u.exec(name)?.[0].toUpperCase().replace(/\d/, '0–9') ?? '',
  )
  return [...byLetter].map(([letter, all]) => ({ letter, entries: all }))
}

/** Each term, and those of its names that do not stand beside it anyway. */
function terms({ glossary, procedures }: Content, addressOf: Addresses): readonly IndexEntry[] {
  return glossary.flatMap(({ term, anchor, aliases, clauses }) => {
    const url = `${addressOf.glossary}#${anchor}`
    const cited = procedures.flatMap((procedure) => {
      const numbers = clauses.get(procedure.board.id) ?? []
      const own = new Set(procedure.prose.clauses.map(({ number }) => number))
      const places = numbers
        .filter((number) => own.has(number))
        .map((number) => ({ number, url: `${addressOf.procedure(procedure)}#${number}` }))
      return places.length > 0 ? [{ board: procedure.board.name, places }] : []
    })
    const elsewhere = aliases.filter((alias) => !term.toLowerCase().startsWith(alias.slice(0, 2).toLowerCase()))
    return [
      { name: term, url, clauses: cited },
      ...elsewhere.map((name) => ({ name, see: { name: term, url }, clauses: [] })),
    ]
  })
}

function sections({ procedures }: Content, addressOf: Addresses): readonly IndexEntry[] {
  return procedures.flatMap((procedure) => {
    const page = addressOf.procedure(procedure)
    return procedure.prose.sections.map(({ number, title }) => ({
      name: title,
      url: `${page}#${number}`,
      note: `section ${number}`,
      clauses: [
        {
          board: procedure.board.name,
          places: procedure.prose.clauses
            .filter(({ section }) => section === number)
            .map((clause) => ({ number: clause.number, url: `${page}#${clause.number}` })),
        },
      ],
    }))
  })
}

function nodes({ procedures }: Content, addressOf: Addresses): readonly IndexEntry[] {
  return procedures.flatMap((procedure) =>
    [...procedure.pathway.nodes.values()].map(({ id, kind, title }) => ({
      name: title,
      url: `${addressOf.steps(procedure)}#${anchorOfNode(id)}`,
      note: `${procedure.board.name}, ${kind}`,
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
