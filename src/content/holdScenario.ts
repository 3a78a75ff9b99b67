import { decisionsAlong } from '../pathway/decisions.ts'
import { partingOf } from '../pathway/partingOf.ts'
import { problem } from '../pathway/problems.ts'
import type { Problem } from '../pathway/problems.ts'
import { walk } from '../pathway/walk.ts'
import type { ScenarioDraft } from './parseScenario.ts'
import type { Procedure, Scenario } from './types.ts'

/** Holds a scenario against its procedure: the scenario, or all that does not hold; what is missing has been told before. */
export function holdScenario(
  id: string,
  draft: ScenarioDraft,
  file: string,
  procedure: Procedure,
): { readonly scenario: Scenario } | { readonly problems: readonly Problem[] } {
  const { pathway, board, prose } = procedure
  const { agencies, answers, passes, outcome, learning } = draft
  const chosen = new Map([...answers].map(([question, { value }]) => [question, value.answer]))
  const clauses = new Set(prose.clauses.map(({ number }) => number))

  const inAnswers = [...answers].flatMap(([question, { value, line, questionLine }]) => {
    const node = pathway.nodes.get(question)
    if (node?.kind !== 'question') return [problem('unknown-question', { question }, file, questionLine)]
    const known = node.answers.map((answer) => answer.id)
    if (!value.answer || known.includes(value.answer)) return []
    return [problem('unknown-answer', { question, answer: value.answer, known }, file, line)]
  })
  const inNodes = [
    ...passes
      .filter(({ value }) => value && !pathway.nodes.has(value))
      .map(({ value, line }) => problem('unknown-node', { key: 'passes', node: value }, file, line)),
    ...(pathway.nodes.get(outcome.value)?.kind === 'outcome' || !outcome.value
      ? []
      : [problem('unknown-node', { key: 'outcome', node: outcome.value }, file, outcome.line)]),
  ]
  const isWhole = ![...chosen.values(), outcome.value].includes('')
  const problems = [
    ...agencies
      .filter(({ value }) => value && !board.agencies.has(value))
      .map(({ value: agency, line }) =>
        problem('unknown-party', { agency, known: [...board.agencies.keys()] }, file, line),
      ),
    ...inAnswers,
    ...inNodes,
    // What is unknown or missing parts the route too: told once is enough.
    ...(inAnswers.length || inNodes.length || !isWhole ? [] : checkRoute()),
    ...learning
      .flatMap((point) => point.clauses)
      .filter(({ value }) => value && !clauses.has(value))
      .map(({ value, line }) => problem('unknown-clause', { in: 'A learning point', clause: value }, file, line)),
  ]
  if (problems.length || !isWhole) return { problems }

  const route = decisionsAlong(walk(pathway, chosen))
  return {
    scenario: {
      id,
      procedure,
      title: draft.title.value,
      summary: draft.summary,
      agencies: agencies.map(({ value }) => value),
      told: draft.told,
      answers: chosen,
      ...route,
      decisions: route.decisions.map((decision) => ({
        because: '',
        ...answers.get(decision.question.id)?.value,
        ...decision,
      })),
      learning: learning.map((point) => ({ ...point, clauses: point.clauses.map(({ value }) => value) })),
      discussion: draft.discussion,
      notes: draft.notes,
    },
  }

  function checkRoute(): Problem[] {
    // What cannot be read has been told.
    const named = passes.map(({ value }) => value).filter(Boolean)
    const expected = { answers: chosen, passes: named, outcome: outcome.value }
    const parting = partingOf(pathway, expected)
    if (!parting) return []
    const { after, wanted } = parting
    const place =
      wanted.kind === 'node'
        ? passes.find(({ value }) => value === wanted.id)
        : wanted.kind === 'outcome'
          ? outcome
          : answers.get(after?.question ?? [...answers.keys()][0] ?? '')
    const titles = new Map([...pathway.nodes].map(([node, { title }]) => [node, title]))
    return [problem('route-parts', { ...parting, titles }, file, place?.line ?? outcome.line)]
  }
}
