import { boardRecords } from '../../src/search/records.ts'
import { addressesBelow } from '../../src/content/addressesBelow.ts'
import { everyProcedure } from '../../src/content/everyProcedure.ts'
import { prepareComparison } from '../../src/content/prepareComparison.ts'
import { buildSlides } from '../../src/content/buildSlides.ts'
import type { Content, Procedure } from '../../src/content/types.ts'
import { labelSource } from '../../src/diagram/labelSource.ts'
import { checklist } from '../../src/pathway/records.ts'
import { describeStages } from '../../src/pathway/describe.ts'
import { readFragment, writeFragment } from '../../src/pathway/fragment.ts'
import { datesOf } from '../../src/pathway/deadlines/dueDates.ts'
import { railOf, timelineOf } from '../../src/pathway/deadlines/timeline.ts'
import { pathwayJson, routesJson } from '../../src/pathway/json.ts'
import { limitsOf } from '../../src/pathway/limits.ts'
import { collectReadings } from '../../src/pathway/readings.ts'
import { routeGroups } from '../../src/pathway/routeGroups.ts'
import { timesAlong } from '../../src/pathway/timesAlong.ts'
import { toMermaid } from '../../src/pathway/toMermaid.ts'
import type { Basis, PathwayNode } from '../../src/pathway/types.ts'
import { walk } from '../../src/pathway/walk.ts'

/**
 * Every promise of the design that content which was accepted breaks. What the checks of `src/pathway` hold is worked out
 * again here, without them.
 */
export function brokenPromises(content: Content): readonly string[] {
  const wrong: string[] = []
  const hold: Hold = (what, holds) => {
    if (!holds) wrong.push(what)
  }
  for (const procedure of content.procedures) {
    holdGraph(procedure, hold)
    holdBases(procedure, hold)
    holdProse(procedure, hold)
    holdViews(procedure, hold)
  }
  for (const { glossary, boards } of [content])
    for (const { term, clauses } of glossary)
      for (const [board, cited] of clauses)
        for (const { procedure, number } of cited) {
          const own = everyProcedure(content).find((one) => one.board.id === board && one.id === procedure)
          hold(
            `“${term}” cites ${board} ${number}`,
            boards.some(({ id }) => id === board) &&
              own?.prose.clauses.some((clause) => clause.number === number) === true,
          )
        }
  for (const scenario of content.scenarios) {
    const { trail, at } = walk(scenario.procedure.pathway, scenario.answers)
    hold(`scenario ${scenario.id} ends at its outcome`, at.id === scenario.outcome.id)
    hold(
      `scenario ${scenario.id} has a slide for each decision`,
      buildSlides(scenario).filter(({ kind }) => kind === 'question').length ===
        trail.filter(({ kind }) => kind === 'question').length,
    )
  }
  const records = boardRecords(content, addressesBelow('/'))
    .flatMap((board) => board.records)
    .filter(({ kind }) => kind !== 'Scenario')
  const found = content.procedures.reduce(
    (sum, { prose, pathway }) => sum + prose.clauses.length + pathway.nodes.size,
    0,
  )
  hold('the search has each clause and node', records.length === found && records.every(({ text }) => text))
  prepareComparison(content.procedures)
  return wrong
}

type Hold = (what: string, holds: boolean) => void

function waysFrom(node: PathwayNode): readonly (Basis & { readonly to: string })[] {
  return node.kind === 'question' ? node.answers : node.kind === 'step' ? [node.next] : []
}

function holdGraph({ pathway: { start, nodes, stages } }: Procedure, hold: Hold): void {
  const ahead = new Map([...nodes].map(([id, node]) => [id, waysFrom(node).map(({ to }) => to)]))
  hold('the start is a node', nodes.has(start))
  for (const [id, targets] of ahead)
    hold(
      `${id} leads to nodes`,
      targets.every((to) => nodes.has(to)),
    )
  const met = spread([start], (id) => ahead.get(id) ?? [])
  const ends = [...nodes.values()].filter(({ kind }) => kind === 'outcome').map(({ id }) => id)
  const canEnd = spread(ends, (id) => [...ahead].filter(([, targets]) => targets.includes(id)).map(([from]) => from))
  for (const node of nodes.values()) {
    hold(`${node.id} is reached`, met.has(node.id))
    hold(`${node.id} leads to an outcome`, canEnd.has(node.id))
    hold(
      `${node.id} is in a stage`,
      stages.some(({ id }) => id === node.stage),
    )
    hold(`${node.id} has a title and a text`, node.title !== '' && node.text !== '')
    if (node.kind === 'question') {
      hold(`${node.id} offers a choice`, node.answers.length > 1)
      hold(
        `the labels of ${node.id} differ`,
        new Set(node.answers.map(({ label }) => label.toLowerCase())).size === node.answers.length,
      )
    }
    if (node.kind === 'step')
      hold(`${node.id} is in no circle`, !spread([node.next.to], (id) => ahead.get(id) ?? []).has(node.id))
  }
  const titles = [...nodes.values()].map(({ title }) => title.toLowerCase())
  hold('titles differ', new Set(titles).size === titles.length)
}

