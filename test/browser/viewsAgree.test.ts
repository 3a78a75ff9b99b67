import { describe, expect, test } from 'vitest'
import { builtViews } from './builtViews.ts'
import { builtContent } from '../builtContent.ts'

describe.each(builtContent().procedures.map((procedure) => ({ board: procedure.board.id, procedure })))(
  'every node and answer of $board is told alike',
  ({ procedure }) => {
    test.each(builtViews('dist', procedure))('by $what', ({ found, expected }) => {
      expect(found).toEqual(expected)
    })
  },
)
