import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { JSDOM } from 'jsdom'
import type { Procedure } from '../../src/content/types.ts'
import { pathwayJson, routesJson } from '../../src/pathway/json.ts'
import { addLimits, formatListedLimit, limitsInBrief, limitsInWords, limitsOf } from '../../src/pathway/limits.ts'
import { mustsBesideTitle } from '../../src/pathway/sentences.ts'
import type { Basis, Outcome, PathwayNode, RecordItem, Step } from '../../src/pathway/types.ts'
import { isImmediate, urgencyOf } from '../../src/pathway/words.ts'
import {
  all,
  byBox,
  byId,
  clausesIn,
  inChart,
  inChecklist,
  inComparedRecords,
  inComparison,
  inList,
  inTable,
  word,
} from './readViews.ts'

type Json = ReturnType<typeof pathwayJson>
type JsonNode = Json['nodes'][number]
type Routes = ReturnType<typeof routesJson>
type NodesById = ReadonlyMap<string, JsonNode>

/** One thing that a built page says, and what it should say by the pathway. */
export interface View {
  readonly what: string
  readonly found: unknown
  readonly expected: unknown
}

/** What each view of a procedure says in the built site `dist`, read from its HTML, beside what the others must say too. */
export function builtViews(dist: string, { id, board, pathway }: Procedure): readonly View[] {
  const read = (path: string): string => readFileSync(join(dist, path), 'utf8')
  const page = (path: string): Document => new JSDOM(read(path)).window.document
  const own = (name: string): string => `${board.id}/${id}/${name}`
  const json = JSON.parse(read(own('pathway.json'))) as Json
  const routes = JSON.parse(read(own('routes.json'))) as Routes
  const explorer = page(own('explore/index.html'))
  const steps = page(own('steps/index.html'))
  const pages = { steps, procedure: page(own('index.html')) }
  const sheet = page(own('record/index.html'))
  // Of more than two procedures each has a page to be compared from.
  const side = `compare/${board.id}.${id}/index.html`
  const compare = page(existsSync(join(dist, side)) ? side : 'compare/index.html')
  const { agencies } = board
  const nodes = new Map(json.nodes.map((node) => [node.id, node]))
  const facts = json.nodes.map((node) => factsOf(node, nodes, agencies))
  const asked = recordsAskedIn(json)
  const named = { board: board.id, procedure: id }
  const pathwayOf = (change: (node: PathwayNode) => PathwayNode): unknown =>
    JSON.parse(JSON.stringify({ ...pathway, nodes: [...pathway.nodes.values()].map(change) }))
  const begin = routes[0]?.trail.find((met) => nodes.get(met)?.kind === 'question')
  return [
    { what: 'pathway.json', found: json, expected: JSON.parse(JSON.stringify(pathwayJson(named, pathway))) as unknown },
    { what: 'routes.json', found: routes, expected: routesJson(pathway) },
    ...Object.entries(pages).map(([name, document]) => ({
      what: `the list of the ${name}`,
      found: all(document, '.stage-in-words > [data-node]')
        .map((item) => inList(item, agencies))
        .sort(byId),
      expected: [...facts].sort(byId),
    })),
    ...Object.entries({ explorer, procedure: pages.procedure }).map(([name, document]) => ({
      what: `the flowcharts of the ${name}`,
      found: all(document, 'figure[data-flowchart]').map(inChart).sort(byId),
      expected: json.stages.map(({ id: stage }) => chartOf(stage, json, nodes)).sort(byId),
    })),
    { what: 'the pathway that the explorer renders', found: pathwayIn(explorer), expected: pathwayOf((node) => node) },
    {
      what: 'the pathway that the record sheet renders',
      found: pathwayIn(sheet),
      // Of texts the sheet shows those of outcomes, and of steps what must be done besides their titles.
      expected: pathwayOf((node) => ({
        ...node,
        text: { outcome: node.text, step: mustsBesideTitle(node), question: '' }[node.kind],
      })),
    },
    {
      what: 'the question that the explorer begins with',
      found: {
        id: explorer.querySelector('[data-stand]')?.getAttribute('data-node'),
        title: word(explorer.querySelector('[data-stand] .node-title')),
        text: word(explorer.querySelector('[data-stand-body] > .secondary')),
        answers: all(explorer, '[data-stand] [data-answer]').map((link) => [
          link.getAttribute('data-answer'),
          word(link),
          link.getAttribute('href')?.split('#node-')[1],
        ]),
      },
      expected: beginningOf(facts.find((one) => one.id === begin)),
    },
    {
      what: 'the checklist',
      found: all(steps, '[data-record]').map(inChecklist).sort(byId),
      expected: json.nodes.flatMap((node) => recordsOf(node, facts)).sort(byId),
    },
    {
      what: 'the records on the blank sheet',
      found: all(sheet, '[data-asked-record]')
        .map((item) => ({
          id: item.getAttribute('data-asked-record') ?? '',
          text: word(item.querySelector('p > strong')),
          clauses: clausesIn(item),
        }))
        .sort(byId),
      expected: asked.map(({ id, text, clauses }) => ({ id, text, clauses })).sort(byId),
    },
    {
      what: 'the table of every route',
      found: all(page(own('routes/index.html')), '.routes tbody tr').map(inTable),
      expected: routes.map((route) => rowOf(route, json, nodes)),
    },
    {
      what: 'the comparison',
      found: all(compare, `td[data-side="${board.id}.${id}"] .compared-node[data-node]`).map(inComparison).sort(byId),
      expected: facts
        .filter((one) => isCompared(nodes.get(one.id)))
        .map((one) => comparedOf(one, nodes, agencies))
        .sort(byId),
    },
    {
      what: 'the times of the comparison that hold throughout',
      found: all(
        compare,
        `[data-place="throughout"] td[data-side="${board.id}.${id}"] .compared-node > p:first-child a`,
      )
        .map((link) => link.getAttribute('href')?.split('#node-')[1])
        .sort(),
      expected: json.nodes
        .filter((node) => 'throughout' in node)
        .map((node) => node.id)
        .sort(),
    },
    {
      what: 'the records of the comparison',
      found: all(compare, `[data-place="records"] td[data-side="${board.id}.${id}"] .compared-node`).map(
        inComparedRecords,
      ),
      expected: asked.map(({ text, force, keptBy, clauses, steps }) => {
        return { text, force, places: steps.length, keptBy, clauses }
      }),
    },
  ]
}

