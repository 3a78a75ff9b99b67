import { expect, test } from 'vitest'
import { groupProblems } from '../../src/problems/groupProblems.ts'
import { problem } from '../../src/pathway/problems.ts'
import type { Problem } from '../../src/pathway/problems.ts'

const folder = 'content/procedures/kent/disagreements'
const prose = `${folder}/procedure.mdx`
const pathway = `${folder}/pathway.yaml`

/** Each group as the place of its mistake, its other lines and the places of what follows. */
function grouped(...problems: readonly Problem[]): readonly string[] {
  const place = ({ file, line, kind }: Problem) => `${file.split('/').at(-1) ?? ''}:${line} ${kind}`
  return groupProblems(problems).map(({ problem: mistake, otherLines, effects }) =>
    [
      place(mistake),
      otherLines.length ? ` and ${otherLines.join(', ')}` : '',
      ...effects.map((effect) => ` > ${[place(effect.problem), ...effect.otherLines].join(', ')}`),
    ].join(''),
  )
}

test('the same mistake on several lines of a file is one, whatever its column', () => {
  const name = 'a no-break space (U+00A0)'
  const pasted = [7, 3, 3, 12].map((line) => problem('odd-character', { name, column: line * 2 }, prose, line))
  expect(
    grouped(
      ...pasted,
      problem('odd-character', { name, column: 1 }, pathway, 3),
      problem('odd-character', { name: 'a soft hyphen (U+00AD)', column: 1 }, prose, 4),
    ),
  ).toEqual([
    'procedure.mdx:3 odd-character and 7, 12',
    'procedure.mdx:4 odd-character',
    'pathway.yaml:3 odd-character',
  ])
})

test('mistakes come in the order in which they should be corrected', () => {
  expect(
    grouped(
      problem('empty-file', { file: '' }, 'content/scenarios/kent/a.mdx', 1),
      problem('empty-file', { file: '' }, 'content/glossary.yaml', 1),
      problem('empty-file', { file: '' }, `${folder}/asked.yaml`, 1),
      problem('uncited', { in: 'b' }, pathway, 9),
      problem('uncited', { in: 'a' }, pathway, 2),
      problem('note-empty', undefined, prose, 30),
      problem('note-empty', undefined, 'content/procedures/essex/z/procedure.mdx', 40),
      problem('empty-file', { file: '' }, 'content/boards/kent.yaml', 1),
      problem('stray-file', { file: '', why: '' }, 'content/notes.txt', 1),
    ),
  ).toEqual([
    'notes.txt:1 stray-file',
    'kent.yaml:1 empty-file',
    'procedure.mdx:40 note-empty',
    'procedure.mdx:30 note-empty',
    'pathway.yaml:2 uncited',
    'pathway.yaml:9 uncited',
    'asked.yaml:1 empty-file',
    'glossary.yaml:1 empty-file',
    'a.mdx:1 empty-file',
  ])
})

test('what a wrong clause number breaks is below it, in every file, but not that of another section or board', () => {
  const cited = (clause: string, file: string, line: number, board?: string) =>
    problem('unknown-clause', { in: 'It', clause, ...(board && { board }) }, file, line)
  expect(
    grouped(
      cited('3.4', pathway, 8),
      cited('3.4', 'content/glossary.yaml', 5, 'kent'),
      cited('3.4', 'content/glossary.yaml', 6, 'essex'),
      cited('4.9', pathway, 7),
      cited('4.9', `${folder}/asked.yaml`, 2),
      problem('clause-number', { number: '34', section: '3' }, prose, 50),
    ),
  ).toEqual([
    'procedure.mdx:50 clause-number > pathway.yaml:8 unknown-clause > glossary.yaml:5 unknown-clause',
    'pathway.yaml:7 unknown-clause > asked.yaml:2 unknown-clause',
    'glossary.yaml:6 unknown-clause',
  ])
})

test('the same missing thing is one mistake, told where it is met first', () => {
  const answered = (question: string, file: string) =>
    problem('unknown-question', { question }, `content/scenarios/kent/${file}`, 9)
  expect(
    grouped(
      ...[4, 8].map((line) => problem('unknown-clause', { in: `Node ${line}`, clause: '4.9' }, pathway, line)),
      answered('agreeed', 'b.mdx'),
      answered('agreeed', 'a.mdx'),
      answered('way', 'a.mdx'),
    ),
  ).toEqual([
    'pathway.yaml:4 unknown-clause > pathway.yaml:8 unknown-clause',
    'a.mdx:9 unknown-question > b.mdx:9 unknown-question',
    'a.mdx:9 unknown-question',
  ])
})

