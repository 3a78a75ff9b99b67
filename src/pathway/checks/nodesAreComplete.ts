import { finding } from '../problems.ts'
import type { Finding } from '../problems.ts'
import type { Pathway } from '../types.ts'

/** Reports each question with fewer than two answers. */
export function questionsOfferAChoice(pathway: Pathway): Finding[] {
  return [...pathway.nodes.values()].flatMap((node) =>
    node.kind === 'question' && node.answers.length < 2
      ? [finding('too-few-answers', { node: node.id, count: node.answers.length }, ['nodes', node.id])]
      : [],
  )
}

/** Reports each outcome that asks for no record. */
export function outcomesHaveRecords(pathway: Pathway): Finding[] {
  return [...pathway.nodes.values()].flatMap((node) =>
    node.kind === 'outcome' && node.records.length === 0
      ? [finding('no-records', { node: node.id }, ['nodes', node.id])]
      : [],
  )
}

/** Reports each step that calls its posts equivalents but names fewer than two. */
export function equivalentsAreNamed(pathway: Pathway): Finding[] {
  return [...pathway.nodes.values()].flatMap((node) => {
    if (node.kind !== 'step' || node.posts !== 'equivalents') return []
    const count = Object.keys(node.who).length
    return count < 2 ? [finding('too-few-equivalents', { node: node.id, count }, ['nodes', node.id, 'posts'])] : []
  })
}

/** Reports each post named for an agency that the board does not have. */
export function agenciesBelongToBoard(pathway: Pathway, agencies: readonly string[]): Finding[] {
  return [...pathway.nodes.values()].flatMap((node) =>
    node.kind === 'step'
      ? Object.keys(node.who)
          .filter((agency) => !agencies.includes(agency))
          .map((agency) =>
            finding('unknown-agency', { node: node.id, agency, known: agencies }, ['nodes', node.id, 'who', agency]),
          )
      : [],
  )
}
