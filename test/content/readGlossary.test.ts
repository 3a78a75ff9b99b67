import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { readGlossary } from '../../src/content/readGlossary.ts'
import { planted } from '../pathway/smallPathway.ts'

const small = `- term: strategy discussion
  aliases: [strategy meeting, strat]
  meaning: A discussion between agencies.
  clauses:
    kent: ['4.2']
    rutland: []
- term: child
  aliases: YP
  meaning: Anyone under 18.
  typed: [kid, kids]
`
const clausesOf = new Map([
  ['kent', new Set(['4.2', '4.20'])],
  ['rutland', new Set(['1.1'])],
])
const read = (text: string) => readGlossary(text, 'glossary.yaml', clausesOf)
const told = (text: string) => read(text).problems.map(({ line, message }) => `${line} ${message}`)

test('terms come in the order of the alphabet, each with an anchor', () => {
  expect(read(small)).toEqual({
    glossary: [
      {
        term: 'child',
        anchor: 'child',
        post: false,
        aliases: ['YP'],
        typed: ['kid', 'kids'],
        meaning: 'Anyone under 18.',
        clauses: new Map(),
      },
      {
        term: 'strategy discussion',
        anchor: 'strategy-discussion',
        post: false,
        aliases: ['strategy meeting', 'strat'],
        typed: [],
        meaning: 'A discussion between agencies.',
        clauses: new Map([
          ['kent', ['4.2']],
          ['rutland', []],
        ]),
      },
    ],
    problems: [],
  })
})

test.each([
  ['aliases: YP', 'aliases: strat', ['8 “strat” stands for “child” and for “strategy discussion”.']],
  ['aliases: YP', 'aliases: STRAT', ['8 “STRAT” stands for “child” and for “strategy discussion”.']],
  ['aliases: YP', 'aliases: YP, minor', ['8 A term: “aliases” has several values, “YP, minor”, without brackets.']],
  ['aliases: YP', 'aliases: [YP, yp]', ['8 “yp” stands twice under “child”.']],
  ['aliases: YP', 'aliases: [YP, child]', ['8 “child” stands twice under “child”.']],
  [
    'aliases: YP',
    'aliases: strategy discussion',
    ['8 “strategy discussion” stands for “child” and for “strategy discussion”.'],
  ],
  [
    'term: child',
    'term: Strategy Discussion',
    ['7 The term “Strategy Discussion” is used a second time; the first is on line 1.'],
  ],
  [
    'term: child',
    'term: strategy-discussion',
    ['7 The term “strategy-discussion” is used a second time; the first is on line 1.'],
  ],
  [
    'term: child',
    `term: ${'child '.repeat(34).trim()}`,
    ['7 A term: “term” has 203 characters; there is room for 200.'],
  ],
  [
    'aliases: YP',
    `aliases: ${'word '.repeat(50).trim()}`,
    ['8 A term: “aliases” has 249 characters; there is room for 200.'],
  ],
  ['term: child', 'term: …', ['7 “…” cannot be an id.']],
  [
    'term: child',
    'trem: child',
    [
      '7 A term has a key “trem” that nothing reads. It may have “term”, “post”, “aliases”, “typed”, “meaning” and “clauses”.',
      '7 A term has no “term”.',
    ],
  ],
  ['  meaning: Anyone under 18.\n', '', ['7 A term has no “meaning”.']],
  [
    "kent: ['4.2']",
    "kent: ['4.3']",
    ['5 “strategy discussion” (kent) cites clause 4.3, but the prose has no such clause.'],
  ],
  ["kent: ['4.2']", 'kent: 4.20', []],
  [
    'rutland: []',
    'rutlnd: []',
    ['6 “clauses” of “strategy discussion” has a key “rutlnd” that nothing reads. It may have “kent” and “rutland”.'],
  ],
  ['rutland: []', 'rutland:', ['6 “clauses” of “strategy discussion”: “rutland” should be text, but is empty.']],
])('with %j edited to %j it is told: %j', (from, to, messages) => {
  expect(told(planted(small, from, to))).toEqual(messages)
})

test('the clauses of a board whose prose could not be read are not held against it', () => {
  const { problems } = readGlossary(
    planted(small, "['4.2']", "['9.9']"),
    'glossary.yaml',
    new Map([
      ['kent', undefined],
      ['rutland', new Set<string>()],
    ]),
  )
  expect(problems).toEqual([])
})

test('a meaning on the site names the boards of which it speaks, so that it stays true beside another board', () => {
  const { glossary } = readGlossary(readFileSync('content/glossary.yaml', 'utf8'), 'glossary.yaml', new Map())
  expect(glossary.length).toBeGreaterThan(0)
  const unnamed = glossary.filter(({ meaning }) =>
    /\b(neither|either|both|two|all) (of the )?(procedures?|boards?)\b|\bthe procedures\b(?! of )/i.test(meaning),
  )
  expect(unnamed.map(({ term }) => term)).toEqual([])
})

test('a term that names somebody who acts says so', () => {
  const { glossary, problems } = read('- term: line manager\n  post: true\n  meaning: The manager one answers to.\n')
  expect(glossary.map(({ post }) => post)).toEqual([true])
  expect(problems).toEqual([])
})

test('an empty list is told', () => {
  expect(told('[]\n')).toEqual(['1 The glossary should be a list of one or more, but is empty.'])
})
