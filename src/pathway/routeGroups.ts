import { linksFrom } from './links.ts'
import { describeRoute } from './describeRoute.ts'
import type { RouteNode, RouteDescription } from './describeRoute.ts'
import { everyRoute } from './routes.ts'
import type { Pathway, PathwayNode, Stage } from './types.ts'

/** A route with its number, counted from 1 in the order of `routes.json`. */
interface NumberedRoute extends RouteDescription {
  readonly number: number
}

/** Routes that share their beginning, up to the answer that leads out of the first stage. */
export interface RouteGroup {
  /** The stage that this answer leads to. */
  readonly stage: Stage
  /** The shared nodes. Empty if no question of the first stage leads out of it. */
  readonly lead: readonly RouteNode[]
  /** Never empty. */
  readonly routes: readonly NumberedRoute[]
}

/** Returns every route once, in order, grouped by shared beginnings. */
export function routeGroups(pathway: Pathway): readonly RouteGroup[] {
  const first = pathway.nodes.get(pathway.start)?.stage
  const leadsOut = (node: PathwayNode): boolean =>
    node.kind === 'question' &&
    node.stage === first &&
    linksFrom(node).some(({ to }) => pathway.nodes.get(to)?.stage !== first)

  const groups = new Map<string, { lead: readonly RouteNode[]; entered: string; routes: NumberedRoute[] }>()
  let number = 0
  for (const route of everyRoute(pathway)) {
    const length = route.trail.findIndex(leadsOut) + 1
    const shared = route.trail.slice(0, length)
    const key = JSON.stringify(shared.map(({ id }) => [id, route.answers.get(id)]))
    const description = describeRoute(route)
    const entered = (route.trail[length] ?? route.at).stage
    const group = groups.get(key) ?? { lead: description.nodes.slice(0, length), entered, routes: [] }
    group.routes.push({ number: ++number, ...description })
    groups.set(key, group)
  }
  return [...groups.values()].map(({ lead, entered, routes }) => ({ stage: stageOf(pathway, entered), lead, routes }))
}

function stageOf(pathway: Pathway, id: string): Stage {
  const stage = pathway.stages.find((one) => one.id === id)
  if (!stage) throw new Error(`The pathway has no stage “${id}”.`)
  return stage
}
