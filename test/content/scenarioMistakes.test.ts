import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { formatProblems } from '../../src/problems/formatProblems.ts'
import { useContentCopy } from '../fixtures/useContentCopy.ts'
import { planted } from '../pathway/smallPathway.ts'
import { readText } from '../readText.ts'

const { root, editFile, readProblems } = useContentCopy({ scenarios: true })
const edit = (file: string, from: string, to: string): void =>
  editFile(join('content', file), (text) => planted(text, from, to))

/** Each problem as the name of its file, its kind and the words of its line. */
function describeProblems(): readonly string[] {
  return readProblems().map(({ file, line, kind }) => {
    const words = readText(join(root, file)).split('\n')[line - 1]?.trim() ?? ''
    return `${file.split('/').at(-1) ?? ''} ${kind} at “${words}”`
  })
}

const kent = 'procedures/kent/professional-disagreements/pathway.yaml'

describe('a change of a pathway that keeps it whole breaks the scenarios that it leads elsewhere, and no others', () => {
  test('an answer that ends the route early', () => {
    edit(
      kent,
      "'no':\n        label: 'No'\n        to: heads-of-service\n        clauses: 7.1\n        silence: >-\n          Section 3 does",
      "'no':\n        label: 'No'\n        to: resolved\n        clauses: 7.1\n        silence: >-\n          Section 3 does",
    )
    expect(describeProblems()).toEqual(["two-readings-of-one-report.mdx route-parts at “answer: 'no'”"])
    expect(formatProblems(readProblems())).toBe(
      'content/scenarios/kent/two-readings-of-one-report.mdx:52 ' +
        'The route differs from the scenario after “referral-resolved” (Is the disagreement about the referral resolved?), answered “no”: it reaches “resolved” (Resolved: confirm it in writing), where the scenario answers “heads-resolved” (Is it resolved by the heads of service?). ' +
        'Follow the case in the explorer to see which is right. Then correct the scenario and what it teaches, or the pathway.' +
        '\n\nOne mistake in the content.',
    )
  })

  test('an answer that leads to another outcome', () => {
    edit(
      kent,
      "text: If it is not, the procedure names nobody else; what is outstanding must be confirmed in writing (2.8).\n    clauses: [2.8, 7.2]\n    answers:\n      'yes':\n        label: 'Yes'\n        to: resolved\n        clauses: 2.8\n      'no':\n        label: 'No'\n        to: unresolved\n        clauses: [2.8, 7.2]\n\n  # ---- 6",
      "text: If it is not, the procedure names nobody else; what is outstanding must be confirmed in writing (2.8).\n    clauses: [2.8, 7.2]\n    answers:\n      'yes':\n        label: 'Yes'\n        to: unresolved\n        clauses: 2.8\n      'no':\n        label: 'No'\n        to: resolved\n        clauses: [2.8, 7.2]\n\n  # ---- 6",
    )
    expect(describeProblems()).toEqual([
      'the-decision-stands.mdx route-parts at “outcome: resolved”',
      'the-nurse-is-not-persuaded.mdx route-parts at “outcome: unresolved”',
    ])
    expect(readProblems()[1]?.message).toBe(
      'The route differs from the scenario after “conference-resolved” (Is the dispute about the conference’s decision resolved?), answered “no”: it ends at “resolved” (Resolved: confirm it in writing), where the scenario expects “unresolved” (Still unresolved: confirm in writing what is outstanding).',
    )
  })

  test('a new question on the way', () => {
    edit(kent, '        to: raise-formally\n', '        to: asked-first\n')
    edit(
      kent,
      '  raise-formally:\n',
      `  asked-first:
    kind: question
    stage: conference
    title: Was the Chair asked first?
    text: The Chair is named for all.
    clauses: 5.2
    answers:
      'yes':
        label: 'Yes'
        to: raise-formally
        clauses: 5.2
      'no':
        label: 'No'
        to: resolved
        clauses: 5.2

  raise-formally:
`,
    )
    expect(describeProblems()).toEqual([
      "the-chair-heard-too-little.mdx route-parts at “answer: 'yes'”",
      "the-decision-stands.mdx route-parts at “answer: 'yes'”",
      "the-nurse-is-not-persuaded.mdx route-parts at “answer: 'yes'”",
    ])
    expect(readProblems()[0]?.message).toBe(
      'The route differs from the scenario after “significant-harm” (Does the decision put the child at (further) risk of Significant Harm?), answered “yes”: it reaches “asked-first” (Was the Chair asked first?), where the scenario answers “designated-agrees” (Does the designated professional agree with the concerns?).',
    )
  })

  test('a step that the route no longer passes', () => {
    edit(
      kent,
      '    next:\n      to: referral-advice\n      at-the-same-time: true\n      clauses: 3.4\n',
      '    next: referral-managers-agree\n',
    )
    edit(kent, 'to: referral-way-up\n        clauses: [3.4, 3.5]', 'to: referral-advice\n        clauses: [3.4, 3.5]')
    edit(
      kent,
      '    clauses: 3.4\n    records: discussions\n    next: referral-managers-agree',
      '    clauses: 3.4\n    records: discussions\n    next: referral-way-up',
    )
    // Where the managers do not agree, the advice still comes, only later: those scenarios hold.
    expect(describeProblems()).toEqual([
      'bruise-on-a-baby.mdx route-parts at “passes: [settle-immediately, referral-discussion, referral-first-line, referral-advice]”',
    ])
    expect(readProblems()[0]?.message).toBe(
      'The route differs from the scenario after “referral-first-way” (Who takes up the referral disagreement next?), answered “line”: it continues with “referral-managers-agree” (answered “yes”) and “resolved”, and does not pass “referral-advice” (First line managers should normally seek advice).',
    )
  })

  test('a question that is renamed', () => {
    for (const [from, to] of [
      ['  plan-resolved:\n', '  plan-settled:\n'],
      [
        '    silence: The clause names posts for social care, the police and schools only.\n    next: plan-resolved',
        '    silence: The clause names posts for social care, the police and schools only.\n    next: plan-settled',
      ],
      ['to: plan-resolved', 'to: plan-settled'],
    ] as const)
      edit(kent, from, to)
    expect(describeProblems()).toEqual(['a-plan-on-paper.mdx unknown-question at “plan-resolved:”'])
  })
})

