import { expect, test } from 'vitest'
import { formatProblems } from '../../src/content/formatProblems.ts'
import { problem } from '../../src/pathway/problems.ts'

const orphan = problem('orphan', { node: 'heads' }, 'content/procedures/kent/a/pathway.yaml', 12)

test('one mistake is one line', () => {
  expect(formatProblems([orphan])).toBe(
    'content/procedures/kent/a/pathway.yaml:12 Nothing leads to “heads”, so no reader can reach it. ' +
      'Let an answer or a step lead to it, or delete it.\n\nOne mistake in the content.',
  )
})

test('several are counted', () => {
  expect(formatProblems([orphan, orphan, orphan])).toMatch(/\n\n3 mistakes in the content\.$/)
})
