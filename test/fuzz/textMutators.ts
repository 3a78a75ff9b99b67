import { atOneLine, atOneMatch, insertAnywhere } from './mutator.ts'
import type { Mutator } from './mutator.ts'

const invisible = [
  '\u00A0',
  '\u200B',
  '\u200D',
  '\u202E',
  '\u2066',
  '\uFEFF',
  '\u00AD',
  '\u2028',
  '\u0085',
  '\u0007',
  '\u3164',
]
const signs = [
  ...Array.from('{}[]<>()"\'`*_~#&!|@%^$\\/:;,.?-=+'),
  '\u2019',
  '\u00E9',
  '\u{1F600}',
  '\u0301',
  '\t',
  ' ',
  '\n',
  '\r',
  '\r\n',
  '\n\n',
  '---',
  '```',
]

/** Mistakes that any text file can have: slips of a finger, of an editor, of a merge, of a disk. */
export const textMutators: Readonly<Record<string, Mutator>> = {
  'a character deleted': (text, random) => {
    const place = random.below(text.length)
    return text.slice(0, place) + text.slice(place + 1)
  },
  'a character doubled': (text, random) => {
    const place = random.below(text.length)
    return text.slice(0, place) + text.slice(place, place + 1) + text.slice(place)
  },
  'a character replaced': (text, random) => {
    const place = random.below(text.length)
    return text.slice(0, place) + random.pick(signs) + text.slice(place + 1)
  },
  'two characters swapped': (text, random) => {
    const place = random.below(text.length - 1)
    return `${text.slice(0, place)}${text[place + 1] ?? ''}${text[place] ?? ''}${text.slice(place + 2)}`
  },
  'a sign inserted': insertAnywhere(signs),
  'an invisible character inserted': insertAnywhere(invisible),
  'an invisible character in a word': atOneMatch(
    /\p{L}{4,}/gu,
    ([word], random) => `${word.slice(0, 2)}${random.pick(invisible)}${word.slice(2)}`,
  ),
  'a NUL inserted': insertAnywhere(['\0']),
  'a damaged byte': insertAnywhere(['\uFFFD']),
  'half a surrogate': insertAnywhere(['\uD800', '\uDC00']),
  'a byte order mark': (text) => `\uFEFF${text}`,
  'Windows line ends': (text) => text.replaceAll('\n', '\r\n'),
  'old Macintosh line ends': (text) => text.replaceAll('\n', '\r'),
  'a line with a Windows end': atOneLine((lines, place) => (lines[place] = `${lines[place] ?? ''}\r`)),
  'a line deleted': atOneLine((lines, place) => lines.splice(place, 1)),
  'a few lines deleted': atOneLine((lines, place, random) => lines.splice(place, 2 + random.below(12))),
  'a line doubled': atOneLine((lines, place) => lines.splice(place, 0, lines[place] ?? '')),
  'a few lines doubled': atOneLine((lines, place, random) => {
    const some = lines.slice(place, place + 2 + random.below(12))
    lines.splice(place, 0, ...some)
  }),
  'two lines swapped': atOneLine((lines, place) => lines.splice(place, 2, ...lines.slice(place, place + 2).reverse())),
  'two distant lines swapped': atOneLine((lines, place, random) => {
    const other = random.below(lines.length)
    ;[lines[place], lines[other]] = [lines[other] ?? '', lines[place] ?? '']
  }),
  'a few lines moved': atOneLine((lines, place, random) => {
    const some = lines.splice(place, 1 + random.below(8))
    lines.splice(random.below(lines.length), 0, ...some)
  }),
  'two lines joined': atOneLine((lines, place) => lines.splice(place, 2, lines.slice(place, place + 2).join(''))),
  'a line broken': atOneMatch(/ (?=\S)/g, () => '\n'),
  'a line indented': atOneLine((lines, place, random) => {
    lines[place] = `${' '.repeat(1 + random.below(5))}${lines[place] ?? ''}`
  }),
  'a line outdented': atOneLine((lines, place, random) => {
    lines[place] = (lines[place] ?? '').slice(1 + random.below(4))
  }),
  'a line without indentation': atOneLine((lines, place) => (lines[place] = (lines[place] ?? '').trimStart())),
  'a line indented by a tab': atOneLine((lines, place) => (lines[place] = `\t${(lines[place] ?? '').trimStart()}`)),
  'a space at the end of a line': atOneLine((lines, place) => (lines[place] = `${lines[place] ?? ''}  `)),
  'a comment at the end of a line': atOneLine((lines, place) => (lines[place] = `${lines[place] ?? ''} # why`)),
  'a merge conflict': atOneLine((lines, place) =>
    lines.splice(place, 1, '<<<<<<< HEAD', lines[place] ?? '', '=======', lines[place] ?? '', '>>>>>>> theirs'),
  ),
  'cut off anywhere': (text, random) => text.slice(0, random.below(text.length)),
  'cut off at the end of a line': (text, random) =>
    text
      .split('\n')
      .slice(0, random.below(text.split('\n').length))
      .join('\n'),
  'the beginning lost': (text, random) => text.slice(random.below(text.length)),
  emptied: () => '',
  'nothing but space': () => ' \n\t\n',
  'written twice': (text) => text + text,
  'a very long word': insertAnywhere([`${'x'.repeat(50_000)} `, 'ab '.repeat(20_000), `${'-'.repeat(5000)} `]),
  'a huge number': atOneMatch(/\d+/g, (_, random) =>
    random.pick(['9'.repeat(400), '1e999', '-1', '0', '00', '1_0', '0x10', '1.0', '٣']),
  ),
  'another number': atOneMatch(/\d+/g, ([number], random) => String(Number(number) + random.pick([-1, 1, 10, 100]))),
  'a word deleted': atOneMatch(/\p{L}+ /gu, () => ''),
  'a force in a word': atOneMatch(/\b(?:must|should|may|right|states)\b/g, (_, random) =>
    random.pick(['must', 'should', 'may', 'right', 'states', 'Must', 'shall', 'must not', 'MUST']),
  ),
  'a quote in a word': atOneMatch(/\p{L}{3,}/gu, ([word], random) => `${word}${random.pick(["'", '"', "'s", '”'])}`),
  'a quote lost': atOneMatch(/['"]/g, () => ''),
}
