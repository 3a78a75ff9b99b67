import { describe, expect, test } from 'vitest'
import {
  freshSession,
  formatHands,
  roomAnswer,
  readSession,
  toggleAnswer,
  withHands,
  writeSession,
} from '../../../src/features/training/session.ts'
import type { Vote } from '../../../src/features/training/session.ts'

const marked = (answer: string | undefined, hands: Readonly<Record<string, number>> = {}): Vote => ({
  ...(answer !== undefined && { answer }),
  hands: new Map(Object.entries(hands)),
})

describe('a session in a fragment', () => {
  const session = {
    at: 7,
    votes: new Map([
      ['ask', marked('no', { yes: 3, no: 9 })],
      ['infant-injury', marked('yes')],
    ]),
  }

  test('is written by ids', () => {
    expect(writeSession(session)).toBe('#7&ask=no&ask.yes=3&ask.no=9&infant-injury=yes')
  })

  test('is read as it was written', () => {
    expect(readSession(writeSession(session))).toEqual(session)
    expect(readSession(writeSession(freshSession))).toEqual(freshSession)
  })

  test.each(['', '#', '#content', '#v=1&ask=no', '#-1', '#1.5', '#99999', '#NaN&ask=no'])(
    '%j holds none',
    (fragment) => {
      expect(readSession(fragment)).toBeUndefined()
    },
  )

  test.each([
    '#7&ask',
    '#7&=no',
    '#7&ask=',
    '#7&ask=<b>',
    '#7&ask.yes=many',
    '#7&ask.yes=1000',
    '#7&Ask=no',
    '#7&%41sk=no',
    '#7&ask.yes.no=3',
  ])('of %j only the place is read', (fragment) => {
    expect(readSession(fragment)).toEqual({ at: 7, votes: new Map() })
  })
})

describe('an answer that is marked', () => {
  const once = toggleAnswer(freshSession, 'ask', 'yes')

  test('replaces another', () => {
    expect(toggleAnswer(once, 'ask', 'no').votes.get('ask')?.answer).toBe('no')
  })

  test('stays marked where an address has it twice', () => {
    expect(readSession('#1&ask=yes&ask=yes')?.votes.get('ask')).toEqual(marked('yes'))
  })

  test('is taken away when it is marked once more', () => {
    expect(toggleAnswer(once, 'ask', 'yes').votes.get('ask')?.answer).toBeUndefined()
  })

  test('keeps the hands that were counted', () => {
    const counted = withHands(once, 'ask', 'no', 4)
    expect(toggleAnswer(counted, 'ask', 'no').votes.get('ask')).toEqual(marked('no', { no: 4 }))
  })

  test('leaves the session as it was', () => {
    expect(freshSession.votes.size).toBe(0)
  })
})

test('a count that is emptied is gone', () => {
  const counted = withHands(freshSession, 'ask', 'no', 4)
  expect(withHands(counted, 'ask', 'no', undefined).votes.get('ask')).toEqual(marked(undefined))
})

test.each([
  [undefined, undefined, ''],
  [marked(undefined), undefined, ''],
  [marked('yes'), 'yes', ''],
  [marked(undefined, { yes: 3, no: 9 }), 'no', '9 of 12 hands'],
  [marked(undefined, { yes: 6, no: 6 }), undefined, '0 of 12 hands'],
  [marked(undefined, { yes: 0, no: 0 }), undefined, ''],
  [marked(undefined, { yes: 1 }), 'yes', '1 of 1 hand'],
  // Whoever holds the clicker may mark against the count.
  [marked('yes', { yes: 3, no: 9 }), 'yes', '3 of 12 hands'],
  [marked('other', { yes: 3, no: 9 }), 'other', '0 of 12 hands'],
])('of %o the room says %j, with %j', (mark, said, hands) => {
  expect(roomAnswer(mark)).toBe(said)
  expect(formatHands(mark, said)).toBe(hands)
})
