import type { Addresses } from '../addressesBelow.ts'
import { anchorOfNode } from '../anchorOfNode.ts'
import type { Clause, Content, Procedure, Term } from '../content/types.ts'
import { describeNode } from '../pathway/describe.ts'
import type { PathwayNode } from '../pathway/types.ts'
import { aliasWords } from './aliasWords.ts'
import type { SearchRecord } from './types.ts'

type Unordered = Omit<SearchRecord, 'sort'>

/** What can be found: each clause, then each node of each procedure, then each term of the glossary. */
export function searchRecords(
  { procedures, glossary, boards }: Content,
  addressOf: Addresses,
): readonly SearchRecord[] {
  const records = [
    ...procedures.flatMap((procedure) => [
      ...procedure.prose.clauses.map((clause) => clauseRecord(procedure, clause, glossary, addressOf)),
      ...[...procedure.pathway.nodes.values()].map((node) => nodeRecord(procedure, node, addressOf)),
    ]),
    ...glossary.map((term) => termRecord(term)),
  ]
  return records.map((record, place) => ({ ...record, sort: { order: String(place).padStart(5, '0') } }))

  function termRecord({ term, anchor, aliases, typed, meaning, clauses }: Term): Unordered {
    const cited = boards.filter(({ id }) => (clauses.get(id) ?? []).length > 0)
    return {
      url: `${addressOf.glossary}#${anchor}`,
      content: meaning,
      meta: {
        name: `Glossary: ${term}`,
        title: term,
        also: aliasWords([...aliases, ...typed]),
        place: 'What the word means',
      },
      filters: { board: (cited.length > 0 ? cited : boards).map(({ name }) => name), kind: ['Term'], term: [term] },
    }
  }
}

function clauseRecord(
  procedure: Procedure,
  clause: Clause,
  glossary: readonly Term[],
  addressOf: Addresses,
): Unordered {
  const { board, prose } = procedure
  const { number, section, forces, text } = clause
  const about = glossary.filter(({ clauses }) => clauses.get(board.id)?.includes(number))
  const parent = prose.clauses.find((other) => other.number === number.replace(/[a-z]$/, '') && other !== clause)
  const lead = introductionIn(parent?.text ?? '')
  return {
    url: `${addressOf.procedure(procedure)}#${number}`,
    content: text,
    meta: {
      name: `${board.name} ${number}`,
      place: prose.sections.find((each) => each.number === section)?.title ?? '',
      ...(lead && { lead }),
      ...(about.length > 0 && {
        terms: about.map(({ term, aliases, typed }) => `${term} ${aliasWords([...aliases, ...typed])}`).join(' '),
      }),
    },
    filters: {
      board: [board.name],
      kind: ['Clause'],
      force: forces,
      clause: [number],
      ...(about.length > 0 && { term: about.map(({ term }) => term) }),
      within: [...new Set([section, ...(parent ? [parent.number] : [])])],
    },
  }
}

function nodeRecord(procedure: Procedure, node: PathwayNode, addressOf: Addresses): Unordered {
  const { board, pathway } = procedure
  const { title, text, kindInWords, force, urgency, by, who, records, ways } = describeNode(pathway, node)
  const answers = ways.flatMap(({ answer }) => (answer ? [answer.label] : []))
  const sentences = [
    text,
    by && `Who acts: ${by}.`,
    who.length > 0 && `Posts: ${[...new Set(who.map(([, post]) => post))].join('; ')}.`,
    answers.length > 0 && `Answers: ${answers.join('; ')}.`,
    records.length > 0 && `To write down: ${records.map((record) => `${record.text} (${record.keptBy})`).join('; ')}.`,
  ]
  return {
    // Its place in the list, and not a walk from there: a reader in mid-walk must not lose the walk.
    url: `${addressOf.explorer(procedure)}#${anchorOfNode(node.id)}`,
    content: sentences.filter(Boolean).join(' '),
    meta: {
      name: `${board.name}: ${title}`,
      title,
      place: pathway.stages.find(({ id }) => id === node.stage)?.title ?? '',
      ...(urgency && { urgency }),
    },
    filters: {
      board: [board.name],
      kind: [kindInWords],
      ...(force && { force: [force] }),
      ...(who.length > 0 && { agency: who.map(([agency]) => board.agencies.get(agency) ?? agency) }),
      ...(node.clauses.length > 0 && { cites: node.clauses }),
    },
  }
}

/** The end of what introduces a list, such as “They are most likely over:”; nothing where the text introduces none. */
function introductionIn(text: string): string | undefined {
  const words = /[^.:]+:$/.exec(text.trim())?.[0].trim().split(/\s+/)
  if (!words) return undefined
  return words.length > 8 ? `… ${words.slice(-6).join(' ')}` : words.join(' ')
}
