import { splitIntoDecisions } from './decisions.ts'
import { groupBy } from './groupBy.ts'
import { checklist } from './records.ts'
import { everyRoute } from './routes.ts'
import type { Walk } from './walk.ts'
import { timesAlong } from './timesAlong.ts'
import { levels } from './types.ts'
import type { Force, Pathway, RecordItem, Step } from './types.ts'

/** The last step at the highest level of a route, with its time there. */
interface HighestStep {
  readonly title: string
  readonly force: Force
  /** In words; “not set” if the procedure sets no time for it. */
  readonly time: string
  readonly immediately: boolean
  readonly clauses: readonly string[]
  /** How many routes of the branch have it as their last at this level. The others do not come to the level, or end it with another. */
  readonly routes: number
}

/** The routes that give the same answers to the first questions. */
export interface RouteBranch {
  /** The title of each of these questions, with the label of its answer. */
  readonly answers: readonly { readonly question: string; readonly answer: string }[]
  /** The numbers of its first and last routes, as in `routes.json`. The branch is all routes between them. */
  readonly first: number
  readonly last: number
  /** The last step of each route at the highest level that any of them reaches, each once. Empty if no step has a level. */
  readonly highestSteps: readonly HighestStep[]
  /** The title of each outcome, with the number of routes that end there. */
  readonly outcomes: readonly { readonly title: string; readonly routes: number }[]
  /** Each record once, and whether every route asks for it. */
  readonly records: readonly { readonly record: RecordItem; readonly onEveryRoute: boolean }[]
}

/** A table with more rows than this takes too long to read. */
const maxBranches = 20

/**
 * Groups the routes by their answers to the first questions: as many questions as give at most `most` branches, and at
 * least one. Every route is in one branch, in the order of `routes.json`.
 */
export function routeBranches(pathway: Pathway, most: number = maxBranches): readonly RouteBranch[] {
  const routes = [...everyRoute(pathway)].map((route, index) => ({ ...route, number: index + 1 }))
  const longest = Math.max(...routes.map(({ answers }) => answers.size))
  const beginningOf = ({ answers }: (typeof routes)[number], length: number): string =>
    JSON.stringify([...answers].slice(0, length))
  const countBranches = (length: number): number => new Set(routes.map((route) => beginningOf(route, length))).size
  let length = 1
  while (length < longest && countBranches(length + 1) <= most) length++

  const branches = groupBy(routes, (route) => beginningOf(route, length))
  return [...branches.values()].map((all) => ({
    answers: answersOf(all[0]).slice(0, length),
    first: all[0].number,
    last: all.at(-1)?.number ?? all[0].number,
    highestSteps: findHighestSteps(all),
    outcomes: countOutcomes(all),
    records: recordsOfBranch(all),
  }))
}

function answersOf(route: Walk): RouteBranch['answers'] {
  return splitIntoDecisions(route).decisions.map(({ question, answer }) => ({
    question: question.title,
    answer: answer.label,
  }))
}

function findHighestSteps(routes: readonly Walk[]): readonly HighestStep[] {
  const reached = routes.flatMap((route) => {
    const steps = route.trail.filter((node): node is Step => node.kind === 'step' && node.level !== undefined)
    const level = Math.max(...steps.map(rankOf))
    const step = steps.findLast((one) => rankOf(one) === level)
    return step ? [{ route, step, level }] : []
  })
  const highest = Math.max(...reached.map(({ level }) => level))
  const highestSteps = reached
    .filter(({ level }) => level === highest)
    .map(({ route: { trail }, step: { id, title, force, clauses } }) => {
      const time = timesAlong(trail).get(id)
      return { title, force, time: time?.label ?? 'not set', immediately: time?.immediately === true, clauses }
    })
  const same = groupBy(highestSteps, (step) => JSON.stringify(step))
  return [...same.values()].map((all) => ({ ...all[0], routes: all.length }))
}

function rankOf({ level }: Step): number {
  return level ? levels.indexOf(level) : -1
}

function countOutcomes(routes: readonly Walk[]): RouteBranch['outcomes'] {
  const byOutcome = groupBy(routes, ({ at }) => at.title)
  return [...byOutcome].map(([title, all]) => ({ title, routes: all.length }))
}

function recordsOfBranch(routes: readonly Walk[]): RouteBranch['records'] {
  const asked = routes.map(({ trail }) => new Map(checklist(trail).map(({ record }) => [record.id, record])))
  const all = new Map(asked.flatMap((records) => [...records]))
  return [...all].map(([id, record]) => ({ record, onEveryRoute: asked.every((records) => records.has(id)) }))
}
