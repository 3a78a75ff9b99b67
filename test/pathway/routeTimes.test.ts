import { expect, test } from 'vitest'
import { routeTimes } from '../../src/pathway/routeTimes.ts'
import { walk } from '../../src/pathway/walk.ts'
import { procedureOf } from '../builtContent.ts'

test('where an earlier step may have set “immediately”, no time of the route or of a later step reads as if it could wait', () => {
  const { pathway } = procedureOf('rutland')
  const from = 'senior-manager'
  const { trail } = walk(pathway, new Map([['senior-manager-resolves', 'no']]), from)
  const { throughout, isUrgent, times } = routeTimes(pathway, trail, from)
  expect(throughout).toMatch(/^perhaps immediately/)
  expect(isUrgent).toBe(true)
  expect(trail.length).toBeGreaterThan(3)
  for (const { id } of trail)
    expect(times.get(id)?.label).toMatch(/perhaps immediately|, or immediately if an earlier step/)
})
