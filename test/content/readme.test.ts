import { describe, expect, test } from 'vitest'
import { parseProse } from '../../src/content/parseProse.ts'
import { readBoard } from '../../src/content/readBoard.ts'
import { readGlossary } from '../../src/content/readGlossary.ts'
import { forces, levels, topics } from '../../src/pathway/types.ts'
import { parsePathway } from '../../src/pathway/parse/parsePathway.ts'
import { parseScenario } from '../../src/content/parseScenario.ts'
import { exampleProblems } from './exampleProblems.ts'
import { readText } from '../readText.ts'
import { clausesNumbered } from './smallProse.ts'

const readme = readText('content/README.md')

/** The cells of the table of mistakes, as a reader sees them. */
const rows = readme
  .slice(readme.indexOf('## Every mistake'))
  .split('\n')
  .filter((line) => /^\| `[a-z-]+` /.test(line))
  .map((line) =>
    line
      .split(/(?<!\\)\|/)
      .slice(1, -1)
      .map((cell) => cell.trim().replace(/\\([\\<{|`*_])/g, '$1')),
  )

test('the table of mistakes has every kind, once, in the order of the code', () => {
  expect(rows.map(([kind]) => kind)).toEqual(exampleProblems.map(({ kind }) => `\`${kind}\``))
})

describe.each(exampleProblems)('$kind', ({ kind, message, fix }) => {
  const row = rows.find(([name]) => name === `\`${kind}\``)

  test('is in the table as the build reports it', () => {
    expect(row?.[1]).toBe(message)
  })

  test('has the same fix in the table', () => {
    expect(row?.[2]).toBe(fix)
  })

  test('reads as sentences', () => {
    expect(`${message} ${fix}`).not.toMatch(/“”|undefined|\[object|\n| {2}|\.\./)
    expect(message).toMatch(/\.$/)
  })
})

test('every command that it names exists', () => {
  const { scripts } = JSON.parse(readText('package.json')) as { readonly scripts: Readonly<Record<string, string>> }
  const named = [...readme.matchAll(/npm run ([\w:]+)/g)].map(([, name = '']) => name)
  expect(named).toContain('check:content')
  expect(named.filter((name) => !(name in scripts))).toEqual([])
})

const explains = (key: string): boolean => readme.includes(`\`${key}\``) || readme.includes(`\`${key}: `)

test.each(['asked', 'board', 'glossary', 'pathway', 'scenario'])(
  'each key of the schema of %s is explained',
  (name) => {
    const keys: string[] = []
    JSON.parse(readText(`public/schemas/content/${name}.schema.json`), (key, value: unknown) => {
      if (key === 'properties') keys.push(...Object.keys(value as object))
      return value
    })
    expect(keys.length).toBeGreaterThan(name === 'asked' ? -1 : 3)
    expect(keys.filter((key) => !explains(key))).toEqual([])
  },
)

test.each([
  ['urgency', ['immediately', 'urgently', 'without delay']],
  ['a limit', ['step-before']],
  ['topic', topics],
  ['level', levels],
  [
    'procedure.mdx',
    [
      'title',
      'summary',
      'audience',
      'publishedBy',
      'publishedIn',
      'dated',
      'numbering',
      'charts',
      'incomplete',
      'reviewBy',
    ],
  ],
])('each value or key of %s is explained', (_, words) => {
  expect(words.filter((word) => !explains(word))).toEqual([])
})

describe('an example that is copied has no mistakes', () => {
  const examples = [...readme.matchAll(/^```(?:yaml|mdx)\n([\s\S]*?)^```$/gm)].map(([, text]) => text ?? '')
  const example = (beginning: string): string => examples.find((text) => text.startsWith(beginning)) ?? ''
  const clauses = new Set(['2.8', '3.1h', '3.4', '3.6', '4.1', '7.1'])

  test('of a board', () => {
    const { board, problems } = readBoard('kent', example('name:'), 'kent.yaml')
    expect([board.name, problems]).toEqual(['Kent', []])
  })

  test('of a prose', () => {
    const { prose, problems } = parseProse(example('---\ntitle: Resolving'), 'procedure.mdx')
    expect(prose.clauses.map(({ number }) => number)).toEqual(['3.3', '3.3a', '3.4'])
    expect(problems).toEqual([])
  })

  test('of a pathway', () => {
    const parsed = parsePathway(example('version:'), 'pathway.yaml', {
      clauses: new Map([...clauses].map((clause) => [clause, forces])),
      sections: new Set(['3']),
      agencies: ['police'],
    })
    expect('problems' in parsed ? parsed.problems : [...parsed.pathway.nodes.keys()]).toEqual([
      'agreed',
      'up-the-line',
      'resolved',
    ])
  })

  test('of a scenario', () => {
    const { draft, problems } = parseScenario(example('---\ntitle: The bruise'), 'the-bruise.mdx')
    expect([[...(draft?.answers.keys() ?? [])], problems]).toEqual([['infant-injury', 'arose-at'], []])
  })

  test('of a glossary', () => {
    const boards = new Map([
      ['kent', new Map([['disagreements', clausesNumbered(...clauses)]])],
      ['rutland', new Map([['differences', clausesNumbered(...clauses)]])],
    ])
    const { glossary, problems } = readGlossary(example('- term:'), 'glossary.yaml', boards)
    expect([glossary.map(({ term }) => term), problems]).toEqual([['section 47 enquiry'], []])
  })
})
