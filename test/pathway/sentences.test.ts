import { expect, test } from 'vitest'
import { mustsBesideTitle } from '../../src/pathway/sentences.ts'
import type { PathwayNode } from '../../src/pathway/types.ts'

const text = 'The managers must meet. They may ask for advice. The chair must be told at once, and nobody must wait'

test.each([
  ['step', 'must', 'The chair must be told at once, and nobody must wait.'],
  ['step', 'should', 'The managers must meet. The chair must be told at once, and nobody must wait.'],
  ['question', undefined, 'The managers must meet. The chair must be told at once, and nobody must wait.'],
] as const)('of a %s with force %s its title leaves unsaid: %s', (kind, force, unsaid) => {
  expect(mustsBesideTitle({ kind, force, text } as unknown as PathwayNode)).toBe(unsaid)
})

test('a text without “must” leaves nothing unsaid', () => {
  expect(mustsBesideTitle({ kind: 'step', force: 'should', text: 'They meet.' } as PathwayNode)).toBe('')
})
