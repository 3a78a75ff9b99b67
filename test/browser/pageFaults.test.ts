import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { builtPages } from './builtPages.ts'
import { deadLinks, gluedWords } from './pageFaults.ts'

test('every address on every page leads to a file and a place of the site', () => {
  expect(builtPages()).toContain('/training/bruise-on-a-baby/answers/')
  expect(deadLinks()).toEqual([])
})

test('on no page do words run into each other', () => {
  const glued = builtPages().flatMap((page) =>
    gluedWords(readFileSync(`dist${page.endsWith('/') ? `${page}index.html` : page}`, 'utf8')).map(
      (words) => `${page}: ${words}`,
    ),
  )
  expect(glued).toEqual([])
})

test.each([
  ['<p>Ask<a href="/x">them</a> now</p>', 1],
  ['<p>Ask <a href="/x">them</a>now</p>', 1],
  ['<p><b>Ask</b><i>them</i></p>', 1],
  ['<p>Ask <b>them</b>, now</p>', 0],
  ['<p>Ask</p><p>them</p>', 0],
])('in %j, %i words are glued', (html, count) => {
  expect(gluedWords(html)).toHaveLength(count)
})
