import { expect, test } from 'vitest'
import { formatProblems } from '../../src/problems/formatProblems.ts'
import { renderProblemsPage } from '../../src/problems/renderProblemsPage.ts'
import { problem } from '../../src/pathway/problems.ts'

const pathway = 'content/procedures/kent/a/pathway.yaml'
const orphan = problem('orphan', { node: 'heads' }, pathway, 12)
const target = problem('unknown-target', { from: 'ask', to: 'heds' }, pathway, 4)
const odd = (line: number) =>
  problem('odd-character', { name: 'a no-break space (U+00A0)', column: 5 }, 'content/boards/kent.yaml', line)

test('one mistake is one line', () => {
  expect(formatProblems([orphan])).toBe(
    'content/procedures/kent/a/pathway.yaml:12 Nothing leads to “heads”, so no reader can reach it. ' +
      'Let an answer or a step lead to it, correct “start”, or delete it.\n\nOne mistake in the content.',
  )
})

const several = [orphan, target, ...[2, 3, 4, 7, 9, 10].map(odd)]

test('several are counted; what follows is indented, and a repeated one names its lines', () => {
  expect(formatProblems(several)).toBe(
    `content/boards/kent.yaml:2 Column 5 has a no-break space (U+00A0), which is invisible or looks like another character. The same on lines 3, 4, 7, 9 and 10. Run “npm run tidy”, or type plain letters or a plain space in its place. It often comes with pasted text.
content/procedures/kent/a/pathway.yaml:4 “ask” leads to “heds”, but no node has that id. Correct the id, or add a node with this id.
    This probably follows from it:
    content/procedures/kent/a/pathway.yaml:12 Nothing leads to “heads”, so no reader can reach it.

2 mistakes in the content.`,
  )
})

test('the same mistake in another place is no consequence', () => {
  const cited = (line: number) => problem('unknown-clause', { in: `“node-${line}”`, clause: '4.9' }, pathway, line)
  const uncited = problem('force-not-cited', { in: '“node-4”', force: 'must', cited: ['may'] }, pathway, 5)
  const told = formatProblems([cited(4), cited(8), uncited])
  expect(told).toContain('procedure.mdx.\n    The same mistake in other places:\n    ' + pathway + ':8 “node-8” cites')
  expect(told).toMatch(/^One mistake/m)
})

test.each([
  { lines: [1, 2], told: 'on line 2.' },
  { lines: [1, 3, 4, 5], told: 'on lines 3, 4 and 5.' },
])('lines $lines are reported as “$told”', ({ lines, told }) => {
  expect(formatProblems(lines.map(odd))).toContain(` The same ${told} `)
})

test('the page in the browser shows the same', () => {
  const words = renderProblemsPage(several)
    .replace(/[\s\S]*<body>/, '')
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ')
  expect(words).toContain('2 mistakes in the content')
  for (const line of formatProblems(several).split('\n').slice(0, -2)) {
    const [, place = '', message = ''] = /^\s*(?:(\S+:\d+) )?(.*?\.|.*:)(?= |$)/.exec(line) ?? []
    expect(words).toContain(`${place} ${message}`.trim())
  }
  expect(words).toContain('The same on lines 3, 4, 7, 9 and 10. What to do: Run “npm run tidy”')
})
