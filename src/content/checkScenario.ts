import { decisionsAlong } from '../pathway/decisions.ts'
import { given, itemsOf, valuesOf } from '../pathway/parse/readYaml.ts'
import { partingOf } from '../pathway/partingOf.ts'
import { problem } from '../pathway/problems.ts'
import type { Problem } from '../pathway/problems.ts'
import { walk } from '../pathway/walk.ts'
import type { ScenarioDraft } from './parseScenario.ts'
import type { Procedure, Scenario } from './types.ts'

/** Checks a scenario against its procedure: the scenario, or all that does not agree; what is missing was reported before. */
export function checkScenario(
  id: string,
  draft: ScenarioDraft,
  file: string,
  procedure: Procedure,
): { readonly scenario: Scenario } | { readonly problems: readonly Problem[] } {
  const { pathway, board, prose } = procedure
  const { top, answers, lineAt } = draft
  const { outcome = '', title = '', summary = '' } = top
  const passes = itemsOf(top.passes, ['passes'])
  const agencies = itemsOf(top.agencies, ['agencies'])
  const learning = itemsOf(top.learning, ['learning'])
  const chosen = new Map([...answers].map(([question, given]) => [question, given?.answer ?? '']))
  const clauses = new Set(prose.clauses.map(({ number }) => number))

  const inAnswers = [...chosen].flatMap(([question, answer]) => {
    const node = pathway.nodes.get(question)
    if (node?.kind !== 'question')
      return [problem('unknown-question', { question }, file, lineAt(['answers', question]))]
    const known = node.answers.map(({ id }) => id)
    if (!answer || known.includes(answer)) return []
    return [problem('unknown-answer', { question, answer, known }, file, lineAt(['answers', question, 'answer']))]
  })
  const inNodes = [
    ...passes
      .filter(({ item }) => !pathway.nodes.has(item))
      .map(({ item: node, path }) => problem('unknown-node', { key: 'passes', node }, file, lineAt(path))),
    ...(pathway.nodes.get(outcome)?.kind === 'outcome' || !outcome
      ? []
      : [problem('unknown-node', { key: 'outcome', node: outcome }, file, lineAt(['outcome']))]),
  ]
  const isWhole = ![...chosen.values(), outcome].includes('')
  const problems = [
    ...agencies
      .filter(({ item }) => !board.agencies.has(item))
      .map(({ item: agency, path }) =>
        problem('unknown-party', { agency, known: [...board.agencies.keys()] }, file, lineAt(path)),
      ),
    ...inAnswers,
    ...inNodes,
    // What is unknown or missing parts the route too: told once is enough.
    ...(inAnswers.length || inNodes.length || !isWhole ? [] : checkRoute()),
    ...learning
      .flatMap(({ item, path }) => itemsOf(item.clauses, [...path, 'clauses']))
      .filter(({ item }) => !clauses.has(item))
      .map(({ item: clause, path }) =>
        problem('unknown-clause', { in: 'A learning point', clause }, file, lineAt(path)),
      ),
  ]
  if (problems.length || !isWhole) return { problems }

  const route = decisionsAlong(walk(pathway, chosen))
  return {
    scenario: {
      id,
      procedure,
      title,
      summary,
      agencies: agencies.map(({ item }) => item),
      told: draft.told,
      answers: chosen,
      ...route,
      decisions: route.decisions.map((decision) => {
        const { because = '', asks, told, note } = answers.get(decision.question.id) ?? {}
        return { because, ...given({ asks, told, note }), ...decision }
      }),
      learning: learning.map(({ item: { text = '', clauses } }) => ({ text, clauses: valuesOf(clauses) })),
      discussion: valuesOf(top.discussion),
      notes: valuesOf(top.notes),
    },
  }

  function checkRoute(): Problem[] {
    const expected = { answers: chosen, passes: passes.map(({ item }) => item), outcome }
    const parting = partingOf(pathway, expected)
    if (!parting) return []
    const { after, wanted } = parting
    const place =
      wanted.kind === 'node'
        ? passes.find(({ item }) => item === wanted.id)?.path
        : wanted.kind === 'outcome'
          ? undefined
          : ['answers', after?.question ?? [...answers.keys()][0] ?? '', 'answer']
    const titles = new Map([...pathway.nodes].map(([node, { title }]) => [node, title]))
    return [problem('route-parts', { ...parting, titles }, file, lineAt(place ?? ['outcome']))]
  }
}
