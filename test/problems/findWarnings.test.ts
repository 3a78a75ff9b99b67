import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { findWarnings } from '../../src/problems/findWarnings.ts'
import { readContent } from '../../src/content/readContent.ts'
import { useContentCopy } from '../fixtures/useContentCopy.ts'
import { planted } from '../pathway/smallPathway.ts'
import { readText } from '../readText.ts'

const { root, editFile } = useContentCopy({ scenarios: false })
const withermere = 'content/procedures/withermere/disagreements/'
const kent = 'content/procedures/kent/professional-disagreements/pathway.yaml'

/** Each warning as the text of its line and its message. */
function warnings(): readonly string[] {
  const read = readContent(root)
  if ('problems' in read) throw new Error(read.problems.map(({ message }) => message).join('\n'))
  return findWarnings(root, read.content).map(
    ({ file, line, message }) => `${readText(join(root, file)).split('\n')[line - 1]?.trim()}: ${message}`,
  )
}

function edit(file: string, ...edits: readonly (readonly [from: string, to: string])[]): void {
  editFile(file, (text) => edits.reduce((edited, [from, to]) => planted(edited, from, to), text))
}

test('where the content is right, nothing is warned of', () => {
  expect(warnings()).toEqual([])
})

describe('swapped answers are warned of', () => {
  test('where “No” leads to what is done immediately', () => {
    edit(
      kent,
      ["label: 'Yes'\n        to: settle-immediately", "label: 'Yes'\n        to: settle-in-time"],
      ["label: 'No'\n        to: settle-in-time", "label: 'No'\n        to: settle-immediately"],
    )
    expect(warnings()).toEqual([
      "'no':: “Is it about a possible non-accidental injury to an infant or young child?”: “No” leads to “Resolve the difference of opinion immediately”, and “Yes” leads to “Resolve it in a time frame that clearly protects the child”.",
    ])
  })

  test.each([
    { title: 'Do the two of you agree now?', warns: true },
    { title: 'Do the two of you still not agree?', warns: false },
    { title: 'Is agreement out of reach?', warns: false },
  ])('where “No” ends the disagreement, but not where the question asks the contrary: $title', ({ title, warns }) => {
    rmSync(join(root, 'content/scenarios/withermere'), { recursive: true })
    edit(
      `${withermere}pathway.yaml`,
      ['title: Do the two of you agree now?', `title: ${title}`],
      ["label: 'Yes'\n        to: over", "label: 'Yes'\n        to: X"],
      ["label: 'No'\n        to: managers-meet", "label: 'No'\n        to: over"],
      ['to: X', 'to: managers-meet'],
    )
    expect(warnings()).toEqual(warns ? [expect.stringContaining(`“${title}”: “No” leads to “It is over”`)] : [])
  })
})

describe('a text that says the contrary of its clause is warned of', () => {
  test.each([
    { text: 'must not tell', clause: 'must tell', warns: true },
    { text: 'must tell', clause: 'must not tell', warns: true },
    { text: 'must tell', clause: 'must on no account tell', warns: true },
    { text: 'must not tell', clause: 'must not tell', warns: false },
    { text: 'must tell', clause: 'may not be needed but must tell', warns: false },
  ])('$text, $clause', ({ text, clause, warns }) => {
    edit(`${withermere}pathway.yaml`, [
      'Each practitioner must tell their manager',
      `Each practitioner ${text} their manager`,
    ])
    edit(`${withermere}procedure.mdx`, ['Each must tell their manager', `Each ${clause} their manager`])
    const found = warnings().filter((warning) => warning.includes('only one of them forbids'))
    expect(found).toEqual(warns ? [expect.stringContaining('“tell-managers” says “Each practitioner ')] : [])
  })
})

test('a stage or a time of the day that replaces that of the clause is warned of, and the same in other words is not', () => {
  edit(`${withermere}procedure.mdx`, [
    'hour of that talk, and should',
    'hour of that talk, by 5pm at Stage 3, and should',
  ])
  const told = 'text: Each must tell their manager within one hour of that talk'
  edit(`${withermere}pathway.yaml`, [told, `${told}, at stage three by 17:00`])
  expect(warnings()).toEqual([])
  edit(`${withermere}pathway.yaml`, ['at stage three by 17:00', 'at Stage 2 by noon'])
  const says = (words: string): string =>
    `${told}, at Stage 2 by noon.: Limit 1 of “tell-managers” says “${words}”, but the clauses that it cites have another number or time there.`
  expect(warnings()).toEqual([says('Stage 2'), says('noon')])
  // A step may name the stage that it stands in.
  edit(`${withermere}pathway.yaml`, ['title: Between practitioners', "title: 'Stage 2: between practitioners'"])
  expect(warnings()).toEqual([says('noon')])
})

