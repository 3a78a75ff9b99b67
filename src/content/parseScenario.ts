import type { Node } from 'unist'
import { problem } from '../pathway/problems.ts'
import type { Problem } from '../pathway/problems.ts'
import { YamlReader } from '../pathway/parse/yamlReader.ts'
import type { Place } from '../pathway/parse/yamlReader.ts'
import { blocksOf, childrenOf, codeOf, isElement, lineOf, oddIn, plain } from './mdxNodes.ts'
import { mdxTree } from './mdxTree.ts'
import type { Asks } from './types.ts'

/** A value with the line where an author finds it. */
export interface Lined<T> {
  readonly value: T
  readonly line: number
}

/** An answer as a scenario gives it. */
export interface AnswerGiven {
  readonly answer: string
  readonly asks?: Asks
  readonly told?: string
  readonly because: string
  readonly note?: string
}

/** Stands at its own line, below that of its question. */
interface LinedAnswer extends Lined<AnswerGiven> {
  readonly questionLine: number
}

/** A scenario as its file has it, before it is held against its pathway. */
export interface ScenarioDraft {
  readonly title: Lined<string>
  readonly summary: string
  readonly procedure: Lined<string>
  readonly agencies: readonly Lined<string>[]
  /** By the id of the question, in the order of the file. */
  readonly answers: ReadonlyMap<string, LinedAnswer>
  readonly passes: readonly Lined<string>[]
  readonly outcome: Lined<string>
  readonly learning: readonly { readonly text: string; readonly clauses: readonly Lined<string>[] }[]
  readonly discussion: readonly string[]
  readonly notes: readonly string[]
  readonly told: string
}

const keys = [
  'title',
  'summary',
  'procedure',
  'agencies',
  'answers',
  'outcome',
  'learning',
  'discussion',
  'notes',
] as const
const inCase = [
  'root',
  'paragraph',
  'text',
  'emphasis',
  'strong',
  'break',
  'list',
  'listItem',
  'blockquote',
  'mdxFlowExpression',
  'mdxTextExpression',
]
const inWords: Readonly<Record<string, string>> = {
  heading: 'a heading',
  link: 'a link',
  image: 'an image',
  code: 'a fence',
  table: 'a table',
  footnoteReference: 'a footnote',
}

/**
 * Reads one scenario, and collects what is wrong with it by itself. The draft is `undefined` where so much is missing
 * that nothing else could be held against it.
 */
export function parseScenario(
  text: string,
  file: string,
): { readonly draft?: ScenarioDraft; readonly problems: readonly Problem[] } {
  const read = mdxTree(text, file)
  if ('problem' in read) return { problems: [read.problem] }
  const top = read.tree.children.find((node) => node.type === 'yaml')
  if (!top) return { problems: [problem('no-frontmatter', { file }, file, 1)] }

  const reader = new YamlReader(top.value, file, 'The scenario', lineOf(top) + 1)
  const draft = readDraft(reader)
  const blocks = blocksOf(read.tree).filter((node) => node !== top)
  const told = blocks.map(plain).filter(Boolean).join(' ')
  const problems = [
    ...reader.problems,
    ...(told ? [] : [problem('no-case', { file }, file, lineOf(top))]),
    ...blocks.flatMap((block) => checkCase(block, file)),
  ]
  return reader.readable && draft ? { draft: { ...draft, told }, problems } : { problems }
}

function readDraft(reader: YamlReader): Omit<ScenarioDraft, 'told'> | undefined {
  const fields = reader.fields(reader.root, [...keys, 'passes'], keys)
  const lined = (place: Place): Lined<string> => ({ value: reader.text(place), line: place.line })
  const named = (place: Place | undefined, name: string) => place && { ...place, name }
  const answers = fields.answers ? readAnswers(reader, { ...fields.answers, name: 'The list of answers' }) : new Map()
  /** The items of a list that has one or more. */
  const some = (place: Place | undefined): readonly Place[] => {
    const items = reader.items(place)
    const details = { in: 'The scenario', key: place?.key ?? '', wanted: 'a list of one or more', found: 'empty' }
    if (place && items.length === 0) reader.report('wrong-value', details, place)
    return items
  }
  const learning = some(fields.learning).map((item) => {
    const point = reader.fields({ ...item, name: 'A learning point' }, ['text', 'clauses'], ['text', 'clauses'])
    const clauses = reader.items(named(point.clauses, 'A learning point')).map(lined)
    if (point.clauses && clauses.length === 0) reader.report('uncited', { in: 'A learning point' }, item)
    return {
      text: reader.text(point.text),
      clauses,
    }
  })
  const draft = {
    title: { value: reader.shortText(fields.title), line: fields.title?.line ?? 1 },
    summary: reader.text(fields.summary),
    agencies: some(fields.agencies).map(lined),
    answers,
    passes: reader.items(fields.passes).map(lined),
    learning,
    discussion: some(fields.discussion).map((item) => reader.text(item)),
    notes: some(fields.notes).map((item) => reader.text(item)),
  }
  const [procedure, outcome] = [fields.procedure && lined(fields.procedure), fields.outcome && lined(fields.outcome)]
  return procedure && outcome && answers.size > 0 ? { ...draft, procedure, outcome } : undefined
}

/** Each with why it is answered so. */
function readAnswers(reader: YamlReader, list: Place): ReadonlyMap<string, LinedAnswer> {
  const given = new Map<string, LinedAnswer>()
  for (const [question, place] of reader.entries(list, 'question')) {
    const name = `The answer to “${question}”`
    const fields = reader.fields(
      { ...place, name },
      ['answer', 'asks', 'told', 'because', 'note'],
      ['answer', 'because'],
    )
    const asks = reader.choice(fields.asks, ['fact', 'choice'])
    const [told, note] = [reader.optionalText(fields.told), reader.optionalText(fields.note)]
    given.set(question, {
      value: {
        answer: reader.text(fields.answer),
        because: reader.text(fields.because),
        ...(asks && { asks }),
        ...(told && { told }),
        ...(note && { note }),
      },
      line: fields.answer?.line ?? place.line,
      questionLine: place.line,
    })
  }
  return given
}

/** Whatever is no paragraph, list or quotation, once for each block that has it. */
function checkCase(node: Node, file: string): Problem[] {
  const code = codeOf(node)
  if (code) return [problem('code-in-prose', { code }, file, lineOf(node))]
  if (isElement(node)) return [problem('case-text', { found: `a component <${node.name ?? ''}>` }, file, lineOf(node))]
  if (!inCase.includes(node.type))
    return [problem('case-text', { found: inWords[node.type] ?? 'something else' }, file, lineOf(node))]
  return [
    ...oddIn(node).map(({ line, ...odd }) => problem('odd-character', odd, file, line)),
    ...childrenOf(node).flatMap((child) => checkCase(child, file)),
  ]
}