test('what follows from a time, a force, a lost node or a way back is below it', () => {
  const limit = 'Limit 1 of “panel”'
  const said = '10 working days'
  expect(
    grouped(
      problem('time-not-in-source', { number: '5.4', time: '20 working days' }, prose, 90),
      problem('time-differs', { limit, said, clause: '5.4', time: '20 working days' }, pathway, 9),
      problem('limit-number', { limit, time: said, clauses: ['5.4'] }, pathway, 9),
      problem('time-not-cited', { in: '“panel”', time: 'ten working days' }, pathway, 5),
      problem('time-not-cited', { in: '“panel”', time: 'two days' }, pathway, 5),
    ),
  ).toEqual([
    'procedure.mdx:90 time-not-in-source > pathway.yaml:5 time-not-cited > pathway.yaml:9 time-differs > pathway.yaml:9 limit-number',
    'pathway.yaml:5 time-not-cited',
  ])
  expect(
    grouped(
      problem('weaker-first', { node: 'meet', weaker: 'invite' }, pathway, 30),
      problem('force-not-cited', { in: '“meet”', force: 'should', cited: ['must'] }, pathway, 40),
      problem('force-not-cited', { in: '“ask”', force: 'should', cited: ['must'] }, pathway, 50),
    ),
  ).toEqual(['pathway.yaml:40 force-not-cited > pathway.yaml:30 weaker-first', 'pathway.yaml:50 force-not-cited'])
  expect(
    grouped(
      problem('limit-number', { limit, time: '2 days', clauses: ['5.4'] }, pathway, 9),
      problem('limit-text', { limit, time: '2 days', written: said }, pathway, 12),
      problem('time-not-cited', { in: limit, time: said }, pathway, 12),
    ),
  ).toEqual(['pathway.yaml:9 limit-number > pathway.yaml:12 limit-text > pathway.yaml:12 time-not-cited'])
  expect(
    grouped(
      problem('time-left-out', { clause: '5.4', time: '2 days' }, pathway, 30),
      problem('duplicate-id', { what: 'node', id: 'meet', first: 20 }, pathway, 40),
    ),
  ).toEqual(['pathway.yaml:40 duplicate-id > pathway.yaml:30 time-left-out'])
  expect(
    grouped(
      problem('orphan', { node: 'meet' }, pathway, 30),
      problem('step-in-circle', { link: '“next” of “a”', to: 'b', steps: ['a'] }, pathway, 40),
      problem('list-without-brackets', { in: '“a”', key: 'clauses', found: '5,12' }, pathway, 60),
      problem('unknown-clause', { in: '“a”', clause: '12' }, pathway, 60),
      problem('unknown-clause', { in: 'Limit 1 of “b”', clause: '5.9' }, pathway, 71),
      problem('force-not-cited', { in: '“b”', force: 'must', cited: ['states'] }, pathway, 70),
    ),
  ).toEqual([
    'pathway.yaml:40 step-in-circle > pathway.yaml:30 orphan',
    'pathway.yaml:60 list-without-brackets > pathway.yaml:60 unknown-clause',
    'pathway.yaml:71 unknown-clause > pathway.yaml:70 force-not-cited',
  ])
})

test('of several causes, the one with the most similar name is taken', () => {
  expect(
    grouped(
      problem('orphan', { node: 'heads-resolved' }, pathway, 90),
      problem('orphan', { node: 'conference-ground' }, pathway, 91),
      problem('unknown-target', { from: 'a', to: 'conference-grounds' }, pathway, 10),
      problem('unknown-target', { from: 'b', to: 'head-resolved' }, pathway, 20),
      problem('unknown-target', { from: 'c', to: 'head-resolved' }, pathway, 30),
    ),
  ).toEqual([
    'pathway.yaml:10 unknown-target > pathway.yaml:91 orphan',
    'pathway.yaml:20 unknown-target > pathway.yaml:30 unknown-target > pathway.yaml:90 orphan',
  ])
})

test('what follows from what follows is below the first cause', () => {
  expect(
    grouped(
      problem('orphan', { node: 'next-step' }, pathway, 40),
      problem('missing-key', { in: '“a”', key: 'next' }, pathway, 10),
      problem('missing-key', { in: '“b”', key: 'text' }, pathway, 20),
      problem('unknown-key', { in: '“a”', key: 'nxet', known: ['next'] }, pathway, 12),
    ),
  ).toEqual([
    'pathway.yaml:12 unknown-key > pathway.yaml:10 missing-key > pathway.yaml:40 orphan',
    'pathway.yaml:20 missing-key',
  ])
})

test('a limit without a unit follows from its misspelt key', () => {
  const name = 'Limit 2 of “a”'
  expect(
    grouped(
      problem('limit-unit', { limit: name, units: [] }, pathway, 10),
      problem('limit-without-start', { limit: name }, pathway, 10),
      problem('limit-without-start', { limit: 'Limit 1 of “a”' }, pathway, 8),
      problem('unknown-key', { in: name, key: 'huors', known: ['hours'] }, pathway, 11),
    ),
  ).toEqual([
    'pathway.yaml:8 limit-without-start',
    'pathway.yaml:11 unknown-key > pathway.yaml:10 limit-unit > pathway.yaml:10 limit-without-start',
  ])
})

test('what follows from an unknown clause, a misspelt urgency and a limit without its “-” is grouped under it', () => {
  const limit = 'Limit 1 of “tell”'
  expect(
    grouped(
      problem('unknown-clause', { in: limit, clause: '3.9' }, pathway, 10),
      problem('time-not-cited', { in: limit, time: '24 hours' }, pathway, 11),
      problem('time-not-cited', { in: '“ask”', time: '24 hours' }, pathway, 12),
    ),
  ).toEqual(['pathway.yaml:10 unknown-clause > pathway.yaml:11 time-not-cited', 'pathway.yaml:12 time-not-cited'])
  expect(
    grouped(
      problem('wrong-value', { in: '“tell”', key: 'urgency', wanted: 'immediately', found: '“soon”' }, pathway, 20),
      problem('urgency-left-out', { in: '“tell”', word: 'immediately' }, pathway, 18),
    ),
  ).toEqual(['pathway.yaml:20 wrong-value > pathway.yaml:18 urgency-left-out'])
  expect(
    grouped(
      problem('limit-unit', { limit, units: ['hours', 'days'] }, pathway, 30),
      problem('duplicate-id', { what: 'key', id: 'from', first: 31 }, pathway, 36),
      problem('duplicate-id', { what: 'node', id: 'tell', first: 3 }, pathway, 90),
    ),
  ).toEqual(['pathway.yaml:30 limit-unit > pathway.yaml:36 duplicate-id', 'pathway.yaml:90 duplicate-id'])
})
