import { describe, expect, test } from 'vitest'
import { compareEditions } from '../../src/authoring/import/compareEditions.ts'

const words = {
  talk: 'Staff must talk to each other within 24 hours.',
  ask: 'They may ask their safeguarding adviser for advice.',
  write: 'What the two agreed should be put in writing by both.',
  refer: 'The managers must refer it to the Head of Service.',
}
const edition = (clauses: Readonly<Record<string, string>>, titles: Readonly<Record<string, string>> = {}) => ({
  words: new Map(Object.entries(clauses)),
  titles: new Map(Object.entries(titles)),
})
const compare = (before: Readonly<Record<string, string>>, now: Readonly<Record<string, string>>) =>
  compareEditions(edition(before), edition(now), 'move')

describe('between two editions', () => {
  test.each([
    { what: 'nothing differs', before: { '1.1': words.talk }, now: { '1.1': words.talk }, says: [] },
    {
      what: 'a clause comes before others',
      before: { '1.1': words.talk, '1.2': words.write },
      now: { '1.1': words.ask, '1.2': words.talk, '1.3': words.write },
      says: ['Moved: move 1.1=1.2 1.2=1.3', `New: 1.1\n  + ${words.ask}`],
    },
    {
      what: 'a clause is gone, and the next has its number',
      before: { '1.1': words.ask, '1.2': words.talk },
      now: { '1.1': words.talk },
      says: [`Gone: 1.1\n  - ${words.ask}`, 'Moved: move 1.2=1.1'],
    },
    {
      what: 'a clause moves and changes',
      before: { '1.1': words.talk },
      now: { '1.1': words.ask, '1.2': words.talk.replace('24', '48') },
      says: [
        'Moved: move 1.1=1.2',
        `Changed: 1.1, now 1.2\n  - ${words.talk}\n  + ${words.talk.replace('24', '48')}`,
        `New: 1.1\n  + ${words.ask}`,
      ],
    },
    {
      what: 'items move with their list',
      before: { '1.1': words.talk, '1.1a': words.ask, '1.1b': words.write },
      now: { '1.2': words.talk, '1.2a': words.ask, '1.2b': words.write },
      says: ['Moved: move 1.1=1.2'],
    },
    {
      what: 'an item moves within its list',
      before: { '1.1': words.talk, '1.1a': words.ask },
      now: { '1.1': words.talk, '1.1a': words.refer, '1.1b': words.ask },
      says: ['Moved: move 1.1a=1.1b', `New: 1.1a\n  + ${words.refer}`],
    },
    {
      what: 'a level comes between and every clause after it changes a little',
      before: {
        '2.1': 'The team manager must meet within 3 working days.',
        '2.2': 'The senior manager must meet within 5 working days.',
        '2.3': 'The head of service must decide within 10 working days.',
      },
      now: {
        '2.1': 'The team manager must meet within 3 working days.',
        '2.2': 'The group manager must meet within 4 working days of that.',
        '2.3': 'The senior manager must meet within 5 working days now.',
        '2.4': 'The head of service must decide within 10 working days now.',
      },
      says: [
        'Moved: move 2.2=2.3 2.3=2.4',
        'Changed: 2.2, now 2.3\n  - The senior manager must meet within 5 working days.\n  + The senior manager must meet within 5 working days now.',
        'Changed: 2.3, now 2.4\n  - The head of service must decide within 10 working days.\n  + The head of service must decide within 10 working days now.',
        'New: 2.2\n  + The group manager must meet within 4 working days of that.',
      ],
    },
    {
      what: 'a list moves and its item stays',
      before: { '1.1': words.talk, '1.1a': words.ask },
      now: { '1.1': words.refer, '1.1a': words.ask, '1.2': words.talk },
      says: ['Moved: move 1.1a=1.1a 1.1=1.2', `New: 1.1\n  + ${words.refer}`],
    },
    {
      what: 'a clause becomes an item of the list before it',
      before: { '2.1': words.talk, '2.2': words.ask, '2.3': words.write },
      now: { '2.1': words.talk, '2.1a': words.ask, '2.2': words.write },
      says: ['By hand: 2.2 is now item 2.1a', 'Moved: move 2.3=2.2'],
    },
    {
      what: 'an item becomes a clause',
      before: { '2.1': words.talk, '2.1a': words.ask },
      now: { '2.1': words.talk, '2.2': words.ask },
      says: ['By hand: 2.1a is now clause 2.2'],
    },
    {
      what: 'two clauses have the same words',
      before: { '1.1': words.talk, '1.2': words.talk },
      now: { '1.1': words.talk, '1.2': words.talk },
      says: [],
    },
    {
      what: 'a clause becomes another',
      before: { '1.1': words.talk },
      now: { '1.1': words.refer },
      says: [`Gone: 1.1\n  - ${words.talk}`, `New: 1.1\n  + ${words.refer}`],
    },
  ])('where $what it says $says', ({ before, now, says }) => {
    expect(compare(before as Record<string, string>, now as Record<string, string>)).toEqual(says)
  })

  test('another title of a section is reported', () => {
    const [before, now] = [edition({}, { '1': 'Stage two: managers' }), edition({}, { '1': 'Stage two: leads' })]
    expect(compareEditions(before, now, 'move')).toEqual(['Section 1:\n  - Stage two: managers\n  + Stage two: leads'])
  })
})