test('a post of the pathway that no clause names is warned of, and its plural is no other post', () => {
  edit(`${withermere}procedure.mdx`, ['a named nurse and a headteacher', 'lead nurses and headteachers'])
  expect(warnings()).toEqual(['health: Named nurse: “Named nurse” is named here, and in no clause.'])
})

test.each([
  ['a request', false],
  ['the request by one or either agency', false],
  ['a decision by either agency', true],
])('of a limit that runs from “%s”, where its clause says “a request by either agency”: %s', (from, warns) => {
  edit(`${withermere}pathway.yaml`, ['from: a request by either agency', `from: ${from}`])
  const told = `from: ${from}: Limit 2 of “managers-meet” runs from “${from}”, but its clause or its text says “a request by either agency”.`
  expect(warnings()).toEqual(warns ? [told] : [])
})

test('a limit that runs from a node which a route avoids is warned of, but not one of two alternatives', () => {
  edit(`${withermere}pathway.yaml`, ['from: agreed', 'from: talk'])
  expect(warnings()).toEqual([])
  edit(`${withermere}pathway.yaml`, ['from: managers-meet', 'from: talk'])
  expect(warnings()).toEqual([
    'from: talk: Limit 1 of “heads-decide” runs from “talk”, but answer “yes” of “harm” leads to “heads-decide” without it.',
  ])
})

test('a limit that runs from the step before is warned of where a route has none', () => {
  edit(`${withermere}pathway.yaml`, [
    'to: talk-now\n        clauses: 1.3\n',
    "to: talk-now\n        clauses: 1.3\n      'told':\n        label: They have talked\n        to: tell-managers\n        clauses: 1.3\n",
  ])
  expect(warnings()).toEqual([
    'from: step-before: Limit 1 of “tell-managers” runs from “the step before”, but a route leads to “tell-managers” without it.',
  ])
})

describe('a post that the clauses of its step do not name is warned of', () => {
  const last = 'They should meet before the\nnext review conference.'

  test.each([
    {
      posts: 'a named nurse and a headteacher',
      says: 'police: Detective inspector: “Detective inspector” is in clause 2.5, but in none of the clauses that the step cites.',
    },
    { posts: 'a detective inspector, a named nurse and a headteacher', says: undefined },
    { posts: 'a named nurse', says: undefined },
    {
      posts: 'a named nurse (Health); a headteacher (Education); a detective inspector (Health)',
      says: 'police: Detective inspector: “Detective inspector” is a post of “Health” in the clauses of the step.',
    },
  ])('under “who”, where they name $posts', ({ posts, says }) => {
    edit(`${withermere}procedure.mdx`, [last, `${last} They are ${posts}.`])
    expect(warnings()).toEqual(says ? [says] : [])
  })

  test('under “by”, where they name another', () => {
    edit(`${withermere}pathway.yaml`, [
      'by: The managers of both agencies\n    clauses: 2.2',
      'by: The detective inspectors\n    clauses: 2.2',
    ])
    expect(warnings()).toEqual([
      'by: The detective inspectors: “detective inspectors” is in clause 2.5, but in none of the clauses that the step cites.',
    ])
  })
})

test.each([
  { names: 'Section 9 applies', warns: true },
  { names: 'Sections 1\n      and 9 apply', warns: true },
  { names: 'Section 9 of this procedure applies', warns: true },
  { names: 'Section 2 applies', warns: false },
  {
    names: 'A section 47 enquiry, a section 11 audit, the section 7 report and section 9 of the Act are',
    warns: false,
  },
  { names: 'As they are held under section 3, Working Together, section 5, and section 5(2) apply', warns: false },
])('of “$names” an unknown section is warned of: $warns', ({ names, warns }) => {
  const before = 'text: What is still not agreed'
  edit(`${withermere}pathway.yaml`, [before, `text: >-\n      ${names}. What is still not agreed`])
  expect(warnings()).toEqual(
    warns ? [expect.stringContaining(': Section 9 is named here, but the prose has no such section.')] : [],
  )
})

