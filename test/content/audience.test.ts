import { expect, test } from 'vitest'
import { combineAudiences } from '../../src/content/audience.ts'
import type { Audience } from '../../src/content/audience.ts'

const of = (...audiences: readonly Audience[]) => audiences.map((audience) => ({ prose: { about: { audience } } }))

test.each([
  { procedures: of('children', 'children'), together: 'children' },
  { procedures: of('adults'), together: 'adults' },
  { procedures: of('children', 'adults'), together: 'both' },
  { procedures: of('adults', 'both'), together: 'both' },
  { procedures: of(), together: 'both' },
])('$procedures.length procedures together protect $together', ({ procedures, together }) => {
  expect(combineAudiences(procedures)).toBe(together)
})
