import type { Node } from 'unist'
import { z } from 'zod'
import { entriesOf, itemsOf, readYaml, yamlFormat } from '../pathway/parse/readYaml.ts'
import type { Draft, YamlFile } from '../pathway/parse/readYaml.ts'
import { byKey, fields, listOf, oneOrMore, shortText, text } from '../pathway/parse/schemaTypes.ts'
import { findRawMarkup } from '../pathway/parse/markup.ts'
import { problem } from '../pathway/problems.ts'
import type { Problem } from '../pathway/problems.ts'
import { childBlocks, childrenOf, codeOf, isComponent, lineOf, oddCharactersIn, blockText, textOf } from './mdxNodes.ts'
import { parseMdx } from './parseMdx.ts'

const clauses = listOf(text('The number of a clause, such as 3.4.'), 'The clauses that it rests on.')

export const scenarioFormat = yamlFormat(
  fields(
    {
      title: shortText('What the case is called; no other scenario has the title.'),
      summary: text('The case in a sentence.'),
      procedure: text('The name of the procedure’s folder.'),
      agencies: listOf(text('The id of an agency of the board.'), 'The agencies involved.', oneOrMore),
      answers: byKey(
        fields({
          answer: text('The id of the answer.'),
          asks: z
            .enum(['fact', 'choice'])
            .meta({ description: 'fact: the case tells the answer; choice: the procedure leaves it to somebody.' })
            .optional(),
          told: text('What has happened since the decision before.').optional(),
          because: text('Why it is answered so in this case.'),
          note: text('What a facilitator may say or ask here.').optional(),
        }),
        'The answers of the case, by the ids of their questions, in the order of the route.',
        { least: 1, example: 'agreed:' },
      ),
      passes: listOf(text('The id of a node.'), 'Nodes that the route must pass, in order.').optional(),
      outcome: text('The id of the outcome that the route reaches.'),
      learning: listOf(fields({ text: text('What the case teaches.'), clauses }), 'What the case teaches.', oneOrMore),
      discussion: listOf(text('A question.'), 'Questions for a room to talk over.', oneOrMore),
      notes: listOf(text('A paragraph.'), 'For the facilitator, a paragraph each.', oneOrMore),
    },
    'The top of a training scenario. content/README.md explains it.',
  ),
  {
    '': 'The scenario',
    answers: 'The list of answers',
    'answers.*': 'The answer to “{0}”',
    learning: 'A learning point',
    'learning.*': 'A learning point',
  },
  { answers: 'question' },
)

type ScenarioInput = z.output<typeof scenarioFormat.schema>

/** A scenario as read from its file, before it is checked against its pathway. */
export interface ScenarioDraft extends Pick<YamlFile<unknown>, 'lineAt'> {
  readonly top: Draft<ScenarioInput>
  /** By the id of the question, in the order of the file. */
  readonly answers: ReadonlyMap<string, Draft<ScenarioInput['answers'][string]> | undefined>
  /** The case as plain words, and the same block by block with the line of each. */
  readonly caseText: string
  readonly caseBlocks: readonly { readonly text: string; readonly line: number }[]
}

const allowedInCase = [
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
const nodeTypeLabels: Readonly<Record<string, string>> = {
  heading: 'a heading',
  link: 'a link',
  image: 'an image',
  code: 'a fence',
  table: 'a table',
  footnoteReference: 'a footnote',
}

/**
 * Reads one scenario, and collects the problems that can be found without its pathway. `draft` is absent if too much is
 * missing to check the scenario against the pathway.
 */
export function parseScenario(
  text: string,
  file: string,
): { readonly draft?: ScenarioDraft; readonly problems: readonly Problem[] } {
  const read = parseMdx(text, file)
  if ('problem' in read) return { problems: [read.problem] }
  const top = read.tree.children.find((node) => node.type === 'yaml')
  if (!top) return { problems: [problem('no-frontmatter', { file }, file, 1)] }

  const { draft, report, lineAt, problems: inTop } = readYaml(top.value, file, scenarioFormat, lineOf(top) + 1)
  for (const { item, path } of itemsOf(draft?.learning, ['learning']))
    if (Array.isArray(item.clauses) && item.clauses.length === 0) report('uncited', { in: 'A learning point' }, path)
  const answers = new Map(entriesOf({ report }, draft?.answers, ['answers'], { areIds: false }))
  const blocks = childBlocks(read.tree).filter((node) => node !== top)
  const caseText = blocks.map(blockText).filter(Boolean).join(' ')
  const problems = [
    ...inTop,
    ...(caseText ? [] : [problem('no-case', { file }, file, lineOf(top))]),
    ...blocks.flatMap((block) => checkCase(block, file)),
  ]
  const caseBlocks = blocks.map((block) => ({ text: blockText(block), line: lineOf(block) }))
  const isWhole = draft?.answers && 'procedure' in draft && 'outcome' in draft
  return { ...(isWhole && { draft: { top: draft, answers, caseText, caseBlocks, lineAt } }), problems }
}

/** Reports the first node in a block that is not a paragraph, list or quotation. */
function checkCase(node: Node, file: string): Problem[] {
  const code = codeOf(node)
  if (code) return [problem('code-in-prose', { code }, file, lineOf(node))]
  if (isComponent(node))
    return [problem('case-text', { found: `a component <${node.name ?? ''}>` }, file, lineOf(node))]
  if (!allowedInCase.includes(node.type))
    return [problem('case-text', { found: nodeTypeLabels[node.type] ?? 'something else' }, file, lineOf(node))]
  const markup = node.type === 'text' ? findRawMarkup(textOf(node)) : undefined
  return [
    ...(markup ? [problem('markup', { in: 'The case', key: '', markup }, file, lineOf(node))] : []),
    ...oddCharactersIn(node).map(({ line, ...odd }) => problem('odd-character', odd, file, line)),
    ...childrenOf(node).flatMap((child) => checkCase(child, file)),
  ]
}
