import { z } from 'zod'
import { forces, levels, limitUnits, postsOf, topics, triedBy } from '../types.ts'
import type { Force, Tried } from '../types.ts'
import { yamlFormat } from './readYaml.ts'
import { byKey, count, fields, flag, idOf, listOf, mapExpected, shortText, text } from './schemaTypes.ts'
import type { IdKind } from './schemaTypes.ts'

const clauses = (description: string) =>
  listOf(idOf('clauses', 'The number of a clause, such as 3.4 or 3.1a.'), description)
const force = (description: string) => z.enum(forces).meta({ description })

const basis = {
  clauses: clauses('The clauses that say so: one number, or several, as in [3.4, 3.10].').optional(),
  silence: text('What the procedure does not say here.').optional(),
  reading: text('Our reading, and why, where the clauses do not say so themselves.').optional(),
}

const about = {
  stage: idOf('stages', 'The id of the stage whose flowchart draws it.'),
  topic: z
    .enum(topics)
    .meta({ description: 'The one topic that it is for, if it is not for every disagreement.' })
    .optional(),
  level: z.enum(levels).meta({ description: 'Between whom it is resolved.' }).optional(),
  title: shortText('A few words, which no other node has.'),
  when: shortText('The condition in a few words, if the title does not say it.').optional(),
  text: text('A sentence or two.'),
}

const kinds = ['question', 'step', 'outcome'] as const
const kind = <K extends (typeof kinds)[number]>(name: K, description: string) =>
  z.literal(name, { error: `one of ${kinds.join(', ')}` }).meta({ description })

const anUrgency = 'immediately, urgently or without delay, or, on a line below it, agreed: in words'
const urgency = {
  urgency: z
    .union(
      [
        z.enum(['immediately', 'urgently', 'without delay']),
        fields({ agreed: shortText('What the procedure says is agreed, in words.') }),
      ],
      { error: anUrgency },
    )
    .meta({ description: `How soon: ${anUrgency}. Left out if the procedure sets no time.` })
    .optional(),
  'urgency-is-reading': flag('The clauses set no time, and the urgency is our reading. “reading” says why.').optional(),
}
const records = listOf(idOf('records', 'The id of a record.'), 'The ids of what must be written down here.').optional()

const throughout = z
  .union(
    [
      flag('The urgency applies to all later steps.'),
      fields({ force: force('The force of that time.'), clauses: clauses('The clauses that set that time.') }),
    ],
    { error: 'true' },
  )
  .meta({ description: 'The urgency applies to all later steps: true, or a force and clauses of its own.' })

/** `readLimits` reports a limit without a unit or a start, which an editor should mark too. */
const limits = z
  .array(
    fields({
      hours: count('Within so many hours.').optional(),
      'working-days': count('Within so many working days.').optional(),
      days: count('Within so many days.').optional(),
      date: shortText(
        'A date or event in words that follow “to be done”, such as by the next review conference.',
      ).optional(),
      from: shortText('What it runs from: the id of a node, step-before, or words such as the request.')
        .meta({ ids: 'starts' satisfies IdKind })
        .optional(),
      'whichever-is-shorter': flag(
        'It and the limit above it are alternatives, of which the shorter applies.',
      ).optional(),
      force: force('How strongly the procedure sets the limit.'),
      clauses: clauses('The clauses that set the limit.'),
      text: text('What they say of it, restated.'),
      reading: basis.reading,
      silence: basis.silence,
    }).meta({
      oneOf: [...limitUnits.map((unit) => ({ required: [unit, 'from'] })), { required: ['date'] }],
    }),
    { error: 'a list of limits, each as “- hours: 24” with its other keys below it' },
  )
  .meta({ description: 'The time limits, if the procedure sets any.' })

const next = z
  .union(
    [
      idOf('nodes', 'The id of a node.'),
      fields({
        to: idOf('nodes', 'The id of a node.'),
        'at-the-same-time': flag('It is done at the same moment as this step, and not after it.').optional(),
        ...basis,
      }),
    ],
    { error: 'text' },
  )
  .meta({ description: 'The node it leads to: an id, or “to” with a basis of its own.' })

const question = fields({
  kind: kind('question', 'The reader answers.'),
  ...about,
  force: force('How strongly the procedure asks.').optional(),
  ...basis,
  answers: byKey(
    fields({
      label: shortText('What the reader chooses.'),
      to: idOf('nodes', 'The id of the node it leads to.'),
      ...basis,
    }),
    'Two or more, each under an id.',
    { example: 'yes:' },
  ),
})

