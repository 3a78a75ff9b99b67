import { expect, test } from 'vitest'
import { findMarkup } from '../../../src/pathway/parse/markup.ts'
import { checkLength } from '../../../src/pathway/parse/schemaTypes.ts'
import { messagesOf, problemsOf, smallPathway, smallWith } from '../smallPathway.ts'

test.each([
  ['see [3.4](#3.4)', ']('],
  ['see [3.4] (#3.4)', '] ('],
  ['it **must** stay so', '**'],
  ['the `id`', '`'],
  ['a <b>word</b>', '<b>'],
  ['a word</b>', '</b>'],
  ['one<br/>two', '<br/'],
  ['an <img src=x>', '<img'],
  ['it *must* stay', '*must*'],
  ['it _must stay_ so', '_must stay_'],
  ['agreed[^1] so', '[^1]'],
  ['the [law][2]', ']['],
  ['a ~~word~~', '~~'],
  ['first • second', '•'],
  ['o second', 'o'],
  ['§ second', '§'],
  ['- first', '-'],
  ['## 3 Referral', '##'],
  ['as agreed.¹ Then', '¹'],
  ['now <!-- later -->', '<!--'],
  ['now {/* later */}', '{/*'],
  ['R&amp;D', '&amp;'],
  ['a&#160;b', '&#160;'],
])('“%s” has %s', (text, markup) => {
  expect(findMarkup(text)).toBe(markup)
})

test.each([
  'under 5 < 6',
  'A & B; C',
  'a (3.4) and [sic]',
  '2 * 3',
  '2 * 3 * 4',
  'a snake_case_name',
  'under § 3',
  '20 m²',
  'he/she',
  '{a}',
  'a<5 and b>6',
])('“%s” has none', (text) => {
  expect(findMarkup(text)).toBeUndefined()
})

const word = (length: number): string => 'w'.repeat(length)

test.each([
  ['', undefined],
  [word(40), undefined],
  [word(41), { length: 41, most: 40, word: word(41) }],
  [`${word(30)}-${word(30)}/${word(30)} ${word(30)}`, undefined],
  [`a ${word(50)} b`, { length: 50, most: 40, word: word(50) }],
  ['word '.repeat(40), undefined],
  [`${'word '.repeat(40)}.`, { length: 201, most: 200 }],
])('%j: %j', (text, found) => {
  expect(checkLength(text)).toEqual(found)
})

test.each([
  ['    title: First stage', '5 too-long'],
  ['    text: A note of what was said', '9 too-long'],
  ['    kept-by: Everyone', '10 too-long'],
  ['    title: Is it urgent?', '17 too-long'],
  ["        label: 'Yes'", '22 too-long'],
  ['    title: Tell the manager', '32 too-long'],
  ['    by: The professional', '36 too-long'],
  ['      police: Detective sergeant', '38 too-long'],
  ['    title: Settled', '45 too-long'],
])('“%s”, made longer, is reported: %s', (line, problem) => {
  const key = line.slice(0, line.indexOf(':'))
  expect(problemsOf(smallWith(`${line}\n`, `${key}: ${'word '.repeat(1000)}\n`))).toEqual([problem])
  expect(problemsOf(smallWith(`${line}\n`, `${key}: ${word(300)}\n`))).toEqual([problem])
})

test('the words of an agreed time are short too', () => {
  const text = smallWith('urgency: immediately', `urgency: { agreed: ${word(41)} }`)
  expect(problemsOf(text)).toEqual(['35 too-long'])
})

test('a text of several paragraphs may be long', () => {
  expect(problemsOf(smallWith('text: Think of the child.', `text: ${'word '.repeat(1000)}`))).toEqual([])
})

test('the message says how long it is, and how long it may be', () => {
  expect(messagesOf(smallPathway.replace("label: 'Yes'", `label: ${word(41)}`))).toEqual([
    'Answer “yes” of “ask”: “label” has a word of 41 characters, “wwwwwwwwwwwwwwwwwwww…”; the limit is 40.',
  ])
})
