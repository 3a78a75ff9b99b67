import { parsePathway } from '../../src/pathway/parse/parsePathway.ts'
import type { PathwayContext } from '../../src/pathway/checks/findProblems.ts'
import type { Pathway } from '../../src/pathway/types.ts'

/** A pathway without mistakes, one node of each kind. Tests name its lines: keep them in step. */
export const smallPathway = `version: 1
start: ask
stages:
  first:
    title: First stage
    section: 1
records:
  note:
    text: A note of what was said
    kept-by: Everyone
    force: must
    clauses: 1.2
nodes:
  ask:
    kind: question
    stage: first
    title: Is it urgent?
    text: Think of the child.
    clauses: 1.1
    answers:
      'yes':
        label: 'Yes'
        to: tell
        clauses: 1.1
      'no':
        label: 'No'
        to: settled
        clauses: 1.2
  tell:
    kind: step
    stage: first
    title: Tell the manager
    text: The manager must be told at once.
    force: must
    urgency: immediately
    by: The professional
    who:
      police: Detective sergeant
    clauses: 1.2
    records: note
    next: settled
  settled:
    kind: outcome
    stage: first
    title: Settled
    text: It is settled.
    clauses: [1.2, 1.10]
    records: [note]
`

export const smallContext: PathwayContext = {
  clauses: new Map([
    ['1.1', ['must', 'should', 'may']],
    ['1.2', ['should', 'must']],
    ['1.10', ['may']],
  ]),
  sections: new Set(['1']),
  agencies: ['police', 'health'],
}

/** A text with one edit. Throws unless the text to be replaced stands in it exactly once. */
export function planted(text: string, from: string, to: string): string {
  const found = text.split(from).length - 1
  if (found !== 1) throw new Error(`“${from}” stands in the text ${found} times.`)
  return text.replace(from, () => to)
}

/** The small pathway with a second question behind its step. */
export const longerPathway = planted(
  planted(smallPathway, '    next: settled\n', '    next: told\n'),
  '  settled:\n',
  `  told:
    kind: question
    stage: first
    title: Is it settled?
    text: Ask them.
    clauses: 1.2
    answers:
      'yes':
        label: 'Yes'
        to: settled
        clauses: 1.2
      'no':
        label: 'No'
        to: open
        clauses: 1.2
  open:
    kind: outcome
    stage: first
    title: Open
    text: It stays open.
    clauses: 1.2
    records: [note]
  settled:
`,
)

/** The small pathway with one edit. */
export function smallWith(from: string, to: string): string {
  return planted(smallPathway, from, to)
}

/** Each problem of a pathway as its line and kind, in order. */
export function problemsOf(text: string, context: PathwayContext = smallContext): readonly string[] {
  const parsed = parsePathway(text, 'pathway.yaml', context)
  return 'problems' in parsed ? parsed.problems.map(({ line, kind }) => `${line} ${kind}`) : []
}

/** The messages of a pathway's problems, in order. */
export function messagesOf(text: string, context: PathwayContext = smallContext): readonly string[] {
  const parsed = parsePathway(text, 'pathway.yaml', context)
  return 'problems' in parsed ? parsed.problems.map(({ message }) => message) : []
}

/** A pathway that has no problems. Throws where it has. */
export function parsed(text: string = smallPathway, context: PathwayContext = smallContext): Pathway {
  const result = parsePathway(text, 'pathway.yaml', context)
  if ('problems' in result)
    throw new Error(result.problems.map(({ line, message }) => `${line}: ${message}`).join('\n'))
  return result.pathway
}

/** The small pathway with its step in a second stage of the same section. */
export const twoStagePathway = planted(
  planted(smallPathway, '    section: 1\n', '    section: 1\n  second:\n    title: Second stage\n    section: 1\n'),
  'kind: step\n    stage: first',
  'kind: step\n    stage: second',
)

/** A pathway with a step before “tell”, at the end of the file. */
export const withStepBefore = (text: string): string =>
  `${planted(text, 'to: tell', 'to: note-it')}  note-it:
    kind: step
    stage: first
    title: Note it
    text: Note it down.
    force: states
    by: The professional
    clauses: 1.2
    next: tell
`
