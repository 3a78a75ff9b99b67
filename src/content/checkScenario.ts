import { splitIntoDecisions } from '../pathway/decisions.ts'
import { omitUndefined, itemsOf, valuesOf } from '../pathway/parse/readYaml.ts'
import { firstDivergence } from '../pathway/firstDivergence.ts'
import { problem } from '../pathway/problems.ts'
import type { Path, Problem } from '../pathway/problems.ts'
import { unknownClausesIn } from '../pathway/clauseNumbers.ts'
import { walk } from '../pathway/walk.ts'
import { findUncitedClaims } from './findUncitedClaims.ts'
import type { ScenarioDraft } from './parseScenario.ts'
import type { Procedure, Scenario } from './types.ts'

interface NamedText {
  readonly name: string
  readonly text: string
  /** The clauses that its sentences rest on, unless these have others in brackets. */
  readonly cited?: readonly string[]
  readonly line: number
}

/**
 * Checks a scenario against its procedure. Returns the scenario, or every problem. `parseScenario` has already reported
 * missing values, so the problems may be empty.
 */
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

  const answerProblems = [...chosen].flatMap(([question, answer]) => {
    const node = pathway.nodes.get(question)
    if (node?.kind !== 'question')
      return [problem('unknown-question', { question }, file, lineAt(['answers', question]))]
    const known = node.answers.map(({ id }) => id)
    if (!answer || known.includes(answer)) return []
    return [problem('unknown-answer', { question, answer, known }, file, lineAt(['answers', question, 'answer']))]
  })
  const nodeProblems = [
    ...passes
      .filter(({ item }) => !pathway.nodes.has(item))
      .map(({ item: node, path }) => problem('unknown-node', { key: 'passes', node }, file, lineAt(path))),
    ...(pathway.nodes.get(outcome)?.kind === 'outcome' || !outcome
      ? []
      : [problem('unknown-node', { key: 'outcome', node: outcome }, file, lineAt(['outcome']))]),
  ]
  const isComplete = ![...chosen.values(), outcome].includes('')
  const problems = [
    ...agencies
      .filter(({ item }) => !board.agencies.has(item))
      .map(({ item: agency, path }) =>
        problem('unknown-party', { agency, known: [...board.agencies.keys()] }, file, lineAt(path)),
      ),
    ...answerProblems,
    ...nodeProblems,
    // An unknown or missing value also changes the route. It has been reported, so do not report the route too.
    ...(answerProblems.length || nodeProblems.length || !isComplete ? [] : checkRoute()),
    ...learning
      .flatMap(({ item, path }) => itemsOf(item.clauses, [...path, 'clauses']))
      .filter(({ item }) => !clauses.has(item))
      .map(({ item: clause, path }) =>
        problem('unknown-clause', { in: 'A learning point', clause }, file, lineAt(path)),
      ),
    ...namedTexts().flatMap(({ name, text, cited, line }) => [
      ...unknownClausesIn(text, clauses).map((clause) => problem('unknown-clause', { in: name, clause }, file, line)),
      ...(cited ? findUncitedClaims(name, text, cited, [prose.clauses]) : []).map(({ kind, details }) =>
        problem(kind, details, file, line),
      ),
    ]),
  ]
  if (problems.length || !isComplete) return { problems }

  const walked = walk(pathway, chosen)
  const route = splitIntoDecisions(walked)
  return {
    scenario: {
      id,
      procedure,
      title,
      summary,
      agencies: agencies.map(({ item }) => item),
      caseText: draft.caseText,
      answers: chosen,
      trail: walked.trail,
      ...route,
      decisions: route.decisions.map((decision) => {
        const { because = '', asks, told, note } = answers.get(decision.question.id) ?? {}
        return { because, ...omitUndefined({ asks, told, note }), ...decision }
      }),
      learning: learning.map(({ item: { text = '', clauses } }) => ({ text, clauses: valuesOf(clauses) })),
      discussion: valuesOf(top.discussion),
      notes: valuesOf(top.notes),
    },
  }

  /** Returns every text of the scenario, with its name for messages. One that tells what the procedure says has the clauses `cited`. */
  function namedTexts(): readonly NamedText[] {
    const textAt = (name: string, text: string | undefined, path: Path, cited?: readonly string[]) =>
      text === undefined ? [] : [{ name, text, line: lineAt(path), ...(cited && { cited }) }]
    return [
      ...textAt('The summary', summary, ['summary']),
      ...[...answers].flatMap(([question, given]) =>
        (['because', 'told', 'note'] as const).flatMap((key) =>
          textAt(`“${key}” of “${question}”`, given?.[key], ['answers', question, key], []),
        ),
      ),
      ...learning.flatMap(({ item, path }) =>
        textAt('A learning point', item.text, [...path, 'text'], valuesOf(item.clauses)),
      ),
      ...(['discussion', 'notes'] as const).flatMap((key) =>
        itemsOf(top[key], [key]).flatMap(({ item, path }) =>
          textAt(`“${key}”`, item, path, key === 'notes' ? [] : undefined),
        ),
      ),
      ...draft.caseBlocks.map((block) => ({ name: 'The case', ...block })),
    ]
  }

  function checkRoute(): Problem[] {
    const route = { answers: chosen, passes: passes.map(({ item }) => item), outcome }
    const divergence = firstDivergence(pathway, route)
    if (!divergence) return []
    const { after, expected } = divergence
    const path =
      expected.kind === 'node'
        ? passes.find(({ item }) => item === expected.id)?.path
        : expected.kind === 'outcome'
          ? undefined
          : ['answers', after?.question ?? [...answers.keys()][0] ?? '', 'answer']
    const titles = new Map([...pathway.nodes].map(([node, { title }]) => [node, title]))
    return [problem('route-parts', { ...divergence, titles, answers: chosen }, file, lineAt(path ?? ['outcome']))]
  }
}
