import { reachableFrom } from './reach.ts'
import { levels } from './types.ts'
import type { Level, Pathway, PathwayNode, Step } from './types.ts'
import type { Walk } from './walk.ts'

/** A level of seniority, and whether a route is at it, has passed it or may reach it. */
export interface Rung {
  readonly level: Level
  /** `now`: the route is at one of its steps. `met`: it has passed one. `ahead`: it may still come to one. */
  readonly state: 'now' | 'met' | 'ahead' | 'off-route'
  /** The steps at which the route is, that it has passed or to which it may come, in the order of the route or the file. */
  readonly steps: readonly Step[]
}

/** Returns the steps of a pathway by level, the most senior first, without levels at which it has none. */
export function stepsByLevel(nodes: Iterable<PathwayNode>): ReadonlyMap<Level, readonly Step[]> {
  const steps = [...nodes].filter((node): node is Step => node.kind === 'step')
  return new Map(
    [...levels]
      .reverse()
      .map((level) => [level, steps.filter((step) => step.level === level)] as const)
      .filter(([, found]) => found.length > 0),
  )
}

/** Returns the levels of a pathway, the most senior first, with their state in a walk. `toDo` are the steps to do now. */
export function ladder(pathway: Pick<Pathway, 'nodes'>, { trail, at }: Walk, toDo: readonly Step[]): readonly Rung[] {
  const reachable = reachableFrom(pathway, at.id)
  return [...stepsByLevel(pathway.nodes.values())].map(([level, steps]) => {
    const now = toDo.filter((step) => step.level === level)
    if (now.length > 0) return { level, state: 'now', steps: now }
    const passed = trail.filter((node): node is Step => node.kind === 'step' && node.level === level)
    if (passed.length > 0) return { level, state: 'met', steps: passed }
    const ahead = steps.filter(({ id }) => reachable.has(id))
    return { level, state: ahead.length > 0 ? 'ahead' : 'off-route', steps: ahead }
  })
}
