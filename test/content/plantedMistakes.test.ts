import { cpSync, mkdirSync, readFileSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { groupProblems } from '../../src/problems/groupProblems.ts'
import { readContent } from '../../src/content/readContent.ts'
import type { Problem } from '../../src/pathway/problems.ts'
import { useContentCopy } from '../fixtures/useContentCopy.ts'
import { planted } from '../pathway/smallPathway.ts'
import { readText } from '../readText.ts'

const files = {
  pathway: 'content/procedures/kent/professional-disagreements/pathway.yaml',
  prose: 'content/procedures/kent/professional-disagreements/procedure.mdx',
  board: 'content/boards/kent.yaml',
  asked: 'content/procedures/kent/professional-disagreements/asked.yaml',
  glossary: 'content/glossary.yaml',
} as const
type File = keyof typeof files

const { root, editFile, readProblems: readUnchecked } = useContentCopy({ scenarios: false })
const edit = (file: File, change: (text: string) => string): void => editFile(files[file], change)

/** The number of the only line that has `snippet`; of one with line breaks, of its first. */
function lineOf(file: File, snippet: string): number {
  const parts = readText(join(root, files[file])).split(snippet)
  if (parts.length !== 2) throw new Error(`“${snippet}” stands in the file ${parts.length - 1} times.`)
  return parts[0]!.split('\n').length
}

/** Reads the content. Whatever the mistake: each message is a sentence that an author can read, and names a file of the project. */
function readProblems(): readonly Problem[] {
  const problems = readUnchecked()
  for (const { message, fix, file, line } of problems) {
    expect(message).toMatch(/^[“<\p{Lu}\p{Ll}].*\.$/u)
    expect(fix).toMatch(/[.”]$/)
    expect(`${message} ${fix}`).not.toMatch(/“”|‘’|undefined|null|NaN|\[object|function|\bat line\b|\n| {2}|\.\.$/)
    expect(`${file} ${message}`).not.toContain('\\')
    expect(`${file} ${message}`).not.toContain(root)
    expect(file).toMatch(/^content\//)
    expect(line).toBeGreaterThan(0)
  }
  return problems
}

/** Each group as the kind and place of its mistake. */
function grouped(problems: readonly Problem[]): readonly string[] {
  return groupProblems(problems).map(({ problem: { kind, file, line } }) => `${kind} at ${file}:${line}`)
}

const tag = (number: string) => `<Clause number="${number}"`

interface Planting {
  readonly what: string
  readonly from: string
  readonly to: string
  /** A second edit that the mistake needs. */
  readonly with?: readonly [from: string, to: string]
  /** The line where an author would look, by what stands on it once the mistake is there. */
  readonly at: string
  readonly kind: Problem['kind']
  /** What else follows from it, which is true and has to be mended too. */
  readonly also?: readonly Problem['kind'][]
  /** Mistakes of their own, which do not follow from it. */
  readonly beside?: readonly Problem['kind'][]
}

function plantings(file: File, all: readonly Planting[]): void {
  test.each(all)('$what: $kind', ({ from, to, with: second, at, kind, also = [], beside = [] }) => {
    edit(file, (text) => planted(second ? planted(text, ...second) : text, from, to))
    const problems = readProblems()
    expect(problems.map((problem) => problem.kind).sort()).toEqual([kind, ...also, ...beside].sort())
    const found = problems.find((problem) => problem.kind === kind && problem.file === files[file])
    expect(found?.line).toBe(lineOf(file, at))
    expect(
      groupProblems(problems)
        .map((group) => group.problem.kind)
        .sort(),
    ).toEqual([kind, ...beside].sort())
  })
}

test('the fixtures have no mistakes', () => {
  expect(readProblems()).toEqual([])
})

describe('in a pathway', () => {
  const step = '  referral-advice:\n    kind: step\n'
  plantings('pathway', [
    {
      what: 'a time indented as the text above it',
      from: '    force: must\n    urgency: immediately\n    throughout: true\n    by: The professionals who disagree',
      to: '      urgency: immediately\n    force: must\n    by: The professionals who disagree',
      at: '      urgency: immediately',
      kind: 'swallowed-line',
      also: ['urgency-left-out'],
    },
    {
      what: 'a comment within a text',
      from: '      gives this as an example. That holds for every step from here on.\n',
      to: '      gives this as an example. That holds for every step from here on.\n      # ask the board\n',
      at: '# ask the board',
      kind: 'swallowed-line',
    },
    {
      what: 'a clause named in brackets that there is none of',
      from: 'gives this as an example. That holds for every step from here on.',
      to: 'gives this as an example (2.15).',
      at: '    text: >-\n      If the child is in immediate danger, call 999 first: that is this site’s advice, not the procedure’s. Differing',
      kind: 'unknown-clause',
    },
    {
      what: 'a clause named in a silence that there is none of',
      from: 'silence: 7.1 gives no time. Section 4',
      to: 'silence: 7.10 gives no time. Section 4',
      at: 'silence: 7.10',
      kind: 'unknown-clause',
    },
    {
      what: 'a time that no clause says',
      from: 'gives this as an example. That holds for every step from here on.',
      to: 'gives this as an example. It must be resolved within five working days.',
      at: '    text: >-\n      If the child is in immediate danger, call 999 first: that is this site’s advice, not the procedure’s. Differing',
      kind: 'time-not-cited',
    },
    {
      what: 'an urgency with a time that no clause says',
      from: '    urgency: immediately\n    throughout: true\n    by: The professionals who disagree',
      to: '    urgency:\n      agreed: within 24 hours\n    throughout: true\n    by: The professionals who disagree',
      at: '    urgency:\n      agreed: within 24 hours',
      kind: 'time-not-cited',
    },
    {
      what: 'a must in the text of a should',
      from: 'In their discussions the first line managers should normally seek',
      to: 'In their discussions the first line managers must normally seek',
      at: '    text: >-\n      In their discussions',
      kind: 'words-beyond-force',
    },
    {
      what: 'a must whose text does not say it',
      from: 'The parties must confirm to each other in writing what outcome they agreed',
      to: 'The parties confirm to each other in writing what outcome they agreed',
      at: '    text: >-\n      The parties confirm',
      kind: 'force-not-in-words',
    },
    {
      what: 'a must that no clause says',
      from: 'a strategy discussion should be convened immediately',
      to: 'a strategy discussion must be convened immediately',
      at: '    text: >-\n      Whenever such a request',
      kind: 'words-not-cited',
      also: ['force-not-in-words'],
    },
    {
      what: 'an anchor of YAML',
      from: 'title: Without consensus, the chair decides\n',
      to: 'title: &urgent the chair decides\n',
      at: 'title: &urgent',
      kind: 'yaml-syntax',
    },
    {
      what: 'a lone exclamation mark',
      from: 'title: Without consensus, the chair decides\n',
      to: 'title: ! the chair decides\n',
      at: 'title: !',
      kind: 'yaml-syntax',
    },
    {
      what: 'curly quotes around a title',
      from: 'title: Without consensus, the chair decides\n',
      to: 'title: “Without consensus, the chair decides”\n',
      at: 'title: “Without',
      kind: 'curly-quotes',
    },
    {
      what: 'emphasis in plain text',
      from: 'title: Without consensus, the chair decides\n',
      to: 'title: Without consensus, the *chair* decides\n',
      at: 'the *chair*',
      kind: 'markup',
    },
    {
      what: 'a mark of a footnote',
      from: 'title: Without consensus, the chair decides\n',
      to: 'title: Without consensus[^2], the chair decides\n',
      at: '[^2]',
      kind: 'markup',
    },
    {
      what: 'damaged text',
      from: 'title: Without consensus, the chair decides\n',
      to: 'title: Without consensus, the boardâ€™s chair decides\n',
      at: 'â€™',
      kind: 'damaged-text',
    },
    {
      what: 'Markdown in plain text',
      from: 'gives this as an example. That holds for every step from here on.',
      to: 'gives this as **an example**.',
      at: '    text: >-\n      If the child is in immediate danger, call 999 first: that is this site’s advice, not the procedure’s. Differing',
      kind: 'markup',
    },
    {
      what: 'an answer to no node',
      from: 'to: conference-ground',
      to: 'to: conference-grounds',
      at: 'to: conference-grounds',
      kind: 'unknown-target',
      also: ['orphan'],
    },
    {
      what: 'a step to no node',
      from: 'next: heads-resolved',
      to: 'next: head-resolved',
      at: 'next: head-resolved',
      kind: 'unknown-target',
      also: ['orphan'],
    },
    {
      what: 'a start that is no node',
      from: 'start: infant-injury',
      to: 'start: infant',
      at: 'start: infant\n',
      kind: 'unknown-start',
    },
    {
      what: 'a step without a way on',
      from: '    next: referral-managers-agree\n',
      to: '',
      at: 'referral-advice:',
      kind: 'missing-key',
      also: ['orphan'],
    },
    {
      what: 'an answer without a target',
      from: '        to: settle-immediately\n',
      to: '',
      at: "'yes':\n        label: 'Yes'\n        clauses: 2.6",
      kind: 'missing-key',
      also: ['orphan'],
    },
    {
      what: 'an empty target',
      from: 'to: settle-immediately',
      to: 'to:',
      at: 'to:\n',
      kind: 'wrong-value',
      also: ['orphan'],
    },
    {
      what: 'a node that nothing leads to',
      from: step,
      to: `  forgotten:\n    kind: step\n    stage: referral\n    title: Forgotten\n    text: It must go on.\n    force: must\n    by: You\n    clauses: 3.2\n    next: resolved\n\n${step}`,
      at: 'forgotten:',
      kind: 'orphan',
    },
    {
      what: 'a should that became a must',
      from: 'force: should\n    by: The line managers of the professionals involved',
      to: 'force: must\n    by: The line managers of the professionals involved',
      at: 'force: must\n    by: The line managers of the professionals involved',
      kind: 'force-not-cited',
      also: ['force-not-in-words'],
    },
    {
      what: 'a circle',
      from: 'next: referral-managers-agree',
      to: 'next: referral-first-line',
      at: 'referral-first-line:\n',
      kind: 'closed-cycle',
      also: ['orphan'],
    },
    {
      what: 'a step that leads to itself',
      from: 'next: referral-managers-agree',
      to: 'next: referral-advice',
      at: 'referral-advice:\n',
      kind: 'closed-cycle',
      also: ['no-way-out', 'orphan'],
    },
    {
      what: 'a circle with a way out that would lose its steps',
      from: "to: resolved\n        clauses: 2.8\n      'no':\n        label: 'No'\n        to: referral-way-up",
      to: "to: referral-first-line\n        clauses: 2.8\n      'no':\n        label: 'No'\n        to: referral-way-up",
      at: 'to: referral-first-line\n        clauses: 2.8',
      kind: 'step-in-circle',
    },
    {
      what: 'one answer',
      from: "      'no':\n        label: 'No'\n        to: settle-in-time\n        clauses: 2.6\n",
      to: '',
      at: 'infant-injury:',
      kind: 'too-few-answers',
      also: ['orphan'],
    },
    {
      what: 'two nodes of one id',
      from: '  referral-designated:\n',
      to: '  referral-up-the-line:\n',
      at: 'referral-up-the-line:\n    kind: step\n    stage: referral\n    level: senior\n    title: Ask',
      kind: 'duplicate-id',
      also: ['unknown-target', 'unknown-target'],
    },
    {
      what: 'two answers of one id',
      from: '      bring-forward:\n',
      to: '      uphold:\n',
      at: 'uphold:\n        label: Review',
      kind: 'duplicate-id',
      also: ['orphan'],
    },
    {
      what: 'two answers of one label',
      from: 'label: How the Child Protection Plan is carried out',
      to: 'label: Something else',
      at: 'label: Something else\n        to: practitioner-level',
      kind: 'duplicate-label',
    },
    {
      what: 'two nodes of one title',
      from: 'title: The line managers address it first',
      to: 'title: First line managers should normally seek advice',
      at: 'title: First line managers should normally seek advice\n    text: >-\n      Concern',
      kind: 'duplicate-label',
    },
    {
      what: 'a clause that is not in the prose',
      from: 'clauses: [3.1, 4.1, 5.1, 6.1, 7.1]',
      to: 'clauses: [3.1, 4.1, 5.1, 6.1, 8.1]',
      at: '8.1]',
      kind: 'unknown-clause',
    },
    {
      what: 'a clause of a record that is not in the prose',
      from: 'force: must\n    clauses: 3.6\n',
      to: 'force: must\n    clauses: 3.60\n',
      at: 'clauses: 3.60',
      kind: 'unknown-clause',
    },
    {
      what: 'a statement on nothing',
      from: '    clauses: [2.5, 2.6]\n',
      to: '',
      at: 'infant-injury:',
      kind: 'uncited',
    },
    {
      what: 'a silence without a reading',
      from: '        reading: 7.1 sends whatever remains unresolved to the heads of service.\n',
      to: '',
      at: '        silence: Section 2 names nobody to go to next.',
      kind: 'silence-without-reading',
    },
    {
      what: 'an outcome without records',
      from: '    records: [agreed-outcome, outstanding-issues]\n',
      to: '',
      with: ['    at-every-stage: true\n', ''],
      at: '  resolved:\n    kind: outcome',
      kind: 'no-records',
      also: ['unused-record', 'unused-record'],
    },
    {
      what: 'a must that waits behind a may',
      from: '        to: conference-part\n',
      to: '        to: referral-designated\n',
      at: 'to: referral-designated\n        clauses: 4.1',
      kind: 'weaker-first',
      also: ['orphan'],
    },
    {
      what: 'a must beside a may that a reader meets first',
      from: '    next: section-47-resolved\n',
      to: '    next:\n      to: heads-of-service\n      at-the-same-time: true\n      clauses: 7.1\n',
      at: 'next:\n      to: heads-of-service',
      kind: 'weaker-first',
      also: ['orphan'],
    },
    {
      what: 'an urgency that our reading loses',
      from: '    force: must\n    urgency: immediately\n    urgency-is-reading: true\n    by: The Performance',
      to: '    force: must\n    by: The Performance',
      at: '    next:\n      to: quality-assurance-determines\n      clauses: 5.4\n      silence: The',
      kind: 'urgency-dropped',
      also: ['urgency-dropped'],
    },
    {
      what: 'an urgency of ours without a reason',
      from: '    reading: The step before is urgent (4.3), and the concerns still stand, so we read this as urgent too.\n',
      to: '',
      at: '    urgency-is-reading: true\n    by: The procedure does not say\n    clauses: 4.4',
      kind: 'missing-key',
    },
    {
      what: 'a same moment that is neither true nor left out',
      from: '      at-the-same-time: true\n      clauses: 5.5',
      to: '      at-the-same-time: maybe\n      clauses: 5.5',
      at: 'at-the-same-time: maybe',
      kind: 'wrong-value',
      also: ['urgency-dropped'],
    },
    {
      what: 'a record that is not listed',
      from: 'records: dissent\n',
      to: 'records: disent\n',
      at: 'records: disent\n',
      kind: 'unknown-record',
      also: ['unused-record'],
    },
    {
      what: 'an agency that is not the board’s',
      from: 'police: Detective sergeant',
      to: 'polise: Detective sergeant',
      at: 'polise:',
      kind: 'unknown-agency',
    },
    {
      what: 'a misspelt key',
      from: '    by: The first line managers\n',
      to: '    buy: The first line managers\n',
      at: 'buy:',
      kind: 'unknown-key',
      also: ['missing-key'],
    },
    {
      what: 'a misspelt list',
      from: '\nrecords:\n',
      to: '\nrecord:\n',
      at: 'record:\n  stage-record',
      kind: 'unknown-key',
      also: ['missing-key'],
    },
    { what: 'a misspelt kind', from: step, to: step.replace('step', 'stepp'), at: 'kind: stepp', kind: 'wrong-value' },
    { what: 'a misspelt force', from: 'force: right', to: 'force: rigth', at: 'rigth', kind: 'wrong-value' },
    {
      what: 'a misspelt level',
      from: `${step}    stage: referral\n    level: managers`,
      to: `${step}    stage: referral\n    level: manager`,
      at: 'level: manager\n',
      kind: 'wrong-value',
    },
    {
      what: 'a misspelt topic',
      from: '    stage: start\n    topic: resolved',
      to: '    stage: start\n    topic: resolve',
      at: 'topic: resolve\n',
      kind: 'wrong-value',
    },
    {
      what: 'a misspelt urgency',
      from: 'force: should\n    urgency: urgently\n    by: The procedure does not say; the concern is the agency’s',
      to: 'force: should\n    urgency: urgent\n    by: The procedure does not say; the concern is the agency’s',
      at: 'urgency: urgent\n',
      kind: 'wrong-value',
      also: ['urgency-left-out'],
    },
    {
      what: 'a stage that does not exist',
      from: `${step}    stage: referral`,
      to: `${step}    stage: refferal`,
      at: 'refferal',
      kind: 'unknown-stage',
    },
    {
      what: 'a section that does not exist',
      from: 'title: Referral stage\n    section: 3',
      to: 'title: Referral stage\n    section: 33',
      at: 'section: 33',
      kind: 'unknown-section',
    },
    {
      what: 'an id in capitals',
      from: '  unresolved:\n',
      to: '  Sub-Group:\n',
      at: 'Sub-Group:',
      kind: 'bad-id',
      also: ['unknown-target', 'unknown-target', 'unknown-target', 'orphan'],
    },
    {
      what: 'an id that addresses use',
      from: '  unresolved:\n',
      to: '  agency:\n',
      at: '  agency:',
      kind: 'bad-id',
      also: ['unknown-target', 'unknown-target', 'unknown-target', 'orphan'],
    },
    { what: 'a tab', from: step, to: step.replace('    kind', '\tkind'), at: '\tkind', kind: 'yaml-syntax' },
    {
      what: 'a colon without quotes',
      from: "title: 'Resolved: confirm it in writing'",
      to: 'title: Resolved: confirm it in writing',
      at: 'title: Resolved: confirm',
      kind: 'yaml-syntax',
    },
    {
      what: 'a bracket that is not closed',
      from: 'clauses: [2.5, 2.6]',
      to: 'clauses: [2.5, 2.6',
      at: 'clauses: [2.5, 2.6',
      kind: 'yaml-syntax',
    },
    {
      what: 'a key without a colon',
      from: step,
      to: step.replace('kind:', 'kind'),
      at: 'kind step',
      kind: 'yaml-syntax',
    },
    {
      what: 'an indentation that is off by one',
      from: `${step}    stage`,
      to: `${step}   stage`,
      at: '   stage: referral\n    level: managers\n    title: First line managers should',
      kind: 'yaml-syntax',
    },
    {
      what: 'a number sign in a title',
      from: 'title: Without consensus, the chair decides\n',
      to: 'title: Without consensus #1 the chair decides\n',
      at: '#1',
      kind: 'cut-by-comment',
    },
    {
      what: 'a number sign in text of two lines',
      from: 'text: If it is not, section 7 says where it goes.\n    clauses: [2.6, 7.1]',
      to: 'text: If it is #1 not,\n      section 7 says where it goes.\n    clauses: [2.6, 7.1]',
      at: '#1',
      kind: 'cut-by-comment',
    },
    {
      what: 'a no-break space for indentation',
      from: '    title: Without consensus, the chair decides\n',
      to: '   \u00A0title: Without consensus, the chair decides\n',
      at: '\u00A0',
      kind: 'odd-character',
    },
    {
      what: 'a zero-width space in a key',
      from: '    title: Without consensus, the chair decides\n',
      to: '    title\u200B: Without consensus, the chair decides\n',
      at: '\u200B',
      kind: 'odd-character',
    },
    {
      what: 'a title of 5,000 characters',
      from: 'title: Without consensus, the chair decides\n',
      to: `title: ${'word '.repeat(1000)}\n`,
      at: 'title: word',
      kind: 'too-long',
    },
    {
      what: 'an apostrophe in single quotes',
      from: 'title: Without consensus, the chair decides\n',
      to: "title: 'Without consensus, the conference's chair decides'\n",
      at: "conference's",
      kind: 'yaml-syntax',
    },
    {
      what: 'clauses without brackets',
      from: 'clauses: [2.5, 2.6]\n',
      to: 'clauses: 2.5, 2.6\n',
      at: 'clauses: 2.5, 2.6',
      kind: 'list-without-brackets',
    },
    {
      what: 'clauses as in running text',
      from: 'clauses: [2.5, 2.6]\n',
      to: 'clauses: 2.5 and 2.6\n',
      at: 'clauses: 2.5 and',
      kind: 'list-without-brackets',
    },
    {
      what: 'an urgency in days',
      from: 'agreed: within a time frame that clearly protects the child\n',
      to: 'days: 2\n',
      at: 'days: 2\n',
      kind: 'unknown-key',
      also: ['missing-key'],
    },
    {
      what: 'limits of an outcome or a question',
      from: '    title: Have the first line managers agreed?\n',
      to: '    limits: []\n    title: Have the first line managers agreed?\n',
      at: '    limits: []',
      kind: 'limit-misplaced',
    },
    ...(
      [
        { by: 'hours: 1, days: 2, from: the request', kind: 'limit-unit' },
        { by: 'from: the request', kind: 'limit-unit' },
        { by: 'hours: 1', kind: 'limit-without-start' },
        { by: 'hours: 1, from: referal-discussion', kind: 'limit-unknown-start', beside: ['limit-number'] },
        { by: 'hours: 1, from: resolved', kind: 'limit-start-unmet', beside: ['limit-number'] },
        { by: 'hours: 72, from: the request', kind: 'limit-number' },
        { by: 'date: by the conference, whichever-is-shorter: true', kind: 'limit-alone' },
      ] as const
    ).map(({ by, kind, ...more }) => ({
      what: `a limit such as “${by}”`,
      from: '    by: The first line managers\n',
      to: `    by: The first line managers\n    limits: [{ ${by}, force: should, clauses: 3.4, text: In time. }]\n`,
      at: '    limits: [',
      kind,
      ...more,
    })),
    {
      what: 'a stage in capitals, without a word about each of its nodes',
      from: '  referral:\n    title',
      to: '  Referral:\n    title',
      at: '  Referral:',
      kind: 'bad-id',
    },
    {
      what: 'a misspelt stage, without a word about each of its nodes',
      from: '  referral:\n    title',
      to: '  refferal:\n    title',
      at: '  refferal:',
      kind: 'stage-misspelt',
    },
    {
      what: 'a version that is no number',
      from: 'version: 2',
      to: 'version: v1',
      at: 'version: v1',
      kind: 'wrong-value',
    },
  ])
})

describe('in a prose', () => {
  const clause35 = /<Clause number="3\.5"[\s\S]*?<\/Clause>\n\n/
  test('a clause renumbered is reported wherever it is cited', () => {
    edit('prose', (text) => planted(text, tag('3.5'), tag('3.7')))
    const problems = readProblems()
    expect(grouped(problems)).toEqual([`number-order at ${files.prose}:${lineOf('prose', tag('3.7'))}`])
    expect(problems.map(({ file, line }) => `${file}:${line}`)).toContain(
      `${files.pathway}:${lineOf('pathway', 'clauses: 3.5\n    silence')}`,
    )
    expect(new Set(problems.map(({ file }) => file))).toEqual(
      new Set(Object.values(files).filter((file) => file !== files.board)),
    )
  })

  test('a clause taken out is reported wherever it is cited', () => {
    edit('prose', (text) => text.replace(clause35, ''))
    const problems = readProblems()
    expect(grouped(problems)).toEqual([`clause-gap at ${files.prose}:${lineOf('prose', tag('3.6'))}`])
    expect(problems.some(({ message }) => message.includes('clause 3.5'))).toBe(true)
  })

  const firstWords = 'Disagreements must be resolved quickly'
  plantings('prose', [
    ...[
      { typed: 'for 5~6 days, or 7~8 days, quickly', kind: 'unmeant-markup' },
      { typed: 'for 5*6 days, or 7*8 days, quickly', kind: 'unmeant-markup' },
    ].map(({ typed, kind }) => ({
      what: `“${typed}”`,
      from: firstWords,
      to: `Disagreements must be resolved ${typed}`,
      at: typed,
      kind: kind as 'unmeant-markup',
    })),
    ...[
      { typed: '> 3 on the scale.', kind: 'unmeant-markup' },
      { typed: '# TODO ask', kind: 'heading-inside' },
      { typed: 'Underlined\n---', kind: 'heading-inside' },
      { typed: '## 8 Quick', kind: 'heading-inside' },
      { typed: '1. first\n2. second\n5. third', kind: 'block-in-clause' },
    ].map(({ typed, kind }) => ({
      what: `“${typed}” in a clause`,
      from: firstWords,
      to: `${typed}\n\n${firstWords}`,
      at: typed.split('\n')[0]!,
      kind: kind as Problem['kind'],
    })),
    {
      what: 'a heading in a note',
      from: '<Flowchart stage="referral" />',
      to: '<Note>\n\n## 3 Referral\n\nText.\n\n</Note>\n\n<Flowchart stage="referral" />',
      at: '## 3 Referral\n',
      kind: 'heading-inside',
    },
    { what: 'a second title', from: '## 1 ', to: '# Draft\n\n## 1 ', at: '# Draft\n', kind: 'heading-level' },
    {
      what: 'a link to another clause than it says',
      from: firstWords,
      to: `As [1.3](#1.4) says. ${firstWords}`,
      at: '[1.3](#1.4)',
      kind: 'link-elsewhere',
    },
    {
      what: 'a link whose words name another section than it leads to',
      from: firstWords,
      to: `As [section 3](#3), [see section 3](#3.1), [section 47 enquiries](#4) and [section 4](#3) say. ${firstWords}`,
      at: '[section 4](#3)',
      kind: 'link-elsewhere',
    },
    {
      what: 'a force given twice',
      from: `${tag('1.7')} force="states"`,
      to: `${tag('1.7')} force="states" force="must"`,
      at: tag('1.7'),
      kind: 'duplicate-id',
    },
    {
      what: 'a stage given twice',
      from: '<Flowchart stage="referral" />',
      to: '<Flowchart stage="referral" stage="plan" />',
      at: '<Flowchart stage="referral"',
      kind: 'duplicate-id',
    },
    {
      what: 'a number with a zero',
      from: tag('3.6'),
      to: tag('3.06'),
      at: tag('3.06'),
      kind: 'clause-number',
      also: ['unknown-clause', 'unknown-clause', 'unknown-clause'],
    },
    {
      what: 'a section renumbered',
      from: '## 4 ',
      to: '## 44 ',
      at: '## 44 ',
      kind: 'number-order',
      also: [...Array<'clause-number'>(4).fill('clause-number'), 'unknown-section'],
    },
    {
      what: 'a section with the number of the next',
      from: '## 3 Referral',
      to: '## 4 Referral',
      at: '## 4 At',
      kind: 'section-heading',
      also: [...Array<'clause-number'>(6).fill('clause-number'), 'unknown-section'],
    },
    {
      what: 'a fence that is not closed',
      from: '## 4 At',
      to: '```mermaid\nflowchart TD\n  a --> b\n\n## 4 At',
      at: '```mermaid',
      kind: 'mdx-syntax',
    },
    {
      what: 'a tag in small letters',
      from: tag('1.7'),
      to: '<clause number="1.7"',
      at: '<clause number="1.7"',
      kind: 'mdx-syntax',
    },
    {
      what: 'a heading of another level',
      from: '## 3 Referral',
      to: '### 3 Referral',
      at: '### 3 Referral',
      kind: 'heading-level',
    },
    {
      what: 'forces in another order',
      from: `${tag('2.6')} force="should, must"`,
      to: `${tag('2.6')} force="must, should"`,
      at: tag('2.6'),
      kind: 'force-order',
    },
    {
      what: 'a force twice',
      from: `${tag('1.7')} force="states"`,
      to: `${tag('1.7')} force="states, states"`,
      at: tag('1.7'),
      kind: 'force-order',
    },
    {
      what: 'a clause that names another that there is none of',
      from: firstWords,
      to: `As clause 9.9 says: ${firstWords}`,
      at: 'As clause 9.9',
      kind: 'unknown-clause',
    },
    {
      what: 'a link defined nowhere',
      from: firstWords,
      to: `As [the law][law] says: ${firstWords}`,
      at: '[the law][law]',
      kind: 'markup',
    },
    {
      what: 'bullets of Word',
      from: firstWords,
      to: `These are:\n• first\n• second\n\n${firstWords}`,
      at: '• first',
      kind: 'markup',
    },
    {
      what: 'a broken reference of Word',
      from: firstWords,
      to: `As Error! Reference source not found. says: ${firstWords}`,
      at: 'As Error!',
      kind: 'damaged-text',
    },
    {
      what: 'a ligature',
      from: firstWords,
      to: `Of\uFB01cers agree: ${firstWords}`,
      at: 'Of\uFB01cers',
      kind: 'odd-character',
    },
    {
      what: 'a table in a clause',
      from: firstWords,
      to: `| a | b |\n| - | - |\n| c | d |\n\n${firstWords}`,
      at: '| a | b |',
      kind: 'block-in-clause',
    },
    {
      what: 'a year of two digits',
      from: 'publishedIn:',
      to: 'reviewBy: 0026-09-01\npublishedIn:',
      at: '0026',
      kind: 'wrong-value',
    },
    {
      what: 'a day for the review that does not exist',
      from: 'publishedIn:',
      to: 'reviewBy: 2027-02-29\npublishedIn:',
      at: '2027-02-29',
      kind: 'wrong-value',
    },
    {
      what: 'a clause number twice',
      from: tag('3.6'),
      to: tag('3.3'),
      at: `${tag('3.3')} force="must"`,
      kind: 'duplicate-id',
      also: ['unknown-clause', 'unknown-clause', 'unknown-clause'],
    },
    {
      what: 'a clause in the wrong section',
      from: tag('1.7'),
      to: tag('2.9'),
      at: tag('2.9'),
      kind: 'clause-number',
      also: ['unknown-clause', 'unknown-clause', 'unknown-clause'],
    },
    {
      what: 'a clause without a number',
      from: `${tag('1.7')} `,
      to: '<Clause ',
      at: '<Clause force',
      kind: 'clause-number',
      also: ['unknown-clause', 'unknown-clause', 'unknown-clause'],
    },
    {
      what: 'a letter in another clause',
      from: tag('3.3c'),
      to: tag('3.4c'),
      at: tag('3.4c'),
      kind: 'clause-number',
      also: ['unknown-clause', 'unknown-clause'],
    },
    {
      what: 'a misspelt force',
      from: `${tag('1.7')} force="states"`,
      to: `${tag('1.7')} force="stats"`,
      at: tag('1.7'),
      kind: 'clause-force',
    },
    { what: 'no force', from: `${tag('1.7')} force="states"`, to: tag('1.7'), at: tag('1.7'), kind: 'clause-force' },
    {
      what: 'must that became should',
      from: 'Every agency involved must keep',
      to: 'Every agency involved should keep',
      at: tag('3.6'),
      kind: 'force-not-in-words',
      also: ['words-beyond-force'],
    },
    {
      what: 'a force that became must',
      from: `${tag('6.2')} force="should"`,
      to: `${tag('6.2')} force="must"`,
      at: tag('6.2'),
      kind: 'force-not-in-words',
      also: ['words-beyond-force', 'force-not-cited', 'words-not-cited'],
    },
    {
      what: 'a clause that is not closed',
      from: '<Flowchart stage="referral" />',
      to: `${tag('3.7')} force="states">\nMore.\n\n<Flowchart stage="referral" />`,
      at: tag('3.7'),
      kind: 'mdx-syntax',
    },
    {
      what: 'a clause that is not opened',
      from: `${tag('1.7')} force="states">\n`,
      to: '',
      at: '</Clause>\n\n## 2',
      kind: 'mdx-syntax',
    },
    {
      what: 'a brace',
      from: 'Every agency involved',
      to: 'Every {agency involved',
      at: 'Every {agency',
      kind: 'mdx-syntax',
    },
    {
      what: 'braces',
      from: 'Every agency involved',
      to: 'Every {agency} involved',
      at: 'Every {agency}',
      kind: 'code-in-prose',
    },
    {
      what: 'a less-than sign',
      from: 'Every agency involved',
      to: 'Every <agency involved',
      at: 'Every <agency',
      kind: 'mdx-syntax',
    },
    { what: 'an HTML comment', from: '## 4 At', to: '<!-- later -->\n\n## 4 At', at: '<!-- later', kind: 'mdx-syntax' },
    {
      what: 'a component that does not exist',
      from: '<Flowchart stage="plan" />',
      to: '<FlowChart stage="plan" />',
      at: '<FlowChart',
      kind: 'unknown-component',
      also: ['stage-not-drawn'],
    },
    {
      what: 'a flowchart taken out',
      from: '<Flowchart stage="referral" />\n',
      to: '',
      at: '## 3 ',
      kind: 'stage-not-drawn',
    },
    {
      what: 'a flowchart of another stage',
      from: '<Flowchart stage="referral" />',
      to: '<Flowchart stage="refferal" />',
      at: '<Flowchart stage="refferal" />',
      kind: 'unknown-flowchart',
      also: ['stage-not-drawn'],
    },
    {
      what: 'a section without a number',
      from: '## 3 Referral',
      to: '## Referral',
      at: '## Referral',
      kind: 'section-heading',
    },
    {
      what: 'a section number twice',
      from: '## 3 Referral',
      to: '## 2 Referral',
      at: '## 2 Referral',
      kind: 'section-heading',
    },
    {
      what: 'text outside every clause',
      from: '## 3 Referral stage\n',
      to: '## 3 Referral stage\n\nStray words.\n',
      at: 'Stray words',
      kind: 'text-outside-clause',
    },
    {
      what: 'an image',
      from: '## 3 Referral stage\n',
      to: '## 3 Referral stage\n\n<Note>\n\n![A map](map.png)\n\n</Note>\n',
      at: '![A map]',
      kind: 'image',
    },
    {
      what: 'an image with its address elsewhere',
      from: '## 3 Referral stage\n',
      to: '## 3 Referral stage\n\n<Note>\n\n![A map][map]\n\n[map]: https://example.org/map.png\n\n</Note>\n',
      at: '![A map]',
      kind: 'image',
    },
    {
      what: 'text that is nested 100 deep',
      from: '## 3 Referral stage\n',
      to: `## 3 Referral stage\n\n${'>'.repeat(100)} Deep words\n`,
      at: 'Deep words',
      kind: 'nested-too-deeply',
    },
    {
      what: 'components that are nested 3,000 deep',
      from: '## 3 Referral stage\n',
      to: `## 3 Referral stage\n\n${'<Note>'.repeat(3000)}Deep words${'</Note>'.repeat(3000)}\n`,
      at: 'Deep words',
      kind: 'nested-too-deeply',
    },
    {
      what: 'a right-to-left override',
      from: 'Every agency involved',
      to: 'Every \u202Eagency involved',
      at: '\u202E',
      kind: 'odd-character',
    },
    {
      what: 'a heading with a no-break space',
      from: '## 3 Referral',
      to: '##\u00A03 Referral',
      at: '\u00A0',
      kind: 'odd-character',
    },
    {
      what: 'a line break in HTML',
      from: 'Every agency involved',
      to: 'Every agency<br>involved',
      at: '<br>',
      kind: 'mdx-syntax',
    },
    {
      what: 'a sign for “less than” before a number',
      from: 'Every agency involved',
      to: 'Every agency <24 involved',
      at: '<24',
      kind: 'mdx-syntax',
    },
    {
      what: 'a fence marked in capitals',
      from: '## 3 Referral stage\n',
      to: '## 3 Referral stage\n\n```Mermaid\nflowchart TD\n```\n',
      at: '```Mermaid',
      kind: 'fence-language',
    },
    { what: 'a link to http', from: '(#3.3)', to: '(http://example.org)', at: '(http:', kind: 'insecure-link' },
    { what: 'a link to no clause', from: '(#3.3)', to: '(#3.33)', at: '(#3.33)', kind: 'broken-link' },
    {
      what: 'no title',
      from: 'title: Resolving',
      to: 'titel: Resolving',
      at: 'titel: Resolving',
      kind: 'unknown-key',
      also: ['missing-key'],
    },
    {
      what: 'a key of the top taken out',
      from: 'publishedIn: The Kent and Medway manual\n',
      to: '',
      at: 'title: Resolving',
      kind: 'missing-key',
    },
    {
      what: 'an empty key of the top',
      from: 'publishedIn: The Kent and Medway manual',
      to: 'publishedIn:',
      at: 'publishedIn:',
      kind: 'wrong-value',
    },
    {
      what: 'a tag of YAML in the top, which Astro does not read',
      from: 'publishedIn: The Kent',
      to: 'publishedIn: !The Kent',
      at: '!The',
      kind: 'yaml-syntax',
    },
    {
      what: 'a number sign in the top',
      from: 'publishedIn: The Kent',
      to: 'publishedIn: The #1 Kent',
      at: '#1',
      kind: 'cut-by-comment',
    },
    {
      what: 'an unquoted colon in the top',
      from: 'publishedIn: The Kent',
      to: 'publishedIn: The: Kent',
      at: 'publishedIn: The: Kent',
      kind: 'yaml-syntax',
    },
  ])

  test('a flowchart drawn twice is reported at the second', () => {
    edit('prose', (text) => `${text}\n<Flowchart stage="referral" />\n`)
    const last = readText(join(root, files.prose)).trimEnd().split('\n').length
    expect(readProblems()).toMatchObject([{ kind: 'flowchart-repeated', file: files.prose, line: last }])
  })

  test('a flowchart that has moved is reported where it is', () => {
    edit(
      'prose',
      (text) => `${planted(text, '<Flowchart stage="referral" />\n', '')}\n<Flowchart stage="referral" />\n`,
    )
    expect(readProblems()).toMatchObject([
      { kind: 'flowchart-misplaced', file: files.prose, line: lineOf('prose', '<Flowchart stage="referral"') },
    ])
  })

  test('an empty clause is reported', () => {
    edit('prose', (text) => text.replace(/(<Clause number="1\.7"[^>]*>\n)[^<]*/, '$1'))
    expect(readProblems()).toMatchObject([
      { kind: 'clause-empty', file: files.prose, line: lineOf('prose', tag('1.7')) },
    ])
  })

  test('a missing top is reported at line 1', () => {
    edit('prose', (text) => text.slice(text.indexOf('## 1')))
    expect(readProblems()).toMatchObject([{ kind: 'no-frontmatter', file: files.prose, line: 1 }])
  })
})

describe('in a board', () => {
  plantings('board', [
    {
      what: 'a day that does not exist',
      from: 'address: https://www.kscmp.org.uk/',
      to: 'address: https://www.kscmp.org.uk/\n    checked: 2019-02-30',
      at: '2019-02-30',
      kind: 'wrong-value',
    },
    {
      what: 'a missing key',
      from: 'publisher: Kent',
      to: 'publsher: Kent',
      at: 'publsher',
      kind: 'unknown-key',
      also: ['missing-key'],
    },
    {
      what: 'no way to the procedure in force',
      from: 'currentProcedure:\n  - name: Kent Safeguarding Children Multi-Agency Partnership\n    address: https://www.kscmp.org.uk/\n  - name: Kent and Medway procedures manual\n    address: https://www.proceduresonline.com/kentandmedway/\n',
      to: '',
      at: 'name: Kent\n',
      kind: 'missing-key',
    },
    { what: 'a number sign in a name', from: 'name: Kent\n', to: 'name: Kent #1\n', at: '#1', kind: 'cut-by-comment' },
    {
      what: 'an agency without a name',
      from: '  health: Health',
      to: '  health:',
      at: '  health:',
      kind: 'wrong-value',
    },
    {
      what: 'a misspelt list of agencies, without a word about every post',
      from: '\nagencies:',
      to: '\nagences:',
      at: 'agences:',
      kind: 'unknown-key',
      also: ['missing-key'],
    },
    {
      what: 'YAML that cannot be read, without a word about every post',
      from: 'name: Kent\n',
      to: 'name: [Kent\n',
      at: 'name: [Kent',
      kind: 'yaml-syntax',
    },
  ])
})

describe('in the glossary', () => {
  plantings('glossary', [
    {
      what: 'an alias of two terms',
      from: 'aliases: [young person',
      to: 'aliases: [NAI, young person',
      at: 'aliases: [NAI, inflicted',
      kind: 'alias-taken',
    },
    {
      what: 'a clause that does not exist',
      from: "kent: ['2.3', '2.5', '4.1']",
      to: "kent: ['2.3', '2.55', '4.1']",
      at: '2.55',
      kind: 'unknown-clause',
    },
    {
      what: 'a clause named in a meaning that there is none of',
      from: '- term: non-accidental injury\n',
      to: '- term: harm\n  meaning: Ill-treatment (9.9).\n  source: ours\n- term: non-accidental injury\n',
      at: 'meaning: Ill-treatment',
      kind: 'unknown-clause',
    },
    {
      what: 'a board that does not exist',
      from: "    kent: ['2.3', '2.5', '4.1']",
      to: "    kant: ['2.3', '2.5', '4.1']",
      at: 'kant',
      kind: 'unknown-key',
    },
    {
      what: 'a term without a meaning',
      from: '- term: non-accidental injury\n',
      to: '- term: harm\n  source: ours\n- term: non-accidental injury\n',
      at: '- term: harm',
      kind: 'missing-key',
    },
    {
      what: 'a meaning that does not say where it comes from',
      from: '- term: non-accidental injury\n',
      to: '- term: harm\n  meaning: Ill-treatment.\n- term: non-accidental injury\n',
      at: '- term: harm',
      kind: 'missing-key',
    },
    {
      what: 'a source that is none',
      from: "source: 'Children Act 1989, section 17'",
      to: "source: 'Children Act, section 17'",
      at: "'Children Act, section 17'",
      kind: 'wrong-value',
    },
    {
      what: 'clauses as a source where none is cited',
      from: "source: 'Children Act 1989, section 17'\n  clauses:",
      to: 'source: clauses\n  clauses: # none',
      at: 'clauses: # none',
      kind: 'wrong-value',
    },
    {
      what: 'a number sign in a term',
      from: '- term: non-accidental injury\n',
      to: '- term: non-accidental injury #1\n',
      at: '#1',
      kind: 'cut-by-comment',
    },
    {
      what: 'a term twice',
      from: '- term: non-accidental injury\n',
      to: '- term: Child\n  meaning: Again.\n  source: ours\n- term: non-accidental injury\n',
      at: '- term: Child\n',
      kind: 'duplicate-id',
    },
  ])
})

describe('with files', () => {
  const path = (file: File) => join(root, files[file])

  test('a board with the name of a page of the site is reported', () => {
    renameSync(path('board'), join(root, 'content/boards/search.yaml'))
    renameSync(join(root, 'content/procedures/kent'), join(root, 'content/procedures/search'))
    edit('glossary', (text) => text.replaceAll('    kent:', '    search:'))
    expect(readProblems()).toMatchObject([{ kind: 'reserved-id', file: 'content/boards/search.yaml', line: 1 }])
  })

  test('two boards of one name are reported at the second', () => {
    edit('board', (text) => planted(text, 'name: Kent\n', 'name: WITHERMERE\n'))
    expect(readProblems()).toMatchObject([
      {
        kind: 'duplicate-label',
        message: 'The name “Withermere” is also the name of content/boards/kent.yaml.',
        file: 'content/boards/withermere.yaml',
        line: 1,
      },
    ])
  })

  test('two procedures of one title are reported at the second, within a board', () => {
    const procedures = join(root, 'content/procedures')
    cpSync(join(procedures, 'kent/professional-disagreements'), join(procedures, 'kent/zebra'), { recursive: true })
    expect(readProblems().filter(({ kind }) => kind !== 'ambiguous-clause')).toMatchObject([
      {
        kind: 'duplicate-label',
        message: `The title “Resolving Professional Disagreements and the Escalation of Professional Concerns” is also the title of ${files.prose}.`,
        file: 'content/procedures/kent/zebra/procedure.mdx',
        line: 2,
      },
    ])
    renameSync(join(procedures, 'kent/zebra'), join(procedures, 'withermere/zebra'))
    expect(readProblems().filter(({ kind }) => kind === 'duplicate-label')).toEqual([])
  })

  test.each(['pathway', 'prose', 'board', 'glossary'] as const)('a missing %s is the only thing told', (file) => {
    rmSync(path(file))
    expect(readProblems()).toMatchObject([{ kind: 'missing-file', file: files[file], line: 1 }])
  })

  test.each<[string, string | Buffer, Problem['kind']]>([
    ['an empty', '', 'empty-file'],
    ['a blank', '\n\n  \n', 'empty-file'],
    ['a binary', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0x0d]), 'not-text'],
    ['a UTF-16', Buffer.from('\uFEFFversion: 1\n', 'utf16le'), 'not-text'],
  ])('%s file is reported, whichever it is, and nothing that would follow from it', (_, text, kind) => {
    for (const file of ['pathway', 'prose', 'board', 'glossary'] as const) {
      const before = readFileSync(path(file))
      writeFileSync(path(file), text)
      expect(readProblems()).toMatchObject([{ kind, file: files[file], line: 1 }])
      writeFileSync(path(file), before)
    }
  })

  test.each(['pathway', 'prose', 'board', 'glossary'] as const)(
    'a conflict left in a %s is told at each of its markers, and nothing that would follow from it',
    (file) => {
      edit(file, (text) => `<<<<<<< HEAD\n${text}  =======\nother\n>>>>>>> theirs\n`)
      expect(readProblems().map(({ kind, line }) => [kind, line])).toEqual([
        ['conflict', 1],
        ['conflict', lineOf(file, '=======\n')],
        ['conflict', lineOf(file, '>>>>>>> theirs')],
      ])
    },
  )

  test.each([
    ['â€™', ['â€™']],
    ['â€œWordsâ€\u009D', ['â€œ', 'â€U+009D']],
    ['CafÃ©, Â£5', ['Ã©', 'Â£']],
    ['Error! Bookmark not defined.', ['Error! Bookmark not defined.']],
    ['Tŷ’r Cyngor, Âl a phâl, £5, café', []],
  ])('damaged text is reported in every file: %j', (text, found) => {
    for (const file of ['pathway', 'board', 'glossary', 'asked'] as const) {
      const before = readFileSync(path(file))
      edit(file, (whole) => `# ${text}\n${whole}`)
      expect(
        readProblems()
          .filter(({ kind }) => kind === 'damaged-text')
          .map(({ message, line }) => `${line} ${message.split('” is')[0] ?? ''}`),
      ).toEqual(found.map((one) => `1 “${one}`))
      writeFileSync(path(file), before)
    }
  })

  test('a time limit in the label of a clause counts as one in its text', () => {
    edit('prose', (text) => planted(text, `${tag('3.4')} `, `${tag('3.4')} label="Stage 1: within 24 hours" `))
    const [problem, ...others] = readProblems()
    expect([problem?.kind, others]).toEqual(['time-left-out', []])
    expect(problem?.message).toContain('24 hours')
  })

  test('what an editor keeps beside a file is passed over: a lock, which is a link to nowhere, and a hidden copy', () => {
    const folder = path('prose').replace('procedure.mdx', '')
    symlinkSync('someone@host.1', `${folder}.#procedure.mdx`)
    writeFileSync(`${folder}.procedure.mdx`, '{')
    expect(readProblems()).toEqual([])
  })

  test('a file that is a link to nowhere is missing; a folder named as a file is in the way', () => {
    rmSync(path('pathway'))
    symlinkSync('gone.yaml', path('pathway'))
    mkdirSync(join(root, 'content/scenarios/withermere/new-case.mdx'))
    expect(readProblems()).toMatchObject([
      { kind: 'missing-file', file: files.pathway },
      { kind: 'stray-file', file: 'content/scenarios/withermere/new-case.mdx' },
    ])
  })

  test('a name saved in Latin-1 is reported at its line', () => {
    edit('board', (text) => `${text}# caf`)
    writeFileSync(path('board'), Buffer.concat([readFileSync(path('board')), Buffer.from([0xe9])]))
    expect(readProblems()).toMatchObject([{ kind: 'not-text', file: files.board, line: lineOf('board', '# caf') }])
  })

  test.each(['pathway', 'prose', 'board', 'glossary'] as const)(
    'Windows line ends and a byte order mark in a %s are fine',
    (file) => {
      edit(file, (text) => `\uFEFF${text.replaceAll('\n', '\r\n')}`)
      expect(readProblems()).toEqual([])
    },
  )

  test('a mistake is reported at the same line with Windows line ends', () => {
    edit('pathway', (text) => planted(text, 'to: conference-ground', 'to: nowhere').replaceAll('\n', '\r\n'))
    expect(readProblems().find(({ kind }) => kind === 'unknown-target')?.line).toBe(lineOf('pathway', 'to: nowhere'))
  })

  test.each([
    'content/notes.txt',
    'content/glossary.yml',
    'content/procedures/notes.txt',
    'content/boards/essex.yml',
    'content/procedures/kent/stray.yaml',
    'content/procedures/kent/professional-disagreements/pathway.yml',
    'content/drafts/',
    'content/boards/essex/',
    'content/procedures/kent/professional-disagreements/old/',
  ])('a file or folder that nothing reads is reported: %s', (name) => {
    if (name.endsWith('/')) mkdirSync(join(root, name))
    else writeFileSync(join(root, name), 'a: 1\n')
    expect(readProblems()).toMatchObject([{ kind: 'stray-file', file: name.replace(/\/$/, ''), line: 1 }])
  })

  test('a procedure without a pathway can be read, until its prose or a scenario needs one', () => {
    rmSync(path('pathway'))
    edit('prose', (text) => text.replaceAll(/<Flowchart.*\n/g, ''))
    const found = readContent(root)
    expect('content' in found && found.content.proseOnly.map(({ board, id }) => `${board.id}/${id}`)).toEqual([
      'kent/professional-disagreements',
    ])
    expect('content' in found && found.content.procedures.some(({ board }) => board.id === 'kent')).toBe(false)

    cpSync('test/fixtures/content/scenarios/kent', join(root, 'content/scenarios/kent'), { recursive: true })
    expect(grouped(readProblems())).toEqual([`missing-file at ${files.pathway}:1`])
    rmSync(join(root, 'content/scenarios/kent'), { recursive: true })

    edit('prose', (text) => `${text}\n<Flowchart stage="referral" />\n`)
    expect(readProblems()).toMatchObject([{ kind: 'missing-file', file: files.pathway }])
  })

  test('a place to fill in stops a build, in every file', () => {
    for (const file of ['pathway', 'prose', 'board', 'glossary', 'asked'] as const) {
      const before = readFileSync(path(file))
      edit(file, (text) => text + (file === 'prose' ? '\n{/* FILL IN the rest */}\n' : '# FILL IN the rest\n'))
      const found = readContent(root)
      expect('content' in found && found.unfinished).toMatchObject([
        { kind: 'to-fill-in', file: files[file], message: expect.stringMatching(/^“FILL IN the rest/) as string },
      ])
      writeFileSync(path(file), before)
    }
  })

  test('a pathway under a wrong name is reported, with the name that is missing', () => {
    renameSync(path('pathway'), path('pathway').replace('.yaml', '.yml'))
    expect(readProblems()).toMatchObject([
      { kind: 'missing-file', file: files.pathway },
      { kind: 'stray-file', file: files.pathway.replace('.yaml', '.yml') },
    ])
  })

  test('a folder where a file should be is reported, not thrown', () => {
    rmSync(path('pathway'))
    mkdirSync(path('pathway'))
    expect(readProblems()).toMatchObject([{ kind: 'missing-file', file: files.pathway }])
  })

  test('a procedure in a folder with a bad name is reported', () => {
    const folder = 'content/procedures/kent'
    renameSync(join(root, folder, 'professional-disagreements'), join(root, folder, 'Professional_Disagreements'))
    expect(readProblems()).toMatchObject([
      { kind: 'bad-id', file: 'content/procedures/kent/Professional_Disagreements' },
    ])
  })

  test('a procedure of a misspelt board is reported, and its own mistakes with it', () => {
    renameSync(join(root, 'content/procedures/kent'), join(root, 'content/procedures/kant'))
    const problems = readProblems()
    expect(problems.filter(({ kind }) => kind === 'missing-file')).toMatchObject([
      { file: 'content/boards/kant.yaml' },
      { file: 'content/procedures/kent' },
    ])
  })

  test('without any content that is what is reported', () => {
    rmSync(join(root, 'content'), { recursive: true })
    expect(readProblems().map(({ kind, file }) => `${kind} ${file}`)).toEqual([
      'missing-file content/boards/kent.yaml',
      'missing-file content/glossary.yaml',
    ])
  })
})

test('every mistake is reported at once, sorted by file and line', () => {
  edit('board', (text) => planted(text, 'name: Kent\n', 'name:\n'))
  edit('glossary', (text) => planted(text, "kent: ['2.3', '2.5', '4.1']", "kent: ['2.3', '2.5', '9.9']"))
  edit('pathway', (text) =>
    planted(planted(text, 'to: conference-ground', 'to: nowhere'), 'force: right', 'force: wrong'),
  )
  edit('prose', (text) => planted(text, '<Flowchart stage="referral" />\n', ''))
  expect(readProblems().map(({ kind, file }) => `${file.split('/').at(-1)} ${kind}`)).toEqual([
    'kent.yaml wrong-value',
    'glossary.yaml unknown-clause',
    'pathway.yaml unknown-target',
    'pathway.yaml orphan',
    'pathway.yaml wrong-value',
    'procedure.mdx stage-not-drawn',
  ])
})

test('where the prose cannot be read, the mistakes of the pathway are reported all the same', () => {
  edit('prose', (text) => planted(text, 'Every agency involved', 'Every {agency involved'))
  edit('pathway', (text) => planted(text, 'to: conference-ground', 'to: nowhere'))
  expect(readProblems().map(({ kind }) => kind)).toEqual(['unknown-target', 'orphan', 'mdx-syntax'])
})

test('prose that cannot be read and has no pathway is one mistake', () => {
  rmSync(join(root, files.pathway))
  rmSync(join(root, files.asked))
  edit('prose', (text) => `${text.replaceAll(/<Flowchart .*\n/g, '')}\n<Clause\n`)
  expect(
    readProblems()
      .filter(({ file }) => file.startsWith('content/procedures/kent'))
      .map(({ kind }) => kind),
  ).toEqual(['mdx-syntax'])
})