function spread(from: readonly string[], next: (id: string) => readonly string[]): ReadonlySet<string> {
  const met = new Set(from)
  for (const id of met) for (const to of next(id)) met.add(to)
  return met
}

function holdBases({ pathway, prose, board }: Procedure, hold: Hold): void {
  const forces = new Map(prose.clauses.map((clause) => [clause.number, clause.forces]))
  const cites = (what: string, clauses: readonly string[]): void => {
    for (const clause of clauses) hold(`${what} cites clause ${clause}, which exists`, forces.has(clause))
  }
  const forceHolds = (what: string, force: string | undefined, clauses: readonly string[]): void =>
    hold(
      `the force of ${what} is that of a clause`,
      force === undefined ||
        force === 'states' ||
        clauses.length === 0 ||
        clauses.some((clause) => forces.get(clause)?.some((one) => one === force)),
    )
  for (const node of pathway.nodes.values()) {
    cites(node.id, node.clauses)
    hold(`${node.id} is cited or read`, node.clauses.length > 0 || Boolean(node.reading))
    forceHolds(node.id, node.force, node.clauses)
    for (const way of waysFrom(node)) {
      cites(`a way from ${node.id}`, way.clauses)
      hold(
        `the ways from ${node.id} are cited or read`,
        node.kind === 'step' || way.clauses.length > 0 || Boolean(way.reading),
      )
      hold(`a silence of ${node.id} is read`, !way.silence || Boolean(way.reading))
    }
    for (const limit of limitsOf(node)) {
      cites(`a limit of ${node.id}`, limit.clauses)
      hold(`a limit of ${node.id} is cited, on a step`, limit.clauses.length > 0 && node.kind === 'step')
      forceHolds(`a limit of ${node.id}`, limit.force, limit.clauses)
      const { by } = limit
      hold(
        `a limit of ${node.id} has a count, or words`,
        by.kind === 'date' ? by.words !== '' : Number.isSafeInteger(by.count) && by.count > 0,
      )
      if (by.kind === 'count' && by.from.kind === 'node')
        hold(`a limit of ${node.id} runs from a node`, pathway.nodes.get(by.from.id)?.title === by.from.title)
    }
    if (node.kind === 'outcome') hold(`${node.id} has records`, node.records.length > 0)
    if (node.kind === 'step')
      for (const agency of Object.keys(node.who))
        hold(`${node.id} names ${agency}, an agency`, board.agencies.has(agency))
    for (const { node: asking, record } of checklist([node])) {
      cites(`${asking.id}: ${record.id}`, record.clauses)
      hold(`${record.id} is cited`, record.clauses.length > 0)
      forceHolds(record.id, record.force, record.clauses)
    }
  }
}

