import { expect, test } from 'vitest'
import { formatProblems } from '../../src/content/formatProblems.ts'
import { problem } from '../../src/pathway/problems.ts'

const orphan = problem('orphan', { node: 'heads' }, 'content/procedures/kent/a/pathway.yaml', 12)

test('one mistake reads whole', () => {
  expect(formatProblems([orphan])).toMatchInlineSnapshot(`
    "One mistake in the content. Nothing was built.

      content/procedures/kent/a/pathway.yaml:12
        Nothing leads to “heads”, so no reader can reach it.
        Let an answer or a step lead to it, or delete it.
    "
  `)
})

test('several are counted', () => {
  expect(formatProblems([orphan, orphan, orphan])).toMatch(/^3 mistakes in the content\. Nothing was built\.\n/)
})