/** The pathway in the JSON document of a page. */
function pathwayIn(page: Document): unknown {
  return (JSON.parse(word(page.querySelector('[data-document]'))) as { pathway: unknown }).pathway
}

/** What every view must say of a node, in the words of the pathway. */
interface Facts {
  readonly id: string
  readonly kind: string
  readonly title: string
  readonly text: string
  readonly force: string
  readonly urgency: string
  /** The time limits in words, each with its force and what its clauses say. */
  readonly limits: readonly string[]
  readonly by: string
  /** Names of agencies with their posts, sorted. */
  readonly who: readonly string[]
  readonly records: string
  readonly clauses: readonly string[]
  readonly basis: readonly string[]
  readonly ways: readonly {
    readonly answer: string
    readonly label: string
    readonly to: string
    readonly title: string
    readonly clauses: readonly string[]
    readonly basis: readonly string[]
  }[]
}

function factsOf(node: JsonNode, nodes: NodesById, names: ReadonlyMap<string, string>): Facts {
  const titleOf = (id: string): string => nodes.get(id)?.title ?? ''
  return {
    id: node.id,
    kind: node.kind,
    title: node.title,
    text: node.text,
    force: node.force ?? '',
    urgency: timeOf(node),
    limits: limitsOf(node).map((limit) => `${formatListedLimit(limit)} ${limit.force} ${limit.text}`),
    by: 'by' in node ? node.by : '',
    who:
      'who' in node
        ? Object.entries(node.who)
            .map(([agency, post]) => `${names.get(agency)}: ${post}`)
            .sort()
        : [],
    records:
      'records' in node
        ? node.records.map(({ text, force, keptBy }) => `${text} (${force}; ${keptBy})`).join('. ')
        : '',
    clauses: node.clauses,
    basis: basisOf(node),
    ways: waysOf(node).map(({ answer, label, to, basis }) => ({
      answer,
      label,
      to,
      title: titleOf(to),
      // A way that is the procedure's own rests on the node's clauses in a list; one that is not tells its own.
      clauses: basis.reading || basis.silence ? basis.clauses : [],
      basis: basisOf(basis),
    })),
  }
}

