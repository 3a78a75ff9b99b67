import { reachableFrom } from './reach.ts'
import type { Answers, Pathway, PathwayNode } from './types.ts'

/** An answer that was given but does not count, and why. */
export interface StaleAnswer {
  readonly question: string
  readonly answer: string
  /**
   * `unknown`: the pathway has no such question or answer. `off-route`: the walk no longer reaches the question. `led-back`:
   * the answer leads back to an earlier question. `open-again`: it answers that earlier question, which is open again.
   */
  readonly why: 'unknown' | 'off-route' | 'led-back' | 'open-again'
}

/** The answers given so far, replayed. */
export interface Walk {
  /** The nodes visited, in order; the last is the current one. Never empty. */
  readonly trail: readonly PathwayNode[]
  /** The open question, or the outcome. */
  readonly at: PathwayNode
  /** The answers that were used, in the order of the trail. */
  readonly answers: Answers
  /** Answers to questions that the walk may still reach. They apply when it does. */
  readonly waiting: Answers
  /** Answers that no longer count. */
  readonly stale: readonly StaleAnswer[]
}

/**
 * Replays `answers` from the start (or from the node `from`) and stops at the first open question or at the outcome.
 *
 * The walk depends only on the answers, so a shared link gives the same walk. If an answer leads back to an earlier node, the
 * first question from there is open again, so a walk always ends. (Cycles contain only questions, see
 * `noStepsInCycles`.) Throws if `from` or the target of a link does not exist.
 */
export function walk(pathway: Pathway, answers: Answers, from: string = pathway.start): Walk {
  const nodeOf = (id: string): PathwayNode => {
    const node = pathway.nodes.get(id)
    if (!node) throw new Error(`The pathway has no node “${id}”.`)
    return node
  }
  let trail: PathwayNode[] = []
  let ledBack: string | undefined
  const used = new Map<string, string>()
  for (let to: string | undefined = from; to !== undefined;) {
    const back = trail.findIndex(({ id }) => id === to)
    if (back >= 0) {
      ledBack = trail.findLast(({ kind }) => kind === 'question')?.id
      trail = trail.slice(0, questionToReopen(trail, back) + 1)
      break
    }
    const node = nodeOf(to)
    trail.push(node)
    to = nextNodeId(node, answers, used)
  }
  const at = trail.at(-1) ?? nodeOf(from)
  for (const question of [...used.keys()])
    if (question === at.id || !trail.some(({ id }) => id === question)) used.delete(question)
  return { trail, at, answers: used, ...classifyUnused(pathway, answers, used, at, ledBack) }
}

/** Returns the index in the trail of the first question at or after `back`. Throws if there is none. */
function questionToReopen(trail: readonly PathwayNode[], back: number): number {
  const index = trail.findIndex((node, position) => position >= back && node.kind === 'question')
  if (index < 0) throw new Error(`The steps from “${trail[back]?.id}” lead back to themselves.`)
  return index
}

/** Returns the id of the next node, or `undefined` if the walk stops. Adds the answer that it uses to `used`. */
function nextNodeId(node: PathwayNode, answers: Answers, used: Map<string, string>): string | undefined {
  switch (node.kind) {
    case 'outcome':
      return undefined
    case 'step':
      return node.next.to
    case 'question': {
      const chosen = node.answers.find(({ id }) => id === answers.get(node.id))
      if (chosen) used.set(node.id, chosen.id)
      return chosen?.to
    }
  }
}

/** Classifies the answers that were not used. `ledBack` is the question whose answer led back, if any. */
function classifyUnused(
  pathway: Pathway,
  answers: Answers,
  used: Answers,
  at: PathwayNode,
  ledBack: string | undefined,
) {
  const waiting = new Map<string, string>()
  const stale: StaleAnswer[] = []
  const unused = [...answers].filter(([question]) => !used.has(question))
  // `everyRoute` walks thousands of times, and gives no answer that is not used.
  const ahead = unused.length > 0 ? reachableFrom(pathway, at.id) : new Set<string>()
  for (const [question, answer] of unused) {
    const node = pathway.nodes.get(question)
    if (node?.kind !== 'question' || !node.answers.some(({ id }) => id === answer))
      stale.push({ question, answer, why: 'unknown' })
    else if (question === ledBack) stale.push({ question, answer, why: 'led-back' })
    else if (question === at.id) stale.push({ question, answer, why: 'open-again' })
    else if (ahead.has(question)) waiting.set(question, answer)
    else stale.push({ question, answer, why: 'off-route' })
  }
  return { waiting, stale }
}