function holdProse({ prose, pathway }: Procedure, hold: Hold): void {
  const numbers = prose.clauses.map(({ number }) => number)
  hold('clauses are unique', new Set(numbers).size === numbers.length)
  hold('sections are unique', new Set(prose.sections.map(({ number }) => number)).size === prose.sections.length)
  hold('the top is whole', Object.values(prose.about).every(Boolean))
  for (const { number, section, forces, text } of prose.clauses) {
    hold(
      `clause ${number} has a place`,
      /^\d+\.\d+[a-z]?$/.test(number) &&
        number.startsWith(`${section}.`) &&
        prose.sections.some((one) => one.number === section),
    )
    if (/[a-z]$/.test(number)) hold(`clause ${number} has a clause around it`, numbers.includes(number.slice(0, -1)))
    hold(`clause ${number} says something, with a force`, text !== '' && forces.length > 0)
    for (const force of ['must', 'should'] as const)
      hold(
        `clause ${number} says “${force}” where it is its force`,
        forces.includes(force) === new RegExp(`\\b${force}\\b`, 'i').test(text),
      )
    hold(
      `clause ${number} has plain characters`,
      !/[\u0000-\u001F\u007F-\u00A0\u00AD\u200B-\u200F\u2028-\u202F\u2060-\u206F\uFEFF]/.test(text),
    )
    hold(`clause ${number} holds no markup`, !/<\/?[A-Z]|\{\/?\*|^import |^export /.test(text))
  }
  for (const { id, section } of pathway.stages)
    hold(
      `stage ${id} is drawn once, in its section`,
      prose.flowcharts
        .filter(({ stage }) => stage === id)
        .map((one) => one.section)
        .join() === section,
    )
  hold('every flowchart is of a stage', prose.flowcharts.length === pathway.stages.length)
}

/** Chart, list, explorer, routes and JSON, held against each other. */
function holdViews({ pathway, board, id: procedure }: Procedure, hold: Hold): void {
  const ways = [...pathway.nodes.values()]
    .flatMap((node) =>
      node.kind === 'question'
        ? node.answers.map((answer) => `${node.id}/${answer.id}`)
        : node.kind === 'step'
          ? [node.id]
          : [],
    )
    .sort()
  const charts = pathway.stages.map(({ id }) => toMermaid(pathway, id, labelSource))
  const arrows = charts
    .flatMap(({ edges }) => [...edges.values()].map(({ answer, next }) => answer ?? next ?? ''))
    .sort()
  hold('each way is drawn once', JSON.stringify(arrows) === JSON.stringify(ways))
  hold('each node is drawn', new Set(charts.flatMap(({ nodes }) => [...nodes.values()])).size === pathway.nodes.size)
  for (const { source } of charts)
    hold(
      'each line of a chart is closed',
      source.split('\n').every((line) => (line.match(/"/g) ?? []).length % 2 === 0),
    )
  const list = describeStages(pathway).flatMap(({ nodes }) => nodes)
  hold(
    'the list has each node once',
    list
      .map(({ id }) => id)
      .sort()
      .join() === [...pathway.nodes.keys()].sort().join(),
  )
  const json = pathwayJson({ board: board.id, procedure }, pathway)
  hold('the JSON has each node', json.nodes.map(({ id }) => id).join() === [...pathway.nodes.keys()].join())
  const routes = routesJson(pathway)
  hold('there are routes, and not too many', routes.length > 0 && routes.length <= 2000)
  hold('each node is on a route', new Set(routes.flatMap(({ trail }) => trail)).size === pathway.nodes.size)
  hold(
    'the table has every route',
    routeGroups(pathway).reduce((sum, group) => sum + group.routes.length, 0) === routes.length,
  )
  collectReadings(pathway)
  for (const { answers, trail, outcome } of routes.slice(0, 60)) {
    const given = new Map(Object.entries(answers))
    const { walk: walked, warnings } = readFragment(
      pathway,
      writeFragment({ version: pathway.version, answers: given }),
    )
    hold(
      `a shared route to ${outcome} holds`,
      warnings.length === 0 && walked.trail.map(({ id }) => id).join() === trail.join(),
    )
    hold(`the explorer walks to ${outcome}`, walk(pathway, given).at.id === outcome)
    hold(`a route ends at ${outcome}`, trail.at(-1) === outcome && pathway.nodes.get(outcome)?.kind === 'outcome')
    const asked = trail.flatMap(
      (id) => list.find((node) => node.id === id)?.records.map((record) => `${id}/${record.id}`) ?? [],
    )
    hold(
      `the checklist to ${outcome} has its records`,
      checklist(walked.trail)
        .map(({ node, record }) => `${node.id}/${record.id}`)
        .join() === asked.join(),
    )
    hold(`each place to ${outcome} has a time`, timesAlong(walked.trail).size === trail.length)
    const points = timelineOf(pathway, walked.trail)
    const dates = datesOf(points, new Map(points.map(({ key }) => [key, '2026-03-02 10:00'])))
    hold(
      `each limit to ${outcome} is on the timeline`,
      walked.trail.flatMap((node) => limitsOf(node)).length === points.flatMap(({ groups }) => groups.flat()).length &&
        railOf(points).length === dates.size,
    )
  }
}
