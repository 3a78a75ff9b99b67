/** What a room says to one question. */
export interface Mark {
  /** The answer that was marked, by id. */
  readonly answer?: string
  /** Hands raised for each answer, by id; only those that were counted. */
  readonly hands: ReadonlyMap<string, number>
}

/** Where a session stands, and what the room has said. */
export interface Session {
  /** The slide on the screen, counted from 0. */
  readonly at: number
  /** By the id of the question. */
  readonly marks: ReadonlyMap<string, Mark>
}

export const freshSession: Session = { at: 0, marks: new Map() }

const noMark: Mark = { hands: new Map() }

/** `#7&question=answer&question.answer=hands…`. Ids need no escaping. */
export function writeSession({ at, marks }: Session): string {
  const pairs = [...marks].flatMap(([question, { answer, hands }]) => [
    ...(answer === undefined ? [] : [`${question}=${answer}`]),
    ...[...hands].map(([one, count]) => `${question}.${one}=${count}`),
  ])
  return `#${[String(at), ...pairs].join('&')}`
}

/** The session that a fragment holds, or `undefined` where it holds none. What cannot be read in it is left out. */
export function readSession(fragment: string): Session | undefined {
  const [at = '', ...pairs] = fragment.replace(/^#/, '').split('&')
  if (!/^\d{1,4}$/.test(at)) return undefined
  let session: Session = { at: Number(at), marks: new Map() }
  for (const pair of pairs) {
    const [, question, counted, value] = /^([a-z][a-z0-9-]*)(?:\.([a-z0-9-]+))?=([a-z0-9-]+)$/.exec(pair) ?? []
    if (question === undefined || value === undefined) continue
    if (counted === undefined) session = withAnswer(session, question, value)
    else if (/^\d{1,3}$/.test(value)) session = withHands(session, question, counted, Number(value))
  }
  return session
}

/** The session with an answer marked; marked once more, or without an answer, the mark is taken away. */
export function withAnswer(session: Session, question: string, answer: string | undefined): Session {
  const { hands, ...mark } = session.marks.get(question) ?? noMark
  const isOff = answer === undefined || mark.answer === answer
  return withMark(session, question, { hands, ...(isOff ? {} : { answer }) })
}

/** The session with hands counted for an answer; without a number, they are not counted. */
export function withHands(session: Session, question: string, answer: string, count: number | undefined): Session {
  const mark = session.marks.get(question) ?? noMark
  const hands = new Map(mark.hands)
  if (count === undefined) hands.delete(answer)
  else hands.set(answer, count)
  return withMark(session, question, { ...mark, hands })
}

function withMark(session: Session, question: string, mark: Mark): Session {
  return { ...session, marks: new Map([...session.marks, [question, mark]]) }
}

/** What the room says: the answer that was marked, else the one with the most hands; nothing where hands are level. */
export function predictionOf(mark: Mark | undefined): string | undefined {
  if (!mark || mark.answer !== undefined) return mark?.answer
  const most = Math.max(0, ...mark.hands.values())
  const leading = [...mark.hands].filter(([, count]) => count === most && count > 0)
  return leading.length === 1 ? leading[0]?.[0] : undefined
}

/** Hands in words, such as “9 of 14 hands”; empty where none were counted. */
export function handsInWords(mark: Mark | undefined, answer: string | undefined): string {
  const all = [...(mark?.hands.values() ?? [])].reduce((total, count) => total + count, 0)
  if (all === 0) return ''
  return `${(answer !== undefined && mark?.hands.get(answer)) || 0} of ${all} ${all === 1 ? 'hand' : 'hands'}`
}
