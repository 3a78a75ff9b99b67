import { expect, test } from 'vitest'
import { findUncitedTimes } from '../../src/problems/findUncitedTimes.ts'
import { readContent } from '../../src/content/readContent.ts'
import { useContentCopy } from '../fixtures/useContentCopy.ts'

const { root, editFile } = useContentCopy({ scenarios: false })
const prose = 'content/procedures/withermere/disagreements/procedure.mdx'

function warnings(): readonly string[] {
  const read = readContent(root)
  if ('problems' in read) throw new Error(read.problems.map(({ message }) => message).join('\n'))
  return read.content.procedures.flatMap((procedure) => findUncitedTimes(procedure)).map(({ message }) => message)
}

test('a time of a clause that the pathway leaves out is warned of, and no other', () => {
  expect(warnings()).toEqual([])
  editFile(
    prose,
    (text) =>
      `${text}\n## 3 Afterwards\n\n<Clause number="3.1" force="must">\nThe panel must send its report within 6 hours, and without delay.\n</Clause>\n\n<Clause number="3.2" force="states">\nIt meets within 6 hours.\n</Clause>\n`,
  )
  expect(warnings()).toEqual([
    'Clause 3.1 says “6 hours”, but nothing in the pathway cites it.',
    'Clause 3.1 says “without delay”, but nothing in the pathway cites it.',
  ])
})

test('the time of an item is warned of where another item of its list is cited', () => {
  editFile(prose, (text) =>
    text.replace(
      '</Clause>\n\n<Clause number="1.3"',
      '\n<Clause number="1.2a" force="must">\nthey must send it by letter\n</Clause>\n\n<Clause number="1.2b" force="must">\nthey must send it within 6 hours\n</Clause>\n</Clause>\n\n<Clause number="1.3"',
    ),
  )
  editFile('content/procedures/withermere/disagreements/pathway.yaml', (text) => text.replaceAll(/\b1\.2\b/g, "'1.2a'"))
  expect(warnings()).toEqual(['Clause 1.2b says “6 hours”, but nothing in the pathway cites it.'])
})

test('the time of a stage in a table is warned of where nothing cites its row', () => {
  editFile(prose, (text) =>
    text.replace(
      '</Clause>\n\n<Clause number="1.3"',
      '\n<Clause number="1.2a" force="must">\nThey must keep to stage 1: 5 working days\n</Clause>\n\n<Clause number="1.2b" force="states">\nStage 2 (managers): 7 working days\n</Clause>\n\n<Clause number="1.2c" force="states">\nLevel 2 multi-agency meetings, which take place every six weeks\n</Clause>\n</Clause>\n\n<Clause number="1.3"',
    ),
  )
  editFile('content/procedures/withermere/disagreements/pathway.yaml', (text) => text.replaceAll(/\b1\.2\b/g, "'1.2a'"))
  expect(warnings()).toEqual(['Clause 1.2b says “7 working days”, but nothing in the pathway cites it.'])
})
