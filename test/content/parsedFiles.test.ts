import { expect, test } from 'vitest'
import { parseOnce } from '../../src/content/parseOnce.ts'
import { readContent } from '../../src/content/readContent.ts'
import { procedureOf } from '../builtContent.ts'
import { useContentCopy } from '../fixtures/useContentCopy.ts'

const { root, editFile } = useContentCopy({ scenarios: false })

test('a file is parsed again when one of its inputs is another, and only then', () => {
  let times = 0
  const parse = (...inputs: unknown[]): number => parseOnce('content/a-file.yaml', inputs, () => ++times)
  const prose = {}
  expect([parse('a', prose), parse('a', prose), parse('b', prose), parse('b', {}), parse('b'), parse('b')]).toEqual([
    1, 1, 2, 3, 4, 4,
  ])
})

test('after an edit of one procedure, only that one is another object', () => {
  const read = () => {
    const content = readContent(root)
    if ('problems' in content) throw new Error(JSON.stringify(content.problems))
    return content.content
  }
  const before = read()
  expect(procedureOf('kent', read())).toBe(procedureOf('kent', before))
  const { id } = procedureOf('kent', before)
  editFile(`content/procedures/kent/${id}/pathway.yaml`, (text) => text.replace(/^version: \d+/, 'version: 9'))
  const after = read()
  expect(procedureOf('kent', after).pathway.version).toBe(9)
  expect(procedureOf('kent', after).prose).toBe(procedureOf('kent', before).prose)
  expect(procedureOf('withermere', after)).toBe(procedureOf('withermere', before))
})
