import { agencyNames } from '../content/agencyNames.ts'
import type { Addresses } from '../content/addressesBelow.ts'
import type { CitedClause, Clause, Content, Procedure, ProcedureProse, Scenario, Term } from '../content/types.ts'
import { introductionOf } from '../pathway/introductionOf.ts'
import { addLimits, limitsInWords } from '../pathway/limits.ts'
import { describeNode } from '../pathway/describe.ts'
import { forces } from '../pathway/types.ts'
import type { PathwayNode } from '../pathway/types.ts'
import type { BoardRecords, SearchRecord, TermRecord } from './types.ts'

/** Returns the search records of each board with a procedure: its clauses, pathway nodes and training cases. */
export function boardRecords(
  { boards, procedures, proseOnly, scenarios, glossary }: Content,
  addressOf: Addresses,
): BoardRecords[] {
  const all: readonly (ProcedureProse & Partial<Procedure>)[] = [...procedures, ...proseOnly]
  return boards.flatMap(({ id }) => {
    const own = all.filter(({ board }) => board.id === id)
    const records = own.flatMap((procedure) => {
      const { pathway, prose } = procedure
      const nodes = [...(pathway?.nodes.values() ?? [])]
      const found = [
        ...prose.clauses.map((clause) => clauseRecord(procedure, nodes, clause, glossary, addressOf)),
        ...(pathway ? nodes.map((node) => nodeRecord({ ...procedure, pathway }, node, addressOf)) : []),
      ]
      // The name of the board alone would not say which of its procedures it is.
      return own.length > 1 ? found.map((record) => ({ ...record, procedure: prose.about.title })) : found
    })
    const cases = scenarios.filter(({ procedure }) => procedure.board.id === id)
    return own.length > 0
      ? [{ id, records: [...records, ...cases.map((scenario) => scenarioRecord(scenario, addressOf))] }]
      : []
  })
}

export function termRecords({ glossary }: Pick<Content, 'glossary'>, addressOf: Addresses): readonly TermRecord[] {
  return glossary.map(({ term, anchor, aliases, typed, meaning }) => ({
    term,
    url: `${addressOf.glossary}#${anchor}`,
    names: [term, ...aliases, ...typed],
    meaning,
  }))
}

function clauseRecord(
  procedure: ProcedureProse,
  nodes: readonly PathwayNode[],
  { number, section, forces: ownForces, label, text }: Clause,
  glossary: readonly Term[],
  addressOf: Addresses,
): SearchRecord {
  const { board, prose, asked } = procedure
  const parent = prose.clauses.find((other) => other.number === introductionOf(number) && other.number !== number)
  const lead = listIntroduction(parent?.text ?? '')
  const citing = nodes.filter(({ clauses }) => clauses.includes(number))
  const sectionTitle = prose.sections.find((each) => each.number === section)?.title ?? ''
  const isCited = (cited: readonly CitedClause[] = []): boolean =>
    cited.some((clause) => clause.procedure === procedure.id && clause.number === number)
  const sayings = label ? [...(asked.get(number) ?? []), label] : asked.get(number)
  return {
    url: `${addressOf.procedure(procedure)}#${number}`,
    kind: 'Clause',
    board: board.name,
    clauses: [number],
    title: mainNode(citing)?.title ?? sectionTitle,
    place: `${section} ${sectionTitle}`,
    ...(lead && { lead }),
    ...(parent && { context: parent.text }),
    ...(sayings && { sayings }),
    text,
    forces: ownForces,
    agencies: [...new Set(agencyNames(board, citing.flatMap(agenciesOf)))],
    terms: glossary.flatMap(({ clauses }, index) => (isCited(clauses.get(board.id)) ? [index] : [])),
  }
}

/**
 * Returns the node whose title says best what a clause is about, of those that cite it: the step with the strongest force, of
 * several the one that cites the fewest clauses, of those one for every topic; else the step or outcome that cites the fewest
 * clauses. `undefined` if several of these do equally well: they may be opposites, such as resolved and unresolved.
 */
function mainNode(citing: readonly PathwayNode[]): PathwayNode | undefined {
  const isForAll = ({ topic }: PathwayNode): boolean => topic === undefined || topic === 'immediate-risk'
  const acting = citing.filter(({ kind, force }) => kind === 'step' && force !== 'states')
  const rank = (node: PathwayNode): number =>
    forces.indexOf(node.force ?? 'states') * 1000 + node.clauses.length * 2 + (isForAll(node) ? 0 : 1)
  if (acting.length > 0) return acting.toSorted((one, other) => rank(one) - rank(other))[0]
  const others = citing.filter(({ kind }) => kind !== 'question')
  const fewest = Math.min(...others.map(({ clauses }) => clauses.length))
  const [best, ...equal] = others.filter(({ clauses }) => clauses.length === fewest)
  return equal.length > 0 ? undefined : best
}

function nodeRecord(procedure: Procedure, node: PathwayNode, addressOf: Addresses): SearchRecord {
  const { board, pathway } = procedure
  const { kindLabel, title, text, force, urgency, by, who, ways } = describeNode(pathway, node)
  const limits = limitsInWords(node)
  const time = addLimits(urgency, limits)
  const answers = ways.flatMap(({ answer }) => (answer ? [answer.label] : []))
  const sentences = [
    text,
    by && `Who acts: ${by}.`,
    limits && `By when: ${limits}.`,
    who.length > 0 && `Posts: ${[...new Set(who.map(([, post]) => post))].join('; ')}.`,
    answers.length > 0 && `Answers: ${answers.join('; ')}.`,
  ]
  const stage = pathway.stages.find(({ id }) => id === node.stage)
  return {
    // A link to the explorer would overwrite the answers of a reader who has started.
    url: addressOf.node(procedure, node.id),
    kind: kindLabel,
    board: board.name,
    clauses: node.clauses,
    title,
    place: stage ? `${stage.section} ${stage.title}` : '',
    text: sentences.filter(Boolean).join(' '),
    forces: force ? [force] : [],
    ...(time && { urgency: time }),
    agencies: agencyNames(board, agenciesOf(node)),
    terms: [],
  }
}

/** Leaves out the steps of the route, which would reveal the answers. */
function scenarioRecord(scenario: Scenario, addressOf: Addresses): SearchRecord {
  const { title, summary, caseText, procedure, agencies, learning } = scenario
  const [opening = ''] = /^.*?[.?!](?=\s|$)/s.exec(caseText.trim()) ?? []
  return {
    url: addressOf.scenario(scenario),
    kind: 'Scenario',
    board: procedure.board.name,
    clauses: [],
    title,
    place: 'Training case',
    text: [summary, opening, ...learning.map(({ text }) => text)].filter(Boolean).join(' '),
    forces: [],
    agencies: agencyNames(procedure.board, agencies),
    terms: [],
  }
}

/** Returns the end of the text that introduces a list, such as “They are most likely over:”; `undefined` if there is none. */
function listIntroduction(text: string): string | undefined {
  const words = /[^.:]+:$/.exec(text.trim())?.[0].trim().split(/\s+/)
  if (!words) return undefined
  return words.length > 8 ? `… ${words.slice(-6).join(' ')}` : words.join(' ')
}

/** The ids of the agencies whose posts a step names. */
function agenciesOf(node: PathwayNode): readonly string[] {
  return node.kind === 'step' ? Object.keys(node.who) : []
}