const step = fields({
  kind: kind('step', 'Somebody acts.'),
  ...about,
  force: force('How strongly the procedure asks.'),
  ...urgency,
  throughout: throughout.optional(),
  limits: limits.optional(),
  by: shortText('Who acts, in words.'),
  who: byKey(shortText('A post.'), 'A post for each agency, by the ids of the board.', {
    example: 'police: Detective inspector',
    keyIds: 'agencies',
  }).optional(),
  posts: z
    .enum(postsOf)
    .meta({ description: 'Whose the posts are: each other’s equivalents, one in each agency, or only the own.' })
    .optional(),
  ...basis,
  records,
  next,
})

const outcome = fields({
  kind: kind('outcome', 'An end.'),
  ...about,
  force: force('How strongly the procedure asks.').optional(),
  ...urgency,
  ...basis,
  records,
})

const impliedAnswers = (description: string) =>
  byKey(text('The id of an answer.'), description, { example: 'agreed: no' })

const situation = fields({
  title: shortText('What has happened, in a reader’s words.'),
  short: shortText('The same in two or three words, such as “referral refused”: they stay on the screen.', 24),
  answers: impliedAnswers('The answers that it implies, by the ids of their questions.').optional(),
  tried: fields(
    Object.fromEntries(
      triedBy.map((by) => [by, impliedAnswers('The answers that follow where they have tried already.').optional()]),
    ) as Record<Tried, ReturnType<ReturnType<typeof impliedAnswers>['optional']>>,
  )
    .meta({ description: 'Who may have tried already, and the answers that follow.' })
    .optional(),
})

export const pathwayFormat = yamlFormat(
  fields(
    {
      version: count('Increase it when you rename or remove a node or an answer: shared links contain it.'),
      start: idOf('nodes', 'The id of the node where a walk begins.'),
      guide: clauses('The clauses that say that the process is a guide and need not be followed in full.').optional(),
      stages: byKey(
        fields({
          title: shortText('What it is called.'),
          section: idOf('sections', 'The number of its section of the prose.'),
        }),
        'The parts that are drawn, each under an id.',
        { example: 'referral:' },
      ),
      records: byKey(
        fields({
          text: shortText('What is written down.'),
          'kept-by': shortText('Who keeps it, in words.'),
          force: force('How strongly the procedure asks for it.'),
          clauses: clauses('The clauses that ask for it.'),
          'at-every-stage': flag('Every step and outcome asks for it, and names it nowhere.').optional(),
        }),
        'What must be written down, each under an id.',
        { example: 'discussions:' },
      ),
      situations: byKey(
        situation,
        'What may have happened, each under an id: the ways into the pathway that the home page offers.',
        { example: 'referral:' },
      ).optional(),
      nodes: byKey(
        z.discriminatedUnion('kind', [question, step, outcome], {
          unionFallback: true,
          error: mapExpected,
        }),
        'The questions, steps and outcomes, each under an id.',
        { example: 'resolved:' },
      ),
    },
    'A procedure as a pathway: questions, steps and outcomes. content/README.md explains it.',
  ),
  {
    '': 'The pathway',
    stages: 'The list of stages',
    'stages.*': 'Stage “{0}”',
    situations: 'The list of situations',
    'situations.*': 'Situation “{0}”',
    'situations.*.answers': 'The answers of situation “{0}”',
    'situations.*.tried': '“tried” of situation “{0}”',
    'situations.*.tried.*': '“{1}” of situation “{0}”',
    records: 'The list of records',
    'records.*': 'Record “{0}”',
    nodes: 'The list of nodes',
    'nodes.*': '“{0}”',
    'nodes.*.urgency': '“urgency” of “{0}”',
    'nodes.*.limits.*': 'Limit {1} of “{0}”',
    'nodes.*.throughout': '“throughout” of “{0}”',
    'nodes.*.who': '“who” of “{0}”',
    'nodes.*.next': '“next” of “{0}”',
    'nodes.*.answers': 'The answers of “{0}”',
    'nodes.*.answers.*': 'Answer “{1}” of “{0}”',
  },
  {
    stages: 'stage',
    situations: 'situation',
    records: 'record',
    nodes: 'node',
    'nodes.*.answers': 'answer',
    'nodes.*.who': 'agency',
  },
  { 'nodes.*.limits': 'limit-misplaced' },
)

export type PathwayInput = z.output<typeof pathwayFormat.schema>
/** A node of any kind. */
export type NodeInput = Omit<z.output<typeof question>, 'kind' | 'force'> &
  Omit<z.output<typeof step>, 'kind' | 'force'> & { kind: (typeof kinds)[number]; force?: Force }
export type LinkInput = z.output<typeof next>
