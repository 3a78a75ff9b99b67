import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { readGlossary } from '../../src/content/readGlossary.ts'
import { planted } from '../pathway/smallPathway.ts'
import { problemLines } from './problemLines.ts'
import { clausesNumbered } from './smallProse.ts'

const small = `- term: strategy discussion
  aliases: [strategy meeting, strat]
  meaning: A discussion between agencies.
  source: [ours, clauses]
  clauses:
    kent: ['4.2']
    rutland: []
- term: child
  aliases: YP
  meaning: Anyone under 18.
  typed: [kid, kids]
  source: 'Children Act 1989, section 105'
`
const clausesOf = new Map([
  ['kent', new Map([['disagreements', clausesNumbered('4.2', '4.20')]])],
  ['rutland', new Map([['differences', clausesNumbered('1.1')]])],
])
const read = (text: string) => readGlossary(text, 'glossary.yaml', clausesOf)
const messagesFor = (text: string) => problemLines(read(text).problems, 'message')

test('terms come in the order of the alphabet, each with an anchor', () => {
  expect(read(small)).toEqual({
    glossary: [
      {
        term: 'child',
        anchor: 'child',
        aliases: ['YP'],
        typed: ['kid', 'kids'],
        meaning: 'Anyone under 18.',
        sources: [{ kind: 'statute', name: 'Children Act 1989, section 105' }],
        clauses: new Map(),
      },
      {
        term: 'strategy discussion',
        anchor: 'strategy-discussion',
        aliases: ['strategy meeting', 'strat'],
        typed: [],
        meaning: 'A discussion between agencies.',
        sources: [{ kind: 'ours' }, { kind: 'clauses' }],
        clauses: new Map([
          ['kent', [{ procedure: 'disagreements', number: '4.2' }]],
          ['rutland', []],
        ]),
      },
    ],
    problems: [],
  })
})

const wanted = "clauses, ours, or a statute with its year, such as 'Children Act 1989, section 47'"

test.each([
  ['aliases: YP', 'aliases: strat', ['9 “strat” is a name of “child” and of “strategy discussion”, on line 2.']],
  ['aliases: YP', 'aliases: STRAT', ['9 “STRAT” is a name of “child” and of “strategy discussion”, on line 2.']],
  ['aliases: YP', 'aliases: YP, minor', ['9 A term: “aliases” has several values, “YP, minor”, without brackets.']],
  ['aliases: YP', 'aliases: [YP, yp]', ['9 “yp” occurs twice under “child”; the first is on line 9.']],
  ['aliases: YP', 'aliases: [YP, child]', ['9 “child” occurs twice under “child”; the first is on line 8.']],
  [
    'aliases: YP',
    'aliases: strategy discussion',
    ['9 “strategy discussion” is a name of “child” and of “strategy discussion”, on line 1.'],
  ],
  [
    'term: child',
    'term: Strategy Discussion',
    ['8 The term “Strategy Discussion” occurs a second time; the first is on line 1.'],
  ],
  [
    'term: child',
    'term: strategy-discussion',
    ['8 The term “strategy-discussion” occurs a second time; the first is on line 1.'],
  ],
  ['term: child', `term: ${'child '.repeat(34).trim()}`, ['8 A term: “term” has 203 characters; the limit is 200.']],
  [
    'aliases: YP',
    `aliases: ${'word '.repeat(50).trim()}`,
    ['9 A term: “aliases” has 249 characters; the limit is 200.'],
  ],
  ['term: child', 'term: …', ['8 “…” cannot be an id.']],
  [
    'term: child',
    'trem: child',
    [
      '8 A term has an unknown key “trem”. The possible keys are “term”, “aliases”, “typed”, “meaning”, “source” and “clauses”.',
      '8 A term has no “term”.',
    ],
  ],
  ['  meaning: Anyone under 18.\n', '', ['8 A term has no “meaning”.']],
  ["  source: 'Children Act 1989, section 105'\n", '', ['8 A term has no “source”.']],
  ...[
    { source: 'our', found: '“our”' },
    { source: 'Children Act, section 105', found: '“Children Act, section 105”' },
    { source: 'Children Act 1989 section 105', found: '“Children Act 1989 section 105”' },
    { source: 'Children Act 1989, page 105', found: '“Children Act 1989, page 105”' },
    { source: 'the Children Act 1989', found: '“the Children Act 1989”' },
  ].map(({ source, found }): [string, string, string[]] => [
    'Children Act 1989, section 105',
    source,
    [`12 A term: “source” should be ${wanted}, but is ${found}.`],
  ]),
  ["'Children Act 1989, section 105'", '[]', [`12 A term: “source” should be ${wanted}, but is empty.`]],
  [
    "'Children Act 1989, section 105'",
    'Children Act 1989, section 105',
    ['12 A term: “source” has several values, “Children Act 1989, section 105”, without brackets.'],
  ],
  ['[ours, clauses]', '[ours, ours]', ['4 The entry of “source” “ours” occurs a second time; the first is on line 4.']],
  ["'Children Act 1989, section 105'", 'clauses', ['8 “child” has no “clauses”.']],
  [
    "kent: ['4.2']",
    'kent: []',
    ['5 “strategy discussion”: “clauses” should be one clause or more, since “source” names clauses, but is empty.'],
  ],
  ["source: 'Children Act 1989, section 105'", "source: ['Adoption and Children Act 2002', ours]", []],
  [
    "source: 'Children Act 1989, section 105'",
    "source: 'Local Safeguarding Children Boards Regulations 2006, regulation 5'",
    [],
  ],
  ["source: 'Children Act 1989, section 105'", "source: 'Children and Young People (Scotland) Act 2014, part 3'", []],
  [
    "kent: ['4.2']",
    "kent: ['4.3']",
    ['6 “strategy discussion” (kent) cites clause 4.3, but the prose has no such clause.'],
  ],
  ["kent: ['4.2']", 'kent: 4.20', []],
  ['between agencies.', 'between agencies (4.20).', []],
  // Only Rutland has it, and the term does not cite Rutland.
  [
    'between agencies.',
    'between agencies (1.1).',
    ['3 “strategy discussion” cites clause 1.1, but the prose has no such clause.'],
  ],
  [
    'rutland: []',
    'rutlnd: []',
    ['7 “clauses” of “strategy discussion” has an unknown key “rutlnd”. The possible keys are “kent” and “rutland”.'],
  ],
  ['rutland: []', 'rutland:', ['7 “clauses” of “strategy discussion”: “rutland” should be text, but is empty.']],
])('with %j edited to %j the mistake is reported: %j', (from, to, messages) => {
  expect(messagesFor(planted(small, from, to))).toEqual(messages)
})