function basisOf({ silence, reading }: { readonly silence?: string; readonly reading?: string }): readonly string[] {
  return [silence && `The procedure does not say: ${silence}`, reading && `How we read it: ${reading}`].filter(
    (one) => one !== undefined,
  )
}

/** The urgency of a node in words. Its fields are the same in the JSON as in the pathway. */
function timeOf(node: JsonNode): string {
  return 'urgency' in node ? (urgencyOf(node as Step | Outcome) ?? '') : ''
}

function chartOf(stage: string, { nodes: ordered, stages }: Json, nodes: NodesById) {
  const own = ordered.filter((node) => node.stage === stage)
  const ways = own.flatMap((node) => waysOf(node))
  // The ways of a node that lead out of the stage, or skip ahead, have a box of their own.
  const away = ways.filter((way) => nodes.get(way.to)?.stage !== stage || skipsAhead(way, own))
  const boxes = new Map<string, { to: string; from: string[] }>()
  for (const { to, from, answer } of away) {
    const box = boxes.get(`${from} ${to}`) ?? { to, from: [] }
    boxes.set(`${from} ${to}`, { to, from: [...box.from, answer || from] })
  }
  const references = [...boxes.values()].flatMap(({ to, from }) => {
    const node = nodes.get(to)
    return node ? [{ node, from: from.join(' ') }] : []
  })
  return {
    id: stage,
    nodes: [...own.map((node) => ({ node, from: '' })), ...references]
      .map(({ node, from }) => {
        const isElsewhere = from !== '' && (node.stage === stage || node.kind !== 'outcome')
        const section = stages.find(({ id }) => id === node.stage)?.section
        const time = timeOf(node)
        // A time in the procedure's own words is left to the list.
        const told = 'urgency' in node && node.urgency.kind === 'agreed' ? '' : time
        const clauses = node.clauses.length ? `(${node.clauses.join(', ')})` : '(our reading)'
        const small = isElsewhere
          ? node.stage === stage
            ? 'see that box'
            : `go to section ${section}`
          : [[node.force, told, limitsInBrief(node)].filter(Boolean).join(', '), clauses].filter(Boolean).join(' ')
        return {
          id: node.id,
          from,
          kind: `${isElsewhere ? 'elsewhere' : node.kind}${isImmediate(time) ? ' urgent' : ''}`,
          words: `${node.title} ${small}`,
        }
      })
      .sort(byBox),
    labels: ways
      .flatMap(({ from, answer, label, isBeside }) => {
        if (answer) return [`${answer}: ${label}`]
        return isBeside ? [`${from}: at the same time`] : []
      })
      .sort(),
    arrows: ways
      .map(
        ({ answer, from, basis, isBeside }) =>
          `${answer || from}${basis.reading ? ', our reading' : ''}${isBeside ? ', at the same time' : ''}`,
      )
      .sort(),
  }
}

/** Whether an answer by our reading passes a question of the stage that leads to the same node. */
function skipsAhead({ from, to, answer, basis }: JsonWay, own: readonly JsonNode[]): boolean {
  const placeOf = (id: string): number => own.findIndex((node) => node.id === id)
  return (
    answer !== '' &&
    basis.reading !== undefined &&
    own.some(
      (node, place) =>
        place > placeOf(from) &&
        place < placeOf(to) &&
        'answers' in node &&
        node.answers.some((nearer) => nearer.to === to),
    )
  )
}

/** A way from a node to another. */
interface JsonWay {
  readonly from: string
  /** As `question/answer`; empty for the way on from a step. */
  readonly answer: string
  /** The words of the list. */
  readonly label: string
  readonly to: string
  readonly basis: Basis
  readonly isBeside: boolean
}

