import { atOneMatch } from './mutator.ts'
import type { Mutator } from './mutator.ts'

/** A key at the beginning of a line, with its indentation; its value, if it is on the same line. */
const entry = /^( *(?:- )?)([\w'-]+):([^\n]*)$/gm
const wrongValues = [
  '',
  ' ~',
  ' null',
  ' true',
  ' 42',
  ' 1.5',
  ' []',
  ' {}',
  ' [a, b]',
  ' { a: b }',
  ' [[[]]]',
  ' ""',
  " ''",
  ' |',
  ' >-',
  ' "unclosed',
  " 'unclosed",
  ' *gone',
  ' &named',
  ' !!binary aGk=',
  ' !!js/function x',
  ' !tag x',
  ' !!str',
  ' !!null',
  ' !!int 3',
  ' @reserved',
  ' `reserved',
  ' %x',
  ' a: b',
  ' - a',
  ' # nothing',
  ' "a\\nb"',
  ' "\\0"',
  ' "\\u200b"',
  ' "\\x41"',
  ' "\\q"',
  ' ? a',
  ' ---',
  ' ...',
  ' {a: b',
  ' [a',
  ' a]',
  ' a, b',
  ' ,',
  ' __proto__',
  ' constructor',
  ' <b>bold</b>',
  ' {x}',
  ' 2019-02-31',
  ' 0o17',
  ' .inf',
  ' .nan',
  ' No',
  ' =',
  ' 3.1',
  " '3.10'",
  ' 003.4',
]

/** Mistakes in a file of YAML, or at the top of one of MDX. */
export const yamlMutators: Readonly<Record<string, Mutator>> = {
  'a key misspelt': atOneMatch(entry, ([, indent, key, value], random) => {
    const place = random.below((key ?? '').length)
    return `${indent}${(key ?? '').slice(0, place)}${(key ?? '').slice(place + 1)}:${value}`
  }),
  'a key in capitals': atOneMatch(entry, ([, indent, key, value]) => `${indent}${key?.toUpperCase()}:${value}`),
  'a key that objects have': atOneMatch(
    entry,
    ([, indent, , value], random) =>
      `${indent}${random.pick(['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'length', 'prototype'])}:${value}`,
  ),
  'a key quoted': atOneMatch(
    entry,
    ([, indent, key, value], random) =>
      `${indent}${random.pick([`"${key}"`, `'${key}'`, `? ${key}\n${indent}`, `!!str ${key}`, `&a ${key}`, `*${key} `, `[${key}]`, `{${key}: 1}`])}:${value}`,
  ),
  'a key with an odd name': atOneMatch(
    entry,
    ([, indent, , value], random) =>
      `${indent}${random.pick(['<<', '""', '?', '~', '3', '3.4', 'a b', 'é', '.', '*', '{}', '!', 'v', 'from', 'with', 'agency', 'yes', 'null'])}:${value}`,
  ),
  'a key without a space behind its colon': atOneMatch(
    entry,
    ([, indent, key, value]) => `${indent}${key}:${value?.trim()}`,
  ),
  'a key without its colon': atOneMatch(entry, ([, indent, key, value]) => `${indent}${key}${value}`),
  'a value of another kind': atOneMatch(
    entry,
    ([, indent, key], random) => `${indent}${key}:${random.pick(wrongValues)}`,
  ),
  'a value of another kind behind the value': atOneMatch(
    entry,
    ([whole], random) => `${whole}${random.pick(wrongValues)}`,
  ),
  'a value of another key': (text, random) => {
    const values = [...text.matchAll(entry)].map(([, , , value]) => value ?? '')
    return atOneMatch(entry, ([, indent, key]) => `${indent}${key}:${random.pick(values)}`)(text, random)
  },
  'a key used twice': atOneMatch(
    entry,
    ([whole, indent]) => `${whole}\n${(indent ?? '').replace('-', ' ')}${whole.trimStart().replace(/^- /, '')}`,
  ),
  'a key of the next map': atOneMatch(
    /^( +)([\w'-]+):([^\n]*)\n( *)(.*)$/gm,
    ([, indent, key, value, next, rest]) => `${next}${rest}\n${indent}${key}:${value}`,
  ),
  'an anchor and its alias': (text, random) => {
    const named = atOneMatch(/: (?=\p{L})/gu, () => ': &same ')(text, random)
    return atOneMatch(/: \p{L}[^\n]*/gu, () => ': *same')(named, random)
  },
  'a merge key': atOneMatch(
    /^( +)(kind|title|label|text|answer|term): /gm,
    ([whole, indent]) => `${indent}<<: { text: Merged }\n${whole}`,
  ),
  'a merged anchor': (text, random) =>
    atOneMatch(/^( +)(title|label|text): /gm, ([whole, indent]) => `${indent}<<: *base\n${whole}`)(
      text.replace(/^( *\w[\w-]*:)\n( +\w[\w-]*:)/m, '$1 &base\n$2'),
      random,
    ),
  'a list in brackets or not': atOneMatch(
    /: \[([^\]\n]*)\]/g,
    ([, items], random) =>
      `: ${random.pick([items ?? '', `[${items}`, `${items}]`, `[${items},]`, `[${items},,]`, `[[${items}]]`, `{${items}}`, `"[${items}]"`, `[${items}] x`, `[${items}]# x`])}`,
  ),
  'one value a list': atOneMatch(
    /^( *)(clauses|records|agencies|passes|aliases|typed): ([^[\n]+)$/gm,
    ([, indent, key, value], random) =>
      `${indent}${key}: ${random.pick([`[${value}, ${value}]`, `${value}, ${value}`, `\n${indent}  - ${value}\n${indent}  - ${value}`, '[]', '[,]', `[${value}, ]`, `[[${value}]]`, `[~, ${value}]`, `["", ${value}]`])}`,
  ),
  'an answer redirected': (text, random) => {
    const ids = [...text.matchAll(/^ {2}([a-z][\w-]*):$/gm)].map(([, id]) => id ?? '')
    return ids.length
      ? atOneMatch(
          /^( +)(to|next|start|outcome|answer): .*$/gm,
          ([, indent, key]) => `${indent}${key}: ${random.pick(ids)}`,
        )(text, random)
      : text
  },
  'two ids swapped': (text, random) => {
    const ids = [...text.matchAll(/^ *([a-z][\w-]*):$/gm)].map(([, id]) => id ?? '')
    if (ids.length === 0) return text
    const [one, other] = [random.pick(ids), random.pick(ids)]
    return text.replace(new RegExp(`(?<![\\w-])(?:${one}|${other})(?![\\w-])`, 'g'), (id) => (id === one ? other : one))
  },
  'an id renamed in one place': atOneMatch(
    /^( *)([a-z][\w-]*):$/gm,
    ([, indent, id], random) =>
      `${indent}${random.pick([`${id}-2`, `${id}_2`, `${id?.toUpperCase()}`, `2${id}`, `${id}-`, 'v', 'from', `${id} `, `${id?.slice(1)}`])}:`,
  ),
  'an id renamed everywhere': (text, random) => {
    const ids = [...text.matchAll(/^ *([a-z][\w-]*):$/gm)].map(([, id]) => id ?? '')
    if (ids.length === 0) return text
    const id = random.pick(ids)
    const by = random.pick([
      'end',
      'o',
      'x',
      'class',
      'graph',
      'subgraph',
      'constructor',
      'to-string',
      `${id}-2`,
      'v',
      'style',
      'click',
      'then',
    ])
    return text.replace(new RegExp(`(?<![\\w-])${id}(?![\\w-])`, 'g'), by)
  },
  'a clause changed': atOneMatch(/\b(\d+)\.(\d+)([a-z]?)\b/g, ([, section, clause, letter], random) =>
    random.pick([
      `${section}.${clause}`,
      `${section}.${clause}a`,
      `${section}.${Number(clause) + 1}`,
      `${Number(section) + 1}.${clause}`,
      `${section}.${clause}0`,
      `${section},${clause}`,
      `${section}.${clause}${letter}.`,
      `0${section}.${clause}`,
      `§${section}.${clause}`,
      `${section}. ${clause}`,
      `${section}.${clause}${letter?.toUpperCase()}`,
      `-${section}.${clause}`,
    ]),
  ),
  'an urgency changed': atOneMatch(
    /^( +)(urgency|throughout|force|kind|level|topic|posts|post|replaced|version): *.*$/gm,
    ([, indent, key], random) =>
      `${indent}${key}: ${random.pick(['immediately', 'urgently', 'without delay', 'soon', `\n${indent}  hours: 24`, `\n${indent}  agreed: by Friday`, '{ hours: 2, agreed: x }', '{}', 'true', 'false', "'true'", 'must', 'should', 'may', 'step', 'question', 'outcome', 'managers', 'resolved', 'equivalents', '2', '1.0', '2020-02-29', '2021-02-29', '+1'])}`,
  ),
  'a limit changed': atOneMatch(
    /^( +(?:- )?)(hours|working-days|days|date|from|whichever-is-shorter): *.*$/gm,
    ([, indent, key], random) =>
      `${indent}${random.pick([key ?? '', 'hours', 'working-days', 'days', 'date', 'from'])}: ${random.pick(['24', '0', "'2'", '1e3', '99999999999999999999', '2.5', 'step-before', 'talk', 'the request', 'true', '[]', '{}', 'by Friday'])}`,
  ),
  'a second document': (text, random) =>
    atOneMatch(/\n(?=\w)/g, () => random.pick(['\n---\n', '\n...\n', '\n--- # x\n', '\n%YAML 1.1\n']))(text, random),
  'a directive': (text, random) =>
    `${random.pick(['%YAML 1.1\n---\n', '%YAML 9.9\n---\n', '%TAG ! tag:x,2000:\n---\n', '%FOO\n---\n', '---\n', '--- |\n', '--- !!map\n', '!!map\n', '&root\n'])}${text}`,
  'a block of text changed': atOneMatch(/: >-?\n/g, (_, random) =>
    random.pick([': |\n', ': >+\n', ': >2\n', ': >1-\n', ':\n', ': "\n', ": '\n", ': >- x\n', ': >9\n', ': |- # x\n']),
  ),
  'nested deeply': atOneMatch(
    entry,
    ([, indent, key], random) =>
      `${indent}${key}: ${random.pick(['[', '{a: ', '- ']).repeat(random.pick([3, 50, 5000]))}`,
  ),
  'aliases that grow': atOneMatch(
    entry,
    ([, indent, key]) => `${indent}${key}: [&a [x, x], &b [*a, *a, *a, *a], &c [*b, *b, *b, *b], [*c, *c, *c]]`,
  ),
}