test('the clauses of a board whose prose could not be read are not held against it', () => {
  const { problems } = readGlossary(
    planted(small, "['4.2']", "['9.9']"),
    'glossary.yaml',
    new Map([
      ['kent', undefined],
      ['rutland', new Map()],
    ]),
  )
  expect(problems).toEqual([])
})

test.each([
  ['A talk that must be held within 2 days (4.2).', 'ours', []],
  ['A talk that must be held within 3 days (4.2).', 'ours', ['time-not-cited']],
  ['A talk within 3 days.', 'clauses', ['time-not-cited']],
  ['A talk that should be held.', 'clauses', ['words-not-cited']],
  ['A talk that should be held (4.2). It must be short.', 'ours', ['words-not-cited']],
  ['A talk that should be held within 3 days.', 'ours', []],
])('of the meaning “%s” from %s these are mistakes: %j', (meaning, source, kinds) => {
  const edited = planted(
    planted(small, 'A discussion between agencies.', meaning),
    'source: [ours, clauses]',
    `source: ${source}`,
  )
  const clause = {
    number: '4.2',
    section: '4',
    forces: ['must'],
    text: 'They must talk within 2 days.',
    line: 1,
  } as const
  const own = new Map([['disagreements', [clause]]])
  const { problems } = readGlossary(edited, 'glossary.yaml', new Map([...clausesOf, ['kent', own]]))
  expect(problems.map(({ kind }) => kind)).toEqual(kinds)
})

test('a number that two procedures of a board have is cited by the procedure', () => {
  const both = new Map([['kent', new Map(['adults', 'children'].map((id) => [id, clausesNumbered('4.2')]))]])
  const readBoth = (clauses: string) => {
    const text = planted(small, "    kent: ['4.2']\n    rutland: []", clauses)
    const { glossary, problems } = readGlossary(text, 'glossary.yaml', both)
    return [glossary.at(-1)?.clauses.get('kent'), problemLines(problems, 'message')]
  }
  expect(readBoth("    kent/children: ['4.2']")).toEqual([[{ procedure: 'children', number: '4.2' }], []])
  expect(readBoth("    kent: ['4.2']")[1]).toEqual([
    '6 “strategy discussion” (kent) cites clause 4.2, which several procedures of the board have: “kent/adults” and “kent/children”.',
  ])
  expect(readBoth("    kent/chidren: ['4.2']")[1]).toEqual([
    '6 “clauses” of “strategy discussion” has an unknown key “kent/chidren”. The possible keys are “kent/adults” and “kent/children”.',
  ])
})

test('a meaning on the site names the boards of which it speaks, so that it stays true beside another board', () => {
  const { glossary } = readGlossary(readFileSync('content/glossary.yaml', 'utf8'), 'glossary.yaml', new Map())
  expect(glossary.length).toBeGreaterThan(0)
  const unnamed = glossary.filter(({ meaning }) =>
    /\b(neither|either|both|two|all) (of the )?(procedures?|boards?)\b|\bthe procedures\b(?! of )/i.test(meaning),
  )
  expect(unnamed.map(({ term }) => term)).toEqual([])
})

test('an empty list is reported', () => {
  expect(messagesFor('[]\n')).toEqual([
    '1 The glossary should be a list of one or more, as in [one, two], but is empty.',
  ])
})
