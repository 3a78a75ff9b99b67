import { formatCount } from '../../pathway/sentences.ts'

/** The room's answer to one question. */
export interface Vote {
  /** The id of the answer that the presenter marked. */
  readonly answer?: string
  /** The number of hands raised for each answer, by id. Only counted answers have an entry. */
  readonly hands: ReadonlyMap<string, number>
}

export interface Session {
  /** The slide on the screen, counted from 0. */
  readonly at: number
  /** By the id of the question. */
  readonly votes: ReadonlyMap<string, Vote>
}

/** The keys that go to the next slide or back: the arrow keys, and those of a presentation remote. */
export const moveByKey: Readonly<Record<string, number>> = { ArrowRight: 1, PageDown: 1, ArrowLeft: -1, PageUp: -1 }

export const freshSession: Session = { at: 0, votes: new Map() }

const noVote: Vote = { hands: new Map() }

/** Writes a fragment such as `#7&question=answer&question.answer=hands`. Ids need no escaping. */
export function writeSession({ at, votes }: Session): string {
  const pairs = [...votes].flatMap(([question, { answer, hands }]) => [
    ...(answer === undefined ? [] : [`${question}=${answer}`]),
    ...[...hands].map(([one, count]) => `${question}.${one}=${count}`),
  ])
  return `#${[String(at), ...pairs].join('&')}`
}

/** Reads a session from a fragment; `undefined` if it is none. Leaves out what cannot be read. */
export function readSession(fragment: string): Session | undefined {
  const [at = '', ...pairs] = fragment.replace(/^#/, '').split('&')
  if (!/^\d{1,4}$/.test(at)) return undefined
  let session: Session = { at: Number(at), votes: new Map() }
  for (const pair of pairs) {
    const [, question, counted, value] = /^([a-z][a-z0-9-]*)(?:\.([a-z0-9-]+))?=([a-z0-9-]+)$/.exec(pair) ?? []
    if (question === undefined || value === undefined) continue
    if (counted === undefined) session = setAnswer(session, question, value)
    else if (/^\d{1,3}$/.test(value)) session = withHands(session, question, counted, Number(value))
  }
  return session
}

/** Returns the session with an answer marked. Marking the same answer again removes the mark. */
export function toggleAnswer(session: Session, question: string, answer: string): Session {
  const isMarked = session.votes.get(question)?.answer === answer
  return setAnswer(session, question, isMarked ? undefined : answer)
}

function setAnswer(session: Session, question: string, answer: string | undefined): Session {
  const { hands } = session.votes.get(question) ?? noVote
  return withVote(session, question, { hands, ...(answer !== undefined && { answer }) })
}

/** Returns the session with hands counted for an answer. `undefined` removes the count. */
export function withHands(session: Session, question: string, answer: string, count: number | undefined): Session {
  const vote = session.votes.get(question) ?? noVote
  const hands = new Map(vote.hands)
  if (count === undefined) hands.delete(answer)
  else hands.set(answer, count)
  return withVote(session, question, { ...vote, hands })
}

function withVote(session: Session, question: string, vote: Vote): Session {
  return { ...session, votes: new Map([...session.votes, [question, vote]]) }
}

/** Returns the room's answer: the marked one, else the one with the most hands; `undefined` if there is a tie or no vote. */
export function roomAnswer(vote: Vote | undefined): string | undefined {
  if (!vote || vote.answer !== undefined) return vote?.answer
  const most = Math.max(0, ...vote.hands.values())
  const leading = [...vote.hands].filter(([, count]) => count === most && count > 0)
  return leading.length === 1 ? leading[0]?.[0] : undefined
}

/** Formats the hands for an answer, such as “9 of 14 hands”; empty if none were counted. */
export function formatHands(vote: Vote | undefined, answer: string | undefined): string {
  const all = [...(vote?.hands.values() ?? [])].reduce((total, count) => total + count, 0)
  if (all === 0) return ''
  return `${(answer !== undefined && vote?.hands.get(answer)) || 0} of ${formatCount(all, 'hand')}`
}
