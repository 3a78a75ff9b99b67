import { stringify } from 'yaml'
import type { Audience } from '../content/audience.ts'
import type { Board } from '../content/types.ts'

/** The folder of the schemas with ids, from the folder of a procedure. Editors complete ids by the schema in the first line. */
const idSchemas = '../../../../.vscode/ids/'

interface ProseAnswers {
  readonly title: string
  readonly audience: Audience
  readonly publisher: string
  /** The titles of the sections, in order. */
  readonly sections: readonly string[]
  /** The numbers of the sections that draw a flowchart; all if absent. */
  readonly drawn?: readonly string[] | undefined
}

/** A section that a new pathway gets a stage for, and the clause that its nodes cite at first. */
export interface StageAnswers {
  readonly section: string
  readonly title: string
  readonly clause: string
}

/** Returns the text of a new `boards/<board>.yaml`. */
export function scaffoldBoard({ name, publisher, agencies }: Pick<Board, 'name' | 'publisher' | 'agencies'>): string {
  return writeYaml({
    name,
    publisher,
    notice: 'FILL IN what every page of the board says first, such as whose procedure it restates.',
    currentProcedure: [{ name: publisher, address: 'https://FILL-IN.example/' }],
    agencies: Object.fromEntries(agencies),
  })
}

/** Returns the text of a new `procedure.mdx`: a clause and a flowchart in each section. */
export function scaffoldProse({ title, audience, publisher, sections, drawn }: ProseAnswers): string {
  const body = sections.map((heading, index) => {
    const number = String(index + 1)
    const chart = drawn?.includes(number) === false ? '' : `\n<Flowchart stage="${stageId(number)}" />\n`
    return `## ${number} ${escapeMdx(heading)}

<Clause number="${number}.1" force="states">
FILL IN what the procedure says first in this section.
</Clause>
${chart}`
  })
  return `${scaffoldFrontMatter({ title, audience, publisher })}\n${body.join('\n')}`
}

/** Returns the front matter of a new `procedure.mdx`, with the `---` around it. */
export function scaffoldFrontMatter({
  title,
  audience,
  publisher,
}: Pick<ProseAnswers, 'title' | 'audience' | 'publisher'>): string {
  const top = writeYaml({
    title,
    summary: 'FILL IN what it is about, in a sentence.',
    audience,
    publishedBy: publisher,
    publishedIn: 'FILL IN where it was published.',
    dated: 'FILL IN what the source says about its date, or that it gives none.',
    numbering: 'FILL IN which numbers are the source’s, and which are this site’s.',
    charts: 'FILL IN whether the source has a flowchart, or the charts are this site’s drawing.',
  })
  return `---\n${top}---\n`
}

/**
 * Returns the text of a new `pathway.yaml`: in each stage a step and a question whether it is resolved, which leads on to the
 * next stage or to one of two outcomes. `procedure` is its board and name, as in `kent/disagreements`.
 */
export function scaffoldPathway(stages: readonly StageAnswers[], procedure: string): string {
  const last = stages.at(-1)
  const nodes = stages.flatMap(({ section, clause }, index): Entry[] => {
    const next = stages[index + 1]?.section
    return [
      [
        `step-${section}`,
        {
          kind: 'step',
          stage: stageId(section),
          title: `FILL IN what is done, in a few words (section ${section})`,
          text: 'FILL IN what the procedure says that somebody does.',
          force: 'states',
          by: 'FILL IN who acts',
          clauses: clause,
          records: ['discussion'],
          next: `resolved-${section}`,
        },
      ],
      [
        `resolved-${section}`,
        {
          kind: 'question',
          stage: stageId(section),
          title: `FILL IN the question, such as whether it is resolved (section ${section})`,
          text: 'FILL IN what the procedure says of it.',
          clauses: clause,
          answers: {
            yes: { label: 'Yes', to: 'resolved', clauses: clause },
            no: { label: 'No', to: next === undefined ? 'unresolved' : `step-${next}`, clauses: clause },
          },
        },
      ],
    ]
  })
  const outcomes = ['resolved', 'unresolved'].map((id): Entry => [
    id,
    {
      kind: 'outcome',
      stage: stageId(last?.section ?? ''),
      title: id === 'resolved' ? 'Resolved' : 'Still unresolved',
      text: 'FILL IN what the procedure says follows, and what is written down.',
      clauses: last?.clause,
      records: ['discussion'],
    },
  ])
  const pathway = writeYaml({
    version: 1,
    start: `step-${stages[0]?.section ?? ''}`,
    stages: Object.fromEntries(stages.map(({ section, title }) => [stageId(section), { title, section }])),
    records: {
      discussion: {
        text: 'FILL IN what is written down',
        'kept-by': 'FILL IN who keeps it',
        force: 'states',
        clauses: stages[0]?.clause,
      },
    },
    nodes: Object.fromEntries([...nodes, ...outcomes]),
  })
  const spaced = pathway
    // A blank line before each list and each node; quotes around what older YAML reads as true and false.
    .replace(/^(?:\w+:$| {2}[\w-]+:$(?=\n {4}kind:))/gm, '\n$&')
    .replace('nodes:\n\n', 'nodes:\n')
    .replace(/^( +)(yes|no):$/gm, "$1'$2':")
    .replace(/label: (Yes|No)$/gm, "label: '$1'")
  return `# yaml-language-server: $schema=${idSchemas}${procedure.replace('/', '.')}.pathway.json
# “npm run check:content” lists each place to fill in. content/README.md explains the keys.\n${spaced}`
}

type Entry = readonly [id: string, node: object]

function writeYaml(value: unknown): string {
  return stringify(value, { lineWidth: 0, singleQuote: true })
}

/** Returns the id of the stage of a section. */
export function stageId(section: string): string {
  return `section-${section}`
}

/** Escapes what MDX and Markdown would take for more than text, and e-mail addresses, which would become links. */
export function escapeMdx(text: string): string {
  return text
    .replace(/[\\{*_`~|<[\]]/g, '\\$&')
    .replace(/(?<=\S)@(?=\S)/g, '\\@')
    .replace(/\b(http|www)(?=:\/\/|\.)/g, '$1\\')
}