test.each([
  ['within one hour of that talk unless it is night', 'one hour of that talk unless it is night'],
  ['within one hour over a weekend', 'one hour over a weekend'],
  ['and, unless it is night, within one hour', 'unless it is night, within one hour'],
  ['within one hour if the child is at home', 'one hour if the child is at home'],
  ['within one hour of that talk. If they cannot, they ring', undefined],
  ['within one hour, where possible, or, if that is sooner, on that day', undefined],
])('of a limit of one hour whose text says “%s” the condition is warned of: %s', (text, words) => {
  const before = 'text: Each must tell their manager within one hour of that talk.'
  edit(`${withermere}pathway.yaml`, [before, `text: Each must tell their manager ${text}.`])
  const shown = 'Limit 1 of “tell-managers” is shown as “within 1 hour of the step before”'
  expect(warnings()).toEqual(
    words ? [expect.stringContaining(`hours: 1: ${shown}, without the condition in “${words}.”`)] : [],
  )
})

test('an exception of a clause that its limit leaves out is warned of', () => {
  edit(`${withermere}procedure.mdx`, [
    'hour of that talk, and should',
    'hour of that talk unless it is night, and should',
  ])
  expect(warnings()).toEqual([
    expect.stringContaining('without the condition in “one hour of that talk unless it is night'),
  ])
})

describe('a force of another sentence is warned of', () => {
  test.each([
    {
      what: 'a step',
      line: 'force: must',
      edits: [
        ['title: First line managers should normally seek advice', 'title: First line managers must seek advice'],
        ['the first line managers should normally seek', 'the first line managers must seek'],
        [
          '    force: should\n    by: The first line managers\n    clauses: 3.4\n',
          '    force: must\n    by: The first line managers\n    clauses: 3.4\n',
        ],
      ],
      says: '“referral-advice” has force “must”, but its words are nearest to a sentence of clause 3.4 that says “should”:',
    },
    {
      what: 'a step that asks for less',
      line: 'force: states',
      edits: [
        ['title: First line managers should normally seek advice', 'title: First line managers seek advice'],
        ['the first line managers should normally seek', 'the first line managers seek'],
        [
          '    force: should\n    by: The first line managers\n    clauses: 3.4\n',
          '    force: states\n    by: The first line managers\n    clauses: 3.4\n',
        ],
      ],
      says: '“referral-advice” has force “states”, but its words are nearest to a sentence of clause 3.4 that says “should”:',
    },
    {
      what: 'a record',
      line: 'force: must',
      edits: [['    kept-by: All parties\n    force: should\n', '    kept-by: All parties\n    force: must\n']],
      says: 'Record “stage-record” has force “must”, but its words are nearest to a sentence of clause 2.8 that says “should”:',
    },
  ] as const)(
    '$what with the force of another sentence of its clause is warned of at that force',
    ({ edits, line, says }) => {
      editFile(kent, (text) => edits.reduce((edited, [from, to]) => planted(edited, from, to), text))
      expect(warnings()).toEqual([expect.stringContaining(`${line}: ${says}`)])
    },
  )

  test('but not a “may” whose sentence also says “must”', () => {
    edit(
      'content/procedures/kent/professional-disagreements/procedure.mdx',
      ['number="3.4" force="should, must"', 'number="3.4" force="may, must"'],
      [
        'should normally seek advice from advisers',
        'may seek advice with a time by which an adviser must reply, from advisers',
      ],
    )
    edit(
      kent,
      ['title: First line managers should normally seek advice', 'title: First line managers may seek advice'],
      ['the first line managers should normally seek advice', 'the first line managers may seek advice'],
      [
        '    force: should\n    by: The first line managers\n    clauses: 3.4\n',
        '    force: may\n    by: The first line managers\n    clauses: 3.4\n',
      ],
    )
    expect(warnings().filter((warning) => warning.includes('nearest'))).toEqual([])
  })

  test('a limit with the force of another sentence is warned of', () => {
    editFile(`${withermere}pathway.yaml`, (text) =>
      planted(
        text,
        '        force: should\n        clauses: 2.1\n        text: They should meet before',
        '        force: must\n        clauses: 2.1\n        text: They must meet before',
      ),
    )
    expect(warnings()).toEqual([expect.stringContaining('force: must: Limit 3 of “managers-meet” has force “must”')])
  })
})
