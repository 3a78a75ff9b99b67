import { linksFrom } from './links.ts'
import { routeInWords } from './routeInWords.ts'
import type { Place, RouteInWords } from './routeInWords.ts'
import { everyRoute } from './routes.ts'
import type { Pathway, PathwayNode, Stage } from './types.ts'

/** A route with its number: its place among all of them, from 1, as in `routes.json`. */
export interface NumberedRoute extends RouteInWords {
  readonly number: number
}

/** Routes that begin alike, up to the answer that says at which stage the disagreement stands. */
export interface RouteGroup {
  /** The stage that they enter with that answer. */
  readonly stage: Stage
  /** What they share. Empty where no question of the first stage leads out of it. */
  readonly lead: readonly Place[]
  /** Never empty. */
  readonly routes: readonly NumberedRoute[]
}

/** Every route once, in order, in groups that begin alike. */
export function routeGroups(pathway: Pathway): readonly RouteGroup[] {
  const first = pathway.nodes.get(pathway.start)?.stage
  const leadsOut = (node: PathwayNode): boolean =>
    node.kind === 'question' &&
    node.stage === first &&
    linksFrom(node).some(({ to }) => pathway.nodes.get(to)?.stage !== first)

  const groups = new Map<string, { lead: readonly Place[]; entered: string; routes: NumberedRoute[] }>()
  let number = 0
  for (const route of everyRoute(pathway)) {
    const length = route.trail.findIndex(leadsOut) + 1
    const shared = route.trail.slice(0, length)
    const key = JSON.stringify(shared.map(({ id }) => [id, route.answers.get(id)]))
    const inWords = routeInWords(pathway, route)
    const entered = (route.trail[length] ?? route.at).stage
    const group = groups.get(key) ?? { lead: inWords.places.slice(0, length), entered, routes: [] }
    group.routes.push({ number: ++number, ...inWords })
    groups.set(key, group)
  }
  return [...groups.values()].map(({ lead, entered, routes }) => ({ stage: stageOf(pathway, entered), lead, routes }))
}

function stageOf(pathway: Pathway, id: string): Stage {
  const stage = pathway.stages.find((one) => one.id === id)
  if (!stage) throw new Error(`The pathway has no stage “${id}”.`)
  return stage
}
