import { join } from 'node:path'
import { expect, test } from 'vitest'
import { findPathwayWarnings } from '../../src/build/findPathwayWarnings.ts'
import { readContent } from '../../src/content/readContent.ts'
import { useContentCopy } from '../fixtures/useContentCopy.ts'
import { planted } from '../pathway/smallPathway.ts'
import { readText } from '../readText.ts'

const { root, editFile } = useContentCopy({ scenarios: false })
const withermere = 'content/procedures/withermere/disagreements/pathway.yaml'
const kent = 'content/procedures/kent/professional-disagreements/pathway.yaml'

/** Each warning as the text of its line and its message. */
function warnings(): readonly string[] {
  const read = readContent(root)
  if ('problems' in read) throw new Error(read.problems.map(({ message }) => message).join('\n'))
  return findPathwayWarnings(root, read.content.procedures)
    .filter(({ kind }) => kind === 'force-of-other-sentence')
    .map(({ file, line, message }) => `${readText(join(root, file)).split('\n')[line - 1]?.trim()}: ${message}`)
}

test('where each force is that of its sentence, nothing is warned of', () => {
  expect(warnings()).toEqual([])
})

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

test('a limit with the force of another sentence is warned of', () => {
  editFile(withermere, (text) =>
    planted(
      text,
      '        force: should\n        clauses: 2.1\n        text: They should meet before',
      '        force: must\n        clauses: 2.1\n        text: They must meet before',
    ),
  )
  expect(warnings()).toEqual([expect.stringContaining('force: must: Limit 3 of “managers-meet” has force “must”')])
})
