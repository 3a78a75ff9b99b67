import { formatStart, groupAlternatives, limitLines, limitsOf } from '../limits.ts'
import type { Force, Limit, Pathway, PathwayNode } from '../types.ts'

/** A limit on a route, with the point that it runs from. */
export interface TimelineLimit {
  readonly limit: Limit
  /** The key of that point; absent if the limit is a date in words, or runs from a node that is not on the route. */
  readonly start?: string
}

/** A step with limits, or what limits run from. */
export interface TimelinePoint {
  /** The id of its node; or its words, which have a space, so that they never equal an id. */
  readonly key: string
  readonly title: string
  readonly force?: Force
  /** The place of its node in the order of the route, which steps at the same time share; absent for words. */
  readonly place?: number
  /** Whether limits run from it. */
  readonly isStart: boolean
  /** Its limits, alternatives together. Empty if it has none. */
  readonly groups: readonly (readonly TimelineLimit[])[]
  /** Each group in words. */
  readonly lines: readonly string[]
}

/**
 * Returns the steps of a route that have limits, and what these run from, in the order of the route. A start
 * that is no node of the route comes before the first step whose limit runs from it. Empty if no step has a limit.
 */
export function timelineOf(pathway: Pathway, trail: readonly PathwayNode[]): readonly TimelinePoint[] {
  const isWhole = trail[0]?.id === pathway.start
  const points = new Map<string, TimelinePoint>()
  const starts = new Set<string>()
  const external = new Map<string, { readonly step: string; readonly title: string }>()
  const noteExternal = (key: string, title: string, step: string): string => {
    if (!external.has(key)) external.set(key, { step, title })
    return key
  }
  const startOf = ({ by }: Limit, step: PathwayNode): string | undefined => {
    if (by.kind === 'date') return undefined
    const before = trail.slice(0, trail.indexOf(step))
    switch (by.from.kind) {
      case 'words':
        return noteExternal(by.from.words, by.from.words, step.id)
      case 'node': {
        const { id, title } = by.from
        if (before.some((node) => node.id === id)) return id
        // A route that begins half-way does not show what came before.
        return isWhole ? undefined : noteExternal(`before ${id}`, title, step.id)
      }
      case 'step-before':
        return (
          before.findLast(({ kind }) => kind === 'step')?.id ??
          (isWhole ? undefined : noteExternal(`the step before ${step.id}`, 'the step before', step.id))
        )
    }
  }
  let place = 0
  for (const [index, node] of trail.entries()) {
    const before = trail[index - 1]
    if (before?.kind !== 'step' || !before.next.simultaneous) place += 1
    const groups = groupAlternatives(limitsOf(node)).map((group) =>
      group.map((limit) => {
        const start = startOf(limit, node)
        if (start !== undefined) starts.add(start)
        return { limit, ...(start !== undefined && { start }) }
      }),
    )
    for (const [key, { step, title }] of external)
      if (step === node.id) points.set(key, { key, title, isStart: true, groups: [], lines: [] })
    const { id, title, force } = node
    const lines = limitLines(node).map((line, index) => `${line}${describeUnmet(groups[index] ?? [])}`)
    points.set(id, { key: id, title, ...(force && { force }), place, isStart: false, groups, lines })
  }
  return [...points.values()]
    .map((point) => ({ ...point, isStart: starts.has(point.key) }))
    .filter(({ isStart, groups }) => isStart || groups.length > 0)
}

/** Names the starts that the route does not pass: their limits do not apply. */
function describeUnmet(group: readonly TimelineLimit[]): string {
  const unmet = group.flatMap(({ limit: { by }, start }) =>
    by.kind === 'count' && start === undefined ? [formatStart(by.from)] : [],
  )
  return unmet.length > 0 ? ` (this route does not pass ${unmet.join(' or ')})` : ''
}

/** One cell of the rail beside a point: whether a line comes from above, whether it goes on below, and its mark. */
export interface LaneCell {
  readonly above: boolean
  readonly below: boolean
  readonly mark?: 'start' | 'due'
}

/**
 * Returns the cells of the rail beside each point. A line joins each start with the steps whose limits run from it. Lines that
 * pass the same points have lanes of their own.
 */
export function railOf(points: readonly TimelinePoint[]): readonly (readonly LaneCell[])[] {
  const spans = points.flatMap(({ key, isStart }, from) => {
    if (!isStart) return []
    const due = points.flatMap(({ groups }, index) => (groups.flat().some(({ start }) => start === key) ? [index] : []))
    return [{ from, due, to: Math.max(...due) }]
  })
  const lanes: (typeof spans)[] = []
  for (const span of spans) {
    const free = lanes.find((lane) => (lane.at(-1)?.to ?? 0) <= span.from)
    if (free) free.push(span)
    else lanes.push([span])
  }
  return points.map((_, index) =>
    lanes.map((lane): LaneCell => {
      const isDue = lane.some(({ due }) => due.includes(index))
      const isStart = lane.some(({ from }) => from === index)
      return {
        above: lane.some(({ from, to }) => from < index && index <= to),
        below: lane.some(({ from, to }) => from <= index && index < to),
        ...(isDue ? { mark: 'due' } : isStart && { mark: 'start' }),
      }
    }),
  )
}
