import { expect, test } from 'vitest'
import { fixtureContent, procedureOf } from '../builtContent.ts'
import { briefNotice } from '../../src/content/briefNotice.ts'
import type { Board } from '../../src/content/types.ts'

const board: Board = {
  id: 'kent',
  name: 'Kent',
  publisher: 'A board',
  notice: '',
  currentProcedure: [],
  agencies: new Map(),
}

test.each([
  ['One. Two.\nThree.', 'One. Three.'],
  ['One. Two!', 'One. Two!'],
  ['Only one.', 'Only one.'],
  ['One, e.g. 4 more. Two. Ask Mrs. Lee, tel. 01234 567890.', 'One, e.g. 4 more. Ask Mrs. Lee, tel. 01234 567890.'],
  ['It is no. 3. Is it? “It is.”', 'It is no. 3. “It is.”'],
])('of %j %j is said where room is short', (notice, brief) => {
  expect(briefNotice({ ...board, notice }, [])).toBe(brief)
})

test('what is missing of a procedure is said once, at the end', () => {
  const { prose } = procedureOf('kent', fixtureContent())
  const part = { prose: { ...prose, about: { ...prose.about, incomplete: 'Its appendices are missing.' } } }
  expect(briefNotice({ ...board, notice: 'One.' }, [part, part, { prose }])).toBe('One. Its appendices are missing.')
})
