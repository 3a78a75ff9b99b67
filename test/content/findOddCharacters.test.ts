import { describe, expect, test } from 'vitest'
import { replaceOddCharacters, findOddCharacters } from '../../src/content/findOddCharacters.ts'

describe('a character that does not show', () => {
  test.each([
    ['a\u00A0b', 'a no-break space (U+00A0)', 2, 'a b'],
    ['\u202Fb', 'a narrow no-break space (U+202F)', 1, ' b'],
    ['a\u3000', 'an unusual space (U+3000)', 2, 'a '],
    ['a\u200Bb', 'a zero-width space (U+200B)', 2, 'ab'],
    ['a\uFEFFb', 'a byte order mark (U+FEFF)', 2, 'ab'],
    ['a\u00ADb', 'a soft hyphen (U+00AD)', 2, 'ab'],
    ['a\u202Eb', 'a right-to-left override (U+202E)', 2, 'ab'],
    ['a\u2066b', 'an invisible character (U+2066)', 2, 'ab'],
    ['a\u{E0041}b', 'an invisible character (U+E0041)', 2, 'ab'],
    ['a\u2028b', 'an unusual space (U+2028)', 2, 'a b'],
    ['a\u0007b', 'a control character (U+0007)', 2, 'ab'],
    ['a\uF0B7b', 'a private-use character (U+F0B7)', 2, 'ab'],
    ['a\uFFFEb', 'an invisible character (U+FFFE)', 2, 'ab'],
    ['a\u3164b', 'a Hangul filler (U+3164)', 2, 'ab'],
    ['a\uFB01b', 'the ligature “\uFB01” (U+FB01)', 2, 'afib'],
    ['a\uFB04b', 'the ligature “\uFB04” (U+FB04)', 2, 'afflb'],
    ['\uFEFFab', 'a byte order mark (U+FEFF)', 1, 'ab'],
  ])('%j: %s in column %i, read as %j', (text, name, column, read) => {
    expect(findOddCharacters(text)).toEqual([{ name, line: 1, column }])
    expect(replaceOddCharacters(text)).toBe(read)
  })

  test('is reported once for each line', () => {
    expect(findOddCharacters('a\u00A0\u00A0b\n\nc\u00A0d\r\n').map(({ line }) => line)).toEqual([1, 3])
  })

  test('is reported once for all where a file has the line ends of old Macintoshes, whose lines count as lines', () => {
    expect(findOddCharacters('a\r\nb\rc\rd\u00A0\r')).toEqual([
      { name: 'a carriage return without a line feed (U+000D)', line: 2, column: 2 },
      { name: 'a no-break space (U+00A0)', line: 4, column: 2 },
    ])
    expect(replaceOddCharacters('a\r\nb\rc\r')).toBe('a\r\nb\nc\n')
  })
})

test.each(['plain text\r\nwith a\ttab\n', 'é, “quotes”, ’, –, … and 😀', ''])('%j has none', (text) => {
  expect(findOddCharacters(text)).toEqual([])
  expect(replaceOddCharacters(text)).toBe(text)
})
