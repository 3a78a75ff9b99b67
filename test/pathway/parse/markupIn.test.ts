import { expect, test } from 'vitest'
import { markupIn } from '../../../src/pathway/parse/markupIn.ts'

test.each([
  ['see [3.4](#3.4)', ']('],
  ['see [3.4] (#3.4)', '] ('],
  ['it **must** stay so', '**'],
  ['the `id`', '`'],
  ['a <b>word</b>', '<b>'],
  ['a word</b>', '</b>'],
  ['one<br/>two', '<br/'],
  ['an <img src=x>', '<img '],
  ['now <!-- later -->', '<!--'],
  ['now {/* later */}', '{/*'],
  ['R&amp;D', '&amp;'],
  ['a&#160;b', '&#160;'],
])('“%s” has %s', (text, markup) => {
  expect(markupIn(text)).toBe(markup)
})

test.each(['under 5 < 6', 'A & B; C', 'a (3.4) and [sic]', '2 * 3', 'he/she', '{a}', 'a<5 and b>6'])(
  '“%s” has none',
  (text) => {
    expect(markupIn(text)).toBeUndefined()
  },
)
