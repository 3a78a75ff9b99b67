import { parse } from 'yaml'
import type { Content, Procedure, Scenario } from '../../src/content/types.ts'
import type { Basis, PathwayNode } from '../../src/pathway/types.ts'
import type { Files } from './mutants.ts'

/** Whatever YAML holds, each value the text that stands there. */
type Plain = string | null | readonly Plain[] | { readonly [key: string]: Plain }

/** The same content as `readContent` gives, derived from the files by other means: YAML's own parser, and a few patterns. */
export function readAgain(content: Content, files: Files): readonly string[] {
  const wrong: string[] = []
  const same = (what: string, found: unknown, written: unknown): void => {
    const [one, other] = [JSON.stringify([found]), JSON.stringify([written])]
    if (one === other) return
    const parting = one.split('').findIndex((letter, place) => letter !== other[place])
    wrong.push(`${what} is ${short(one, parting)}, but its file says ${short(other, parting)}`)
  }
  for (const board of content.boards) {
    const written = mapOf(files.get(`content/boards/${board.id}.yaml`) ?? '')
    same(
      `board ${board.id}`,
      { ...board, agencies: Object.fromEntries(board.agencies), id: undefined },
      inOrder(words(written), ['name', 'publisher', 'notice', 'successor', 'replaced', 'currentProcedure', 'agencies']),
    )
  }
  for (const { id, board, prose, pathway } of content.procedures) {
    const folder = `content/procedures/${board.id}/${id}`
    const written = mapOf(files.get(`${folder}/pathway.yaml`) ?? '')
    same(`${board.id}: version`, String(pathway.version), plainNumber(written['version']))
    same(`${board.id}: start`, pathway.start, words(written['start']))
    same(`${board.id}: guide`, pathway.guide ?? [], listOf(written['guide']))
    same(
      `${board.id}: stages`,
      pathway.stages,
      Object.entries(mapIn(written['stages'])).map(([stage, fields]) => ({
        id: stage,
        title: words(mapIn(fields)['title']),
        section: words(mapIn(fields)['section']),
      })),
    )
    const everywhere = Object.entries(mapIn(written['records']))
      .filter(([, fields]) => words(mapIn(fields)['at-every-stage']) === 'true')
      .map(([record]) => record)
    for (const node of pathway.nodes.values())
      if (node.kind !== 'question')
        same(
          `${board.id}: the records of ${node.id} for every stage`,
          everywhere.filter((record) => !node.records.some(({ id }) => id === record)),
          [],
        )
    same(`${board.id}: nodes`, [...pathway.nodes.keys()], Object.keys(mapIn(written['nodes'])))
    for (const [node, fields] of Object.entries(mapIn(written['nodes']))) {
      const found = pathway.nodes.get(node)
      if (found)
        same(`${board.id}: ${node}`, sorted(asWritten(found, everywhere)), sorted(normal(mapIn(fields), everywhere)))
    }
    const records = new Map(
      [...pathway.nodes.values()]
        .flatMap((node) => ('records' in node ? node.records : []))
        .map((one) => [one.id, one]),
    )
    for (const [record, fields] of Object.entries(mapIn(written['records']))) {
      const found = records.get(record)
      const told = {
        text: found?.text,
        'kept-by': found?.keptBy,
        force: found?.force,
        clauses: found?.clauses,
        'at-every-stage': everywhere.includes(record) ? 'true' : undefined,
      }
      same(`${board.id}: record ${record}`, sorted(told), sorted(normal(mapIn(fields))))
    }
    const text = files.get(`${folder}/procedure.mdx`) ?? ''
    same(`${board.id}: the top`, sorted({ ...prose.about }), sorted(words(mapOf(topOf(text)))))
    wrong.push(...lettersOf(board.id, { prose }, bodyOf(text)))
  }
  for (const scenario of content.scenarios) wrong.push(...scenarioAgain(scenario, files))
  const terms = parsed(files.get('content/glossary.yaml') ?? '')
  for (const fields of Array.isArray(terms) ? (terms as readonly Plain[]) : [terms]) {
    const term = mapIn(fields)
    const found = content.glossary.find((one) => one.term === words(term['term']))
    same(
      `the term ${JSON.stringify(term['term'])}`,
      found && {
        meaning: found.meaning,
        post: found.post,
        aliases: found.aliases,
        typed: found.typed,
        source: found.sources.map((source) => (source.kind === 'statute' ? source.name : source.kind)),
        clauses: Object.fromEntries(found.clauses),
      },
      {
        meaning: words(term['meaning']),
        post: term['post'] !== undefined,
        aliases: listOf(term['aliases']),
        typed: listOf(term['typed']),
        source: listOf(term['source']),
        clauses: Object.fromEntries(
          Object.entries(mapIn(term['clauses'])).map(([board, list]) => [board, listOf(list)]),
        ),
      },
    )
  }
  return wrong

  function scenarioAgain({ id, procedure: { board }, ...scenario }: Scenario, all: Files): readonly string[] {
    const text = all.get(`content/scenarios/${board.id}/${id}.mdx`) ?? ''
    const top = mapOf(topOf(text))
    same(
      `scenario ${id}: the top`,
      [scenario.title, scenario.summary, scenario.agencies, scenario.discussion, scenario.notes, scenario.outcome.id],
      [
        words(top['title']),
        words(top['summary']),
        listOf(top['agencies']),
        listOf(top['discussion']),
        listOf(top['notes']),
        words(top['outcome']),
      ],
    )
    same(
      `scenario ${id}: answers`,
      Object.fromEntries(scenario.answers),
      Object.fromEntries(
        Object.entries(mapIn(top['answers'])).map(([question, given]) => [question, words(mapIn(given)['answer'])]),
      ),
    )
    same(
      `scenario ${id}: learning`,
      scenario.learning.map(({ text: point, clauses }) => [point, clauses]),
      (Array.isArray(top['learning']) ? (top['learning'] as readonly Plain[]) : [top['learning'] ?? null]).map(
        (point) => [words(mapIn(point)['text']), listOf(mapIn(point)['clauses'])],
      ),
    )
    return lettersDiffer(`scenario ${id}`, lettersIn(scenario.caseText), lettersIn(withoutComments(bodyOf(text))))
  }
}

