import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { buildFixtures } from '../browser/buildFixtures.ts'
import { builtViews } from '../browser/builtViews.ts'
import { fixtureContent } from '../builtContent.ts'

let folder: string
beforeAll(async () => {
  folder = await buildFixtures()
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe.each(fixtureContent().procedures.map((procedure) => ({ board: procedure.board.id, procedure })))(
  'every view of $board says the same of each step, its time limits included',
  ({ procedure }) => {
    test('in the built site', () => {
      for (const { what, found, expected } of builtViews(join(folder, 'dist'), procedure))
        expect(found, what).toEqual(expected)
    })
  },
)