function waysOf(node: JsonNode): readonly JsonWay[] {
  const from = node.id
  if ('answers' in node)
    return node.answers.map(({ id, label, to, ...basis }) => {
      return { from, answer: `${from}/${id}`, label, to, basis, isBeside: false }
    })
  if (!('next' in node)) return []
  const isBeside = node.nextAtTheSameTime === true
  const basis = node.nextBasis ?? { clauses: [] }
  return [{ from, answer: '', label: isBeside ? 'At the same time' : 'Next', to: node.next, basis, isBeside }]
}

function beginningOf(facts: Facts | undefined) {
  return {
    id: facts?.id,
    title: facts?.title,
    text: facts?.text,
    answers: facts?.ways.map(({ answer, label, to }) => [answer, label, to]),
  }
}

function recordsOf(node: JsonNode, facts: readonly Facts[]) {
  const { title, urgency } = facts.find(({ id }) => id === node.id) ?? { title: '', urgency: '' }
  return ('records' in node ? node.records : []).map(({ id, text, keptBy, force, clauses }) => ({
    id: `${node.id}/${id}`,
    text,
    keptBy,
    force,
    at: `At: ${[title, addLimits(urgency || undefined, limitsInWords(node))].filter(Boolean).join(', ')}`,
    clauses,
  }))
}

/** Each record with the steps that ask for it. Not by `collectRecords`, which the views use. */
function recordsAskedIn({ nodes }: Json) {
  const asked = new Map<string, RecordItem & { steps: string[] }>()
  for (const node of nodes)
    for (const record of 'records' in node ? node.records : []) {
      const known = asked.get(record.id) ?? { ...record, steps: [] }
      known.steps.push(node.id)
      asked.set(record.id, known)
    }
  return [...asked.values()]
}

function comparedOf(
  { id, title, force, urgency, by, clauses, basis }: Facts,
  nodes: NodesById,
  names: ReadonlyMap<string, string>,
) {
  const node = nodes.get(id)
  const limits = limitsInWords(node ?? { kind: 'step' }) ?? ''
  const who = node && 'who' in node ? Object.entries(node.who) : []
  const posts = [...new Set(who.map(([, post]) => post))].map((post) => {
    const agencies = who.filter(([, other]) => other === post).map(([agency]) => names.get(agency) ?? agency)
    const isEverybodys = names.size > 1 && agencies.length === names.size
    return `${isEverybodys ? 'Every agency' : agencies.join(', ')}: ${post}`
  })
  // None are read as one empty text, and a “; ” in a post as the end of it.
  const read = posts.join('; ').split('; ').sort()
  return { id, title, target: `node-${id}`, force, urgency, limits, by, posts: read, clauses, basis }
}

/** The comparison has what says that somebody does something; what only sets a time stands among those times. */
function isCompared(node: JsonNode | undefined): boolean {
  if (node === undefined) return false
  const hasPlace = Boolean(node.topic ?? node.level)
  if ('throughout' in node && !hasPlace) return false
  return node.kind !== 'question' || hasPlace || Boolean(node.force)
}

function rowOf({ answers, trail, outcome }: Routes[number], { version }: Json, nodes: NodesById) {
  const met = trail.flatMap((id) => nodes.get(id) ?? [])
  const clauses = met.flatMap((node) => [
    ...node.clauses,
    ...waysOf(node)
      .filter(({ answer }) => !answer || answer === `${node.id}/${answers[node.id]}`)
      .flatMap(({ basis }) => basis.clauses),
    ...('records' in node ? node.records.flatMap((record) => record.clauses) : []),
  ])
  const records = met.flatMap((node) => ('records' in node ? node.records : []))
  return {
    answers: [`v=${version}`, ...Object.entries(answers).map(([question, answer]) => `${question}=${answer}`)].join(
      '&',
    ),
    steps: met.flatMap((node, place) => (node.kind === 'step' ? [`${place + 1} ${node.title}`] : [])),
    outcome: nodes.get(outcome)?.title ?? '',
    records: [...new Set(records.map(({ text }) => text))],
    clauses: [...new Set(clauses)].sort(),
  }
}
