import { expect, test } from 'vitest'
import { explainYamlError } from '../../../src/pathway/parse/explainYamlError.ts'

test.each(['line 1, column 2', 'line 12, column 34'])('what has no words of ours is told without “at %s”', (place) => {
  const message = `Something is odd at ${place}:\n\na: b\n   ^\n`
  expect(explainYamlError({ code: 'UNEXPECTED_TOKEN', message, pos: [5, 6] }, 'a: b')).toEqual({
    detail: 'Something is odd.',
    offset: 5,
  })
})
