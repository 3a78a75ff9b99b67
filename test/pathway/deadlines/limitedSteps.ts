import type { LimitStart, LimitUnit, Pathway, PathwayNode } from '../../../src/pathway/types.ts'

/**
 * A pathway of so many steps in a row, and its only route. Each step has a limit of one working day, or of `unit`, that runs
 * from what `startOf` gives; the first step of all has none where it would run from the step before.
 */
export function limitedSteps(
  count: number,
  startOf: (place: number) => LimitStart,
  unit: LimitUnit = 'working-days',
): [pathway: Pathway, trail: readonly PathwayNode[]] {
  const common = { stage: 'only', text: 'Do it.', clauses: ['1.1'] }
  const steps = Array.from({ length: count }, (_, index): PathwayNode => {
    const place = index + 1
    const from = startOf(place)
    const limit = {
      by: { kind: 'count', unit, count: 1, from },
      force: 'must',
      text: 'In time.',
      clauses: ['1.1'],
    } as const
    return {
      kind: 'step',
      id: `step-${place}`,
      title: `Step ${place}`,
      ...common,
      force: 'must',
      by: 'Somebody',
      who: {},
      records: [],
      next: { to: place === count ? 'end' : `step-${place + 1}`, clauses: [] },
      ...(from.kind === 'step-before' && place === 1 ? {} : { limits: [limit] }),
    }
  })
  const end: PathwayNode = { kind: 'outcome', id: 'end', title: 'The end', ...common, records: [] }
  const trail = [...steps, end]
  const stages = [{ id: 'only', title: 'The only stage', section: '1' }]
  return [{ version: 1, start: 'step-1', stages, nodes: new Map(trail.map((node) => [node.id, node])) }, trail]
}