/** What is written, and what came of it, letter by letter: nothing is lost, nothing is made up. */
function lettersOf(board: string, { prose }: Pick<Procedure, 'prose'>, body: string): readonly string[] {
  const written = withoutComments(body)
    .replace(/<Note>[\s\S]*?<\/Note>/g, '')
    .replace(/^( {0,3})(```|~~~)mermaid[\s\S]*?^ {0,3}\2[`~]*$/gm, '')
    // What another fence holds is told, but not its language.
    .replace(/^( {0,3}(?:```|~~~)).*$/gm, '$1')
    .replace(/<\s*\/?\s*(?:Clause|Flowchart)\b(?:[^>"']|"[^"]*"|'[^']*')*>/g, '')
    // A heading may be underlined too.
    .replace(/^(\d+ .*)\n-+$/gm, '## $1')
    .split(/(?=^## )/m)
    // What stands before the first section is no clause.
    .filter((part) => part.startsWith('## '))
    .join('')
  const told = [...prose.sections.map(({ title }) => title), ...prose.clauses.map(({ text }) => text)].join(' ')
  return lettersDiffer(`the prose of ${board}`, lettersIn(told), lettersIn(written))
}

function lettersDiffer(
  what: string,
  told: ReadonlyMap<string, number>,
  written: ReadonlyMap<string, number>,
): readonly string[] {
  const letters = [...new Set([...told.keys(), ...written.keys()])]
  const differing = letters.filter((letter) => told.get(letter) !== written.get(letter))
  const counts = differing.map((letter) => `${letter} ${told.get(letter) ?? 0} of ${written.get(letter) ?? 0}`)
  return counts.length ? [`${what} tells other letters than are written: ${counts.slice(0, 8).join(', ')}`] : []
}

function lettersIn(text: string): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  // The address of a link is not told, nor is that of a definition.
  const words = text
    .replace(/\]\((?:[^()\n"]|\([^()]*\))*(?:"[^"\n]*")?\)/g, ']')
    .replace(/(?<=\n\n {0,3})\[[^\]\n]+\]:.*$/gm, '')
    .replace(/&(?:[a-zA-Z][a-zA-Z0-9]*|#\d+|#[xX][\da-fA-F]+);/g, '')
  for (const [letter] of words.matchAll(/\p{L}/gu)) counts.set(letter, (counts.get(letter) ?? 0) + 1)
  return counts
}

function withoutComments(text: string): string {
  return text.replace(/\{\s*\/\*[\s\S]*?\*\/\s*\}/g, '')
}

function topOf(text: string): string {
  return /^\uFEFF?---[ \t]*\r?\n([\s\S]*?)^---[ \t]*\r?$/m.exec(text)?.[1] ?? ''
}

function bodyOf(text: string): string {
  return text.replace(/^\uFEFF?---[ \t]*\r?\n[\s\S]*?^---[ \t]*\r?$/m, '')
}

function parsed(text: string): Plain {
  return parse(text, { schema: 'failsafe', uniqueKeys: true }) as Plain
}

function mapOf(text: string): Readonly<Record<string, Plain>> {
  return mapIn(parsed(text))
}

function mapIn(value: Plain | undefined): Readonly<Record<string, Plain>> {
  return value && typeof value === 'object' && !Array.isArray(value) ? (value as Readonly<Record<string, Plain>>) : {}
}

/** Text with single spaces, all the way down. */
function words(value: Plain | undefined): unknown {
  if (typeof value === 'string') return value.trim().replace(/\s+/g, ' ')
  if (Array.isArray(value)) return (value as readonly Plain[]).map(words)
  return value && Object.fromEntries(Object.entries(value).map(([key, one]) => [key, words(one)]))
}

function listOf(value: Plain | undefined): unknown {
  return value === undefined ? [] : [words(value)].flat()
}

/** A version in quotes is one all the same. */
function plainNumber(value: Plain | undefined): unknown {
  return typeof value === 'string' ? String(Number(value)) : value
}

function inOrder(value: unknown, keys: readonly string[]): unknown {
  const map = value as Readonly<Record<string, unknown>>
  return Object.fromEntries(keys.filter((key) => key in map).map((key) => [key, map[key]]))
}

/** Lists that may be written as one value become lists, and what is left out is left out. */
function normal(fields: Readonly<Record<string, Plain>>, everywhere: readonly string[] = []): unknown {
  const map = words(fields) as Readonly<Record<string, unknown>>
  const asList = (value: unknown): unknown => (value === undefined ? undefined : [value].flat())
  const entries = Object.entries(map).map(([key, value]): [string, unknown] => {
    if (key === 'clauses') return [key, asList(value)]
    if (key === 'records') return [key, [value].flat().filter((id) => !everywhere.includes(String(id)))]
    if (key === 'answers')
      return [key, Object.entries(mapIn(value as Plain)).map(([id, one]) => [id, sorted(normal(mapIn(one)))])]
    if (key === 'throughout') return [key, typeof value === 'string' ? value : sorted(normal(mapIn(value as Plain)))]
    if (key === 'next') return [key, typeof value === 'string' ? { to: value } : normal(mapIn(value as Plain))]
    return [key, value]
  })
  return Object.fromEntries(entries.filter(([, value]) => !(Array.isArray(value) && value.length === 0)))
}

/** A node as its file would have it. The file does not name the records that every step has. */
function asWritten(node: PathwayNode, everywhere: readonly string[]): unknown {
  const common = {
    kind: node.kind,
    stage: node.stage,
    topic: node.topic,
    level: node.level,
    title: node.title,
    when: node.when,
    text: node.text,
    force: node.force,
    ...basis(node),
  }
  const ids = (records: readonly { readonly id: string }[]) => {
    const named = records.map(({ id }) => id).filter((id) => !everywhere.includes(id))
    return named.length ? { records: named } : {}
  }
  switch (node.kind) {
    case 'question':
      return {
        ...common,
        answers: node.answers.map(({ id, label, to, ...rest }) => [id, sorted({ label, to, ...basis(rest) })]),
      }
    case 'step':
      return {
        ...common,
        urgency: urgencyOf(node),
        'urgency-is-reading': node.urgencyIsReading && 'true',
        throughout: node.throughout && (node.throughoutBasis ?? 'true'),
        by: node.by,
        who: Object.keys(node.who).length ? node.who : undefined,
        posts: node.posts,
        ...ids(node.records),
        next: { to: node.next.to, 'at-the-same-time': node.next.simultaneous && 'true', ...basis(node.next) },
      }
    case 'outcome':
      return {
        ...common,
        urgency: urgencyOf(node),
        'urgency-is-reading': node.urgencyIsReading && 'true',
        ...ids(node.records),
      }
  }
}

function urgencyOf({ urgency }: Extract<PathwayNode, { kind: 'step' | 'outcome' }>): unknown {
  switch (urgency?.kind) {
    case undefined:
      return undefined
    case 'agreed':
      return { agreed: urgency.words }
    case 'hours':
    case 'working-days':
      return { [urgency.kind]: String(urgency.count) }
    case 'without-delay':
      return 'without delay'
    case 'immediately':
    case 'urgently':
      return urgency.kind
  }
}

function basis({ clauses, reading, silence }: Basis) {
  return { ...(clauses.length && { clauses }), reading, silence }
}

/** With its keys in order, so that two can be compared by their JSON. */
function sorted(value: unknown): unknown {
  if (!value || typeof value !== 'object' || Array.isArray(value)) return value
  const entries = Object.entries(value).filter(([, one]) => one !== undefined)
  return Object.fromEntries(
    entries.sort(([one], [other]) => (one < other ? -1 : 1)).map(([key, one]) => [key, sorted(one)]),
  )
}

/** From a little before where two texts part. */
function short(text: string, parting: number): string {
  return text.slice(Math.max(0, parting - 40), Math.max(0, parting) + 160)
}