test('where the pathway has a mistake of its own, that is reported, and not what follows from it', () => {
  edit(
    kent,
    'to: heads-of-service\n        clauses: 7.1\n        silence: >-\n          Section 3 does',
    'to: nowhere\n        clauses: 7.1\n        silence: >-\n          Section 3 does',
  )
  expect(readProblems().map(({ kind }) => kind)).toEqual(['unknown-target'])
})

test('an agency that the board no longer has', () => {
  edit('boards/kent.yaml', '  other: Another agency\n', '  housing: Housing\n')
  expect(readProblems().filter(({ kind }) => kind === 'unknown-party')).toEqual([])
  expect(new Set(readProblems().map(({ kind }) => kind))).toEqual(new Set(['unknown-agency']))
})

test('a clause that a scenario names and the prose does not have is reported, wherever it is named', () => {
  const file = 'scenarios/kent/bruise-on-a-baby.mdx'
  edit(file, '(3.1a). That is the referral stage.', '(3.1z). That is the referral stage.')
  edit(file, 'Farah rings the duty', 'By 3.99 Farah rings the duty')
  edit(file, '    Allow forty-five minutes.', '    See clause 9.9. Allow forty-five minutes.')
  edit(file, '\n---\n\n', '\n---\n\nThe case is under (8.8).\n\n')
  expect(readProblems().map(({ kind, message }) => `${kind} ${message}`)).toEqual([
    'unknown-clause “because” of “arose-at” cites clause 3.1z, but the prose has no such clause.',
    expect.stringMatching(/^unknown-clause “told” of “[a-z-]+” cites clause 3\.99, /),
    'unknown-clause “notes” cites clause 9.9, but the prose has no such clause.',
    'unknown-clause The case cites clause 8.8, but the prose has no such clause.',
  ])
  expect(describeProblems().at(-1)).toBe('bruise-on-a-baby.mdx unknown-clause at “The case is under (8.8).”')
})

test('marks that readers would see as typed are reported in a case', () => {
  edit('scenarios/kent/bruise-on-a-baby.mdx', '\n---\n\n', '\n---\n\nThe case[^1] is short.\n\n')
  expect(describeProblems()).toEqual(['bruise-on-a-baby.mdx markup at “The case[^1] is short.”'])
})

test('the mistakes of several scenarios are reported at once, by file and line', () => {
  edit('scenarios/kent/the-only-one-for-a-plan.mdx', 'outcome: not-challenged', 'outcome: resolved')
  edit('scenarios/kent/the-only-one-for-a-plan.mdx', 'agencies: [other, ', 'agencies: [housing, ')
  edit('scenarios/kent/two-readings-of-one-report.mdx', 'notes:\n', 'note:\n')
  edit('scenarios/withermere/two-accounts.mdx', 'procedure: disagreements', 'procedure: differences')
  expect(describeProblems()).toEqual([
    'the-only-one-for-a-plan.mdx unknown-party at “agencies: [housing, social-care, education]”',
    'the-only-one-for-a-plan.mdx route-parts at “outcome: resolved”',
    'two-readings-of-one-report.mdx missing-key at “title: Two readings of one report”',
    'two-readings-of-one-report.mdx unknown-key at “note:”',
    'two-accounts.mdx unknown-procedure at “procedure: differences”',
  ])
})
