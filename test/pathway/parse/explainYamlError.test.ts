import { parseDocument } from 'yaml'
import { expect, test } from 'vitest'
import { explainYamlError } from '../../../src/pathway/parse/explainYamlError.ts'

test.each([
  ['a: %x', 'A value begins with “%”. Put it in quotes.'],
  ['%a\n---\na: b', 'A line begins with “%”. Put the text in quotes.'],
  ['a: "x\\q"', 'In double quotes “\\” has a meaning of its own. Use single quotes.'],
  ['a: >-x\n b', 'There is text after “>-” or “|”. Begin it on the next line.'],
  ['a: | x\n b', 'There is text after “>-” or “|”. Begin it on the next line.'],
  ['a: - b', 'A list begins on the line of its key. Begin it on the next line.'],
  ['a: &', 'A value begins with “&”. Put it in quotes.'],
  ['"a" b: c', 'A quote, a bracket, a colon or the indentation does not fit here.'],
])('%j is reported without the words of the parser: %s', (text, detail) => {
  const document = parseDocument(text)
  const [error] = [...document.errors, ...document.warnings]
  expect(error && explainYamlError(error, text).detail).toBe(detail)
})
