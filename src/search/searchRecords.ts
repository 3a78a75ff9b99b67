import type { Addresses } from '../content/addressesBelow.ts'
import { anchorOfNode } from '../pathway/anchorOfNode.ts'
import type { Clause, Content, Procedure, Term } from '../content/types.ts'
import { describeNode } from '../pathway/describe.ts'
import type { PathwayNode } from '../pathway/types.ts'
import type { SearchRecord, Shard } from './types.ts'

/** What can be found of each board: the clauses and the nodes of its procedures. */
export function searchShards({ boards, procedures, glossary }: Content, addressOf: Addresses): readonly Shard[] {
  const ofBoard = (id: string): readonly Procedure[] => procedures.filter(({ board }) => board.id === id)
  return boards
    .filter(({ id }) => ofBoard(id).length > 0)
    .map(({ id }) => ({
      id,
      records: ofBoard(id).flatMap((procedure) => [
        ...procedure.prose.clauses.map((clause) => clauseRecord(procedure, clause, glossary, addressOf)),
        ...[...procedure.pathway.nodes.values()].map((node) => nodeRecord(procedure, node, addressOf)),
      ]),
    }))
}

/** A turn of phrase without the words that any turn may have: the search would not miss them, and a phone loads the rest. */
function inBrief(turn: string): string {
  return turn.replace(/(?<![\p{L}’])(?:the|an?|is|are|was|were|be|been|has|have|of|for|and) /gu, '')
}

const kindOfNode = { question: 'Question', step: 'Step', outcome: 'Outcome' } as const

function clauseRecord(
  procedure: Procedure,
  { number, section, forces, text }: Clause,
  glossary: readonly Term[],
  addressOf: Addresses,
): SearchRecord {
  const { board, prose, pathway, asked } = procedure
  const parent = prose.clauses.find((other) => other.number === number.replace(/[a-z]$/, '') && other.number !== number)
  const lead = introductionIn(parent?.text ?? '')
  const citing = [...pathway.nodes.values()].filter(({ clauses }) => clauses.includes(number))
  const title = prose.sections.find((each) => each.number === section)?.title ?? ''
  return {
    url: `${addressOf.procedure(procedure)}#${number}`,
    kind: 'Clause',
    board: board.name,
    clauses: [number],
    place: `${section} ${title}`,
    ...(lead && { lead }),
    ...(parent && { context: parent.text }),
    ...(asked.has(number) && { asked: (asked.get(number) ?? []).map(inBrief) }),
    text,
    forces,
    agencies: [...new Set(citing.flatMap((node) => agenciesOf(procedure, node)))],
    about: glossary.flatMap(({ clauses }, place) => (clauses.get(board.id)?.includes(number) ? [place] : [])),
    general: /principle|introduction/i.test(title),
  }
}

function nodeRecord(procedure: Procedure, node: PathwayNode, addressOf: Addresses): SearchRecord {
  const { board, pathway } = procedure
  const { title, text, force, urgency, by, who, ways } = describeNode(pathway, node)
  const answers = ways.flatMap(({ answer }) => (answer ? [answer.label] : []))
  const sentences = [
    text,
    by && `Who acts: ${by}.`,
    who.length > 0 && `Posts: ${[...new Set(who.map(([, post]) => post))].join('; ')}.`,
    answers.length > 0 && `Answers: ${answers.join('; ')}.`,
  ]
  const stage = pathway.stages.find(({ id }) => id === node.stage)
  return {
    // Its place in the list, and not a walk from there: a reader in mid-walk must not lose the walk.
    url: `${addressOf.steps(procedure)}#${anchorOfNode(node.id)}`,
    kind: kindOfNode[node.kind],
    board: board.name,
    clauses: node.clauses,
    title,
    place: stage ? `${stage.section} ${stage.title}` : '',
    text: sentences.filter(Boolean).join(' '),
    forces: force ? [force] : [],
    ...(urgency && { urgency }),
    agencies: agenciesOf(procedure, node),
    about: [],
    general: false,
  }
}

/** The agencies that a step names a post for, by their names. */
function agenciesOf({ board }: Procedure, node: PathwayNode): readonly string[] {
  return node.kind === 'step' ? Object.keys(node.who).map((agency) => board.agencies.get(agency) ?? agency) : []
}

/** The end of what introduces a list, such as “They are most likely over:”; nothing where the text introduces none. */
function introductionIn(text: string): string | undefined {
  const words = /[^.:]+:$/.exec(text.trim())?.[0].trim().split(/\s+/)
  if (!words) return undefined
  return words.length > 8 ? `… ${words.slice(-6).join(' ')}` : words.join(' ')
}
