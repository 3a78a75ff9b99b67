import { readFileSync } from 'node:fs'
import { JSDOM } from 'jsdom'
import { expect, test } from 'vitest'
import { all, word } from './readViews.ts'
import { builtContent } from '../builtContent.ts'

const { document } = new JSDOM(readFileSync('dist/glossary/index.html', 'utf8')).window
const lineOf = (anchor: string) => document.getElementById(anchor)?.querySelector('.basis')

test.each([
  ['written-confirmation', 'From the procedures: Kent 2.8; Rutland 3.6g'],
  ['section-47-enquiry', 'From the Children Act 1989, section 47 · See Kent 3.1f, 3.1h, 4.1'],
  ['criminal-investigation', 'In our words · See Kent 3.1h'],
  ['detective-sergeant', 'In our words · From the procedures: Kent 3.3a'],
  ['multi-agency-safeguarding-hub', 'In our words'],
])('the meaning of %s says where it comes from: %s', (anchor, says) => {
  expect(word(lineOf(anchor))).toBe(says)
})

test.each(builtContent().glossary)('the clauses of $term lead to their procedures', ({ anchor, clauses }) => {
  expect(all(lineOf(anchor), 'a').map((link) => link.getAttribute('href'))).toEqual(
    [...clauses].flatMap(([board, cited]) => cited.map(({ procedure, number }) => `/${board}/${procedure}/#${number}`)),
  )
})
