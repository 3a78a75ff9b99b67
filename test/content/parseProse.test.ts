import { describe, expect, test } from 'vitest'
import { planted } from '../pathway/smallPathway.ts'
import { messagesIn, problemsIn, proseOf, smallProse } from './smallProse.ts'

const proseWith = (from: string, to: string) => planted(smallProse, from, to)

test('a procedure without mistakes has none', () => {
  expect(problemsIn(smallProse)).toEqual([])
})

test('the frontmatter is read', () => {
  expect(proseOf(smallProse).about).toEqual({
    title: 'Disagreements',
    summary: 'How they are resolved.',
    publishedBy: 'A board',
    publishedIn: 'A manual',
    dated: 'Not dated',
    numbering: "The source's own",
    charts: 'Ours',
    audience: 'children',
  })
})

test('a day for the review is read where there is one', () => {
  expect(proseOf(proseWith('charts: Ours', 'charts: Ours\nreviewBy: 2028-02-29')).about.reviewBy).toBe('2028-02-29')
  expect(proseOf(proseWith('charts: Ours', 'charts: Ours\nreviewBy: 2028-02')).about.reviewBy).toBe('2028-02')
  expect(proseOf(smallProse).about.reviewBy).toBeUndefined()
})

test('sections, clauses and flowcharts are read with their lines', () => {
  const { sections, clauses, flowcharts } = proseOf(smallProse)
  expect(sections).toEqual([
    { number: '1', title: 'Principles', line: 11 },
    { number: '2', title: 'What follows', line: 33 },
  ])
  expect(clauses).toEqual([
    { number: '1.1', section: '1', forces: ['must'], text: 'The child must stay paramount.', line: 12 },
    {
      number: '1.2',
      section: '1',
      forces: ['should', 'must'],
      text: 'Records should be kept, and must say:',
      line: 16,
    },
    { number: '1.2a', section: '1', forces: ['states'], text: 'what was agreed', line: 19 },
    { number: '1.2b', section: '1', forces: ['states'], text: 'what is still open', line: 22 },
    { number: '2.1', section: '2', forces: ['may'], text: 'It may help to see section 1 or the law.', line: 35 },
  ])
  expect(flowcharts).toEqual([{ stage: 'first', section: '1', line: 31 }])
})

test('Windows line ends and a byte order mark change nothing', () => {
  expect(proseOf(`\uFEFF${smallProse.replaceAll('\n', '\r\n')}`)).toEqual(proseOf(smallProse))
  expect(problemsIn(`\uFEFF${smallProse.replaceAll('\n', '\r\n')}`)).toEqual([])
})

test('the words of list items in a clause are kept apart', () => {
  const text = proseWith('The child must stay *paramount*.', 'These must be kept:\n\n- one\n- two **and** three')
  expect(proseOf(text).clauses[0]!.text).toBe('These must be kept: one two and three')
})

test.each([
  { written: 'The child must {/* why */} stay paramount.', text: 'The child must stay paramount.' },
  { written: 'The child must\\\nstay paramount.', text: 'The child must stay paramount.' },
  { written: 'The child must  \nstay paramount.', text: 'The child must stay paramount.' },
  {
    written: 'The child must stay paramount.\n\n```mermaid\nflowchart TD\n  a --> b\n```',
    text: 'The child must stay paramount.',
  },
])('of $written the text is what is read: $text', ({ written, text }) => {
  expect(proseOf(proseWith('The child must stay *paramount*.', written)).clauses[0]!.text).toBe(text)
})

test.each(['{/* to come */}', '```mermaid\nflowchart TD\n  a --> b\n```', '[](#1)'])(
  'a clause that is nothing but %j has no text',
  (written) => {
    expect(problemsIn(proseWith('The child must stay *paramount*.', written))).toEqual(['12 clause-empty'])
  },
)

test.each([
  {
    written: '&zwnj;',
    message: 'Column 1 has a zero-width non-joiner (U+200C), which is invisible or looks like another character.',
  },
  {
    written: '&#0;',
    message: 'Column 1 has a replacement character (U+FFFD), which is invisible or looks like another character.',
  },
  { written: '`&nbsp;`', message: undefined },
  { written: '&lt;5 days&gt;', message: undefined },
])('$written in a clause: $message', ({ written, message }) => {
  const text = proseWith('The child must stay *paramount*.', `The child must\n${written} stay`)
  expect(messagesIn(text)).toEqual(message ? [message] : [])
})

test('the words of the cells of a table in a clause are kept apart', () => {
  const text = proseWith(
    'The child must stay *paramount*.',
    'They must be kept:\n\n| one | two |\n| - | - |\n| 3 | 4 |',
  )
  expect(proseOf(text).clauses[0]!.text).toBe('They must be kept: one two 3 4')
})

test('a clause on one line is a clause', () => {
  const text = proseWith(
    '<Clause number="1.1" force="must">\nThe child must stay *paramount*.\n</Clause>',
    '<Clause number="1.1" force="must">See [2.1](#2.1), as all must.</Clause>',
  )
  expect(problemsIn(text)).toEqual([])
  expect(proseOf(text).clauses[0]).toEqual({
    number: '1.1',
    section: '1',
    forces: ['must'],
    text: 'See 2.1, as all must.',
    line: 12,
  })
})

test('Mermaid fences are noted wherever they are', () => {
  const text = proseWith("The site's own remark", '```mermaid\nflowchart TD\n  a --> b\n```\n\nThe remark')
  expect(proseOf(text).fences).toEqual([{ source: 'flowchart TD\n  a --> b', line: 28 }])
})

describe.each<{ what: string; edits: [from: string, to: string, problems: string[]][] }>([
  {
    what: 'the top',
    edits: [
      ['---\ntitle', 'title', ['1 no-frontmatter', '1 section-heading']],
      ['audience: children\n---', 'audience: children', ['1 no-frontmatter']],
      ['dated: Not dated\n', '', ['2 missing-key']],
      ['dated:', 'date:', ['6 unknown-key', '2 missing-key']],
      ['dated: Not dated', 'dated:', ['6 wrong-value']],
      ['dated: Not dated', `dated: ${'Not dated '.repeat(41)}`, []],
      ['title: Disagreements', `title: ${'w'.repeat(41)}`, ['2 too-long']],
      ['dated: Not dated', 'dated: Not: dated', ['6 yaml-syntax']],
      ['title: Disagreements', 'title: Disagreements\ntitle: Again', ['3 duplicate-id']],
      ['charts: Ours', 'charts: Ours\nreviewBy: 2027-02-29', ['9 wrong-value']],
      ['audience: children', 'audience: everybody', ['9 wrong-value']],
      ['audience: children\n', '', ['2 missing-key']],
      ['charts: Ours', 'charts: Ours\nreviewBy: 2028-13', ['9 wrong-value']],
      ['charts: Ours', 'charts: Ours\nreviewBy: next year', ['9 wrong-value']],
      ['charts: Ours', 'charts: Ours\nreviewBy:', ['9 wrong-value']],
      ['charts: Ours', 'charts: Ours\nreviewedBy: 2027-02-28', ['9 unknown-key']],
    ],
  },
  {
    what: 'sections',
    edits: [
      ['## 2 What follows', '## What follows', ['33 section-heading']],
      ['## 2 What follows', '## 2', ['33 section-heading']],
      ['## 2 What follows', `## 2 ${'What '.repeat(41)}`, ['33 too-long']],
      ['## 2 What follows', `## 2 ${'w'.repeat(41)}`, ['33 too-long']],
      ['## 2 What follows', `## ${'w'.repeat(41)}`, ['33 section-heading']],
      ['## 2 What follows', '## 1 What follows', ['33 section-heading']],
      ['## 2 What follows', '## Two What follows', ['33 section-heading']],
      ['## 2 What follows', '## 3 What follows', ['35 clause-number']],
      ['## 2 What follows\n', '', ['34 clause-number']],
      ['## 2 What follows', '## 02 What follows', ['33 section-heading']],
      ['## 2 What follows', '# 2 What follows', ['33 heading-level']],
      ['## 2 What follows', '##2 What follows', ['33 heading-level']],
      ['## 2 What follows', '##2 Stage Two: What follows', ['33 heading-level']],
      ['## 2 What follows', '**2 What follows**', ['33 heading-level']],
      ['## 2 What follows', '2. What follows', ['33 text-outside-clause', '35 clause-number']],
      ['## 2 What follows', '2 What follows', ['33 heading-level']],
      ['## 2 What follows\n', '## 2 What follows\n\n### Background\n', ['35 heading-level']],
      ['## 2 What follows', '### 2 What follows', ['33 heading-level']],
    ],
  },
  {
    what: 'clauses',
    edits: [
      ['number="1.1"', 'number="1.2"', ['16 duplicate-id']],
      ['number="1.1"', 'number="2.9"', ['12 clause-number']],
      ['number="1.1"', 'number="1.1a"', ['12 clause-number']],
      ['number="1.1" ', '', ['12 clause-number']],
      ['number="1.2a"', 'number="1.3"', ['19 clause-number']],
      ['number="1.2a"', 'number="1.1a"', ['19 clause-number']],
      ['number="1.2a"', 'number="1.2b"', ['22 duplicate-id']],
      ['force="may"', 'force="might"', ['35 clause-force']],
      ['force="may"', 'force="May"', ['35 clause-force']],
      [' force="may"', '', ['35 clause-force']],
      ['force="should, must"', 'force="should / must"', ['16 clause-force']],
      ['force="must"', 'force="should"', ['12 words-beyond-force', '12 force-not-in-words']],
      ['force="must"', 'force="states"', ['12 words-beyond-force']],
      ['The child must', 'The child should', ['12 force-not-in-words', '12 words-beyond-force']],
      ['The child must', 'The child will', ['12 force-not-in-words']],
      ['It may help', 'It should help', ['35 words-beyond-force']],
      ['It may help', 'They are required to attend, and it may help', ['35 words-beyond-force']],
      ['It may help', 'If they are required to attend, it may help', []],
      ['It may help', 'They may say what they are required to do', []],
      ['It may help', 'No agency is required to agree, and it may help', []],
      ['It may help', 'Consent is required to share information, and it may help', []],
      ['It may help', 'Anyone who disagrees is required to say so, and it may help', ['35 words-beyond-force']],
      ['The child must', 'Any professional is also required to say that the child should', ['12 words-beyond-force']],
      ['The child must', 'No agency is required to agree, and the child does', ['12 force-not-in-words']],
      ['It may help', 'Should concerns persist, it may help', []],
      ['It may help', 'However, should the disagreement persist, it may help', []],
      ['It may help', 'Should they ask, it may help', []],
      ['It may help', 'Should attend, and may help', ['35 words-beyond-force']],
      ['what was agreed', '', ['19 clause-empty']],
      ['number="1.1"', 'number="1.01"', ['12 clause-number']],
      ['number="1.1"', 'number="1.3"', ['12 number-order']],
      ['number="1.2a"', 'number="1.2c"', ['19 number-order']],
      ['number="1.1"', 'number="1.1" number="1.3"', ['12 duplicate-id']],
      ['force="must"', 'force="must" force="may"', ['12 duplicate-id']],
      ['stage="first"', 'stage="first" stage="second"', ['31 duplicate-id']],
      ['force="should, must"', 'force="must, should"', ['16 force-order']],
      ['force="must"', 'force="must, must"', ['12 force-order']],
      ['force="must"', 'force="must, may"', []],
      ['The child must stay *paramount*.', '', ['12 clause-empty']],
      ['The child must', '- <Clause number="1.0" force="states">a</Clause>\n\nThe child must', ['13 clause-inside']],
      ["The site's own", '<Clause number="1.3" force="states">a</Clause>\n\nThe', ['28 clause-inside']],
    ],
  },
  {
    what: 'text, components and code',
    edits: [
      ['## 2 What follows\n', '## 2 What follows\n\nSome words.\n', ['35 text-outside-clause']],
      ['## 2 What follows\n', '## 2 What follows\n\n- a\n- b\n', ['35 text-outside-clause']],
      ['## 1 Principles\n', 'Some words before the first section.\n\n## 1 Principles\n', []],
      ['## 2 What follows\n', '## 2 What follows\n\n```mermaid\nflowchart TD\n```\n', []],
      ['## 2 What follows\n', '## 2 What follows\n\n```Mermaid\nflowchart TD\n```\n', ['35 fence-language']],
      ['what was agreed', 'what was agreed:\n\n```mermaid{1}\nflowchart TD\n```\n', ['22 fence-language']],
      ['## 2 What follows\n', '## 2 What follows\n\n```js\nrun()\n```\n', ['35 text-outside-clause']],
      ['<Note>\nThe', '<Notes>\nThe', ['29 mdx-syntax']],
      ['<Flowchart stage', '<Flowchat stage', ['31 unknown-component']],
      ['what was agreed', 'what <b>was</b> agreed', ['20 unknown-component']],
      ['what was agreed', '<div>what was agreed</div>', ['20 unknown-component']],
      ['what was agreed', 'what {was} agreed', ['20 code-in-prose']],
      ['what was agreed', 'what {/* a comment */} was agreed', []],
      ['## 2 What follows\n', '{/* a comment */}\n\n## 2 What follows\n', []],
      ['## 2 What follows', '## 2 What {follows}', ['33 code-in-prose']],
      ['## 2 What follows', '## 2 What <b>follows</b>', ['33 unknown-component']],
      ['## 2 What follows', '## 2 What ![follows](follows.png)', ['33 image']],
      ['## 2 What follows', '## 2 What [follows](#9)', ['33 broken-link']],
      ['what was agreed', 'what was agreed[^1]\n\n[^1]: In writing.', ['20 footnote']],
      ['what was agreed', 'what was agreed[^1]', ['20 markup']],
      ['what was agreed', 'what was\n• agreed', ['21 markup']],
      ['what was agreed', 'what was [agreed][in writing]', ['20 markup']],
      ["The site's own", '**The site', ['28 markup']],
      ['what was agreed', 'what was agreed (1.9)', ['20 unknown-clause']],
      ['what was agreed', 'what was agreed under 1.9', ['20 unknown-clause']],
      ["The site's own", 'As clause 3.4 says, the site’s own', ['28 unknown-clause']],
      ['what was agreed', 'what was agreed under [1.9](#1.9)', ['20 broken-link']],
      ['what was agreed', 'what was agreed\n\n- in writing\n- by both', ['22 block-in-clause']],
      ['what was agreed', 'what was agreed\n\n```js\nrun()\n```', ['22 block-in-clause']],
      ['what was agreed', 'what was agreed\n\n| a | b |\n| - | - |\n| 1 | 2 |', ['22 block-in-clause']],
      ["The site's own", '- [ ] done\n\nThe site’s own', ['28 block-in-clause']],
      ["The site's own", '- one\n- two\n\nThe site’s own', []],
      ['what was agreed', 'what was agreed at www.example.org', ['20 insecure-link']],
      ['what was agreed', 'what was agreed at http://example.org', ['20 insecure-link']],
      ['what was agreed', 'what was agreed at https://example.org', []],
      ['what was agreed', 'what was agreed,\nsaid by\na@example.org', ['22 broken-link']],
      ['what was agreed', 'what *was agreed*,\nat www.example.org, or [^1]', ['21 markup', '21 insecure-link']],
      ['number="2.1"', 'number="2.1" title="x"', ['35 unknown-key']],
      ['<Flowchart stage', '<Flowchart section="1" stage', ['31 unknown-key']],
      ['what was agreed', 'what was <Note>once</Note> agreed', ['20 component-inside']],
      ['what was agreed', 'what was agreed\n\n<Note>Once.</Note>', ['22 component-inside']],
      ['what was agreed', 'what was <Note /> agreed', ['20 component-inside', '20 note-empty']],
      ["The site's own", '<Note>It is.</Note>\n\nThe', ['28 component-inside']],
      ["The site's own", '- <Flowchart stage="a" />\n\nThe', ['28 component-inside']],
      ['## 2 What follows\n', '## 2 What follows\n\n<Note></Note>\n', ['35 note-empty']],
      ['## 2 What follows\n', '## 2 What follows\n\n<Note>Ours.</Note>\n', []],
      ['<Note>', '<Note set:html="x">', ['27 unknown-key']],
      ['<Flowchart stage', '<constructor /><Flowchart stage', ['31 unknown-component']],
      ['## 2 What follows\n', 'import x from "x"\n\n## 2 What follows\n', ['33 code-in-prose']],
      ['## 2 What follows\n', '{process.exit()}\n\n## 2 What follows\n', ['33 code-in-prose']],
      ['number="1.1"', 'number={1.1}', ['12 code-in-prose']],
      ['<Flowchart stage', '<Flowchart {...x} stage', ['31 code-in-prose']],
      ['(#1)', '(#3)', ['36 broken-link']],
      ['(#1.2)', '(#1.20)', ['28 broken-link']],
      ['(https://www.legislation.gov.uk/)', '(http://www.legislation.gov.uk/)', ['36 insecure-link']],
      ['(https://www.legislation.gov.uk/)', '(www.legislation.gov.uk)', ['36 broken-link']],
      ['(https://www.legislation.gov.uk/)', '(javascript:alert)', ['36 broken-link']],
      ['[the law](https://www.legislation.gov.uk/)', '[the law][law]\n\n[law]: /law', ['38 broken-link']],
      ['(#1)', '()', ['36 broken-link']],
      ['what was agreed', 'what ![was](was.png) agreed', ['20 image']],
      ['what was agreed', '[![was](https://example.org/was.png)](#1)', ['20 image']],
      ['what was agreed', 'what ![was][2.1] agreed\n\n[2.1]: #2.1', ['20 image']],
      ['what was agreed', `${'>'.repeat(5000)} agreed`, ['20 nested-too-deeply']],
      ['what was agreed', `${'- '.repeat(11)} agreed`, ['20 block-in-clause']],
    ],
  },
  {
    what: 'MDX that cannot be read',
    edits: [
      ['still open\n</Clause>\n</Clause>', 'still open\n</Clause>', ['16 mdx-syntax']],
      ['paramount*.\n</Clause>', 'paramount*.', ['12 mdx-syntax']],
      ['paramount*.\n</Clause>', 'paramount*.\n</Clasue>', ['14 mdx-syntax']],
      ['"first" />', '"first">', ['31 mdx-syntax']],
      ['"first" />', '"first" /', ['31 mdx-syntax']],
      ['what was agreed', 'what {was agreed', ['20 mdx-syntax']],
      ['what was agreed', 'what <was agreed', ['20 mdx-syntax']],
      ['what was agreed', 'what <!-- was --> agreed', ['20 mdx-syntax']],
      ['number="1.1"', 'number=1.1', ['12 mdx-syntax']],
    ],
  },
])('$what', ({ edits }) => {
  test.each(edits)('with %j edited to %j the problems are %j', (from, to, problems) => {
    expect(problemsIn(proseWith(from, to))).toEqual(problems)
  })
})

test('a word that only contains must or should is neither', () => {
  expect(problemsIn(proseWith('what was agreed', 'mustard on the shoulder'))).toEqual([])
})

describe('MDX that cannot be read is reported once, where it begins', () => {
  test.each([
    ['was<br>agreed', '“<br>” is HTML. Write Markdown: a blank line begins a new paragraph.'],
    ['was <b>agreed', '“<b>” is HTML. Write Markdown: a blank line begins a new paragraph.'],
    ['was <!-- not --> agreed', 'A comment cannot be “<!-- … -->” here. Write it as “{/* … */}”.'],
    ['was <24 hours', 'MDX reads “<2” as the beginning of a tag. Write “less than”, or “&lt;” for the sign.'],
    ['was <= 24 hours', 'MDX reads “<=” as the beginning of a tag. Write “less than”, or “&lt;” for the sign.'],
    ['was <https://example.org>', 'MDX reads an address in “<…>” as a tag. Write a link as [words](https://…).'],
    ['was <a@example.org>', 'MDX reads an address in “<…>” as a tag. Write a link as [words](https://…).'],
    ['was <Note kind=1>agreed</Note>', 'A value has no straight quotes around it. Write it as in number="3.4".'],
    ['was <Note kind=“1”>agreed</Note>', 'A value has no straight quotes around it. Write it as in number="3.4".'],
    [
      'was <Note>agreed',
      '“<Note>” is not closed, or not in the same paragraph or list. Put “</Note>” on a line of its own.',
    ],
    ['was agreed</Note>', 'Another closing tag is where “</Clause>” is missing.'],
    ['was agreed\n</Clause>\n</Clause>\n</Clause>', 'A closing tag has no opening tag before it.'],
    ['was agreed</Clause>', '“</Clause>” stands at the end of a text. Put it on a line of its own.'],
    [
      'was <Note kind="1>agreed</Note>',
      'A tag has a sign too many or too few. Write it as in <Clause number="3.4" force="must">.',
    ],
    [
      'was <Note kind:"1">agreed</Note>',
      'A tag has a sign too many or too few. Write it as in <Clause number="3.4" force="must">.',
    ],
    ['was {agreed', 'A “{” has no matching “}”.'],
    ['was {not or agreed}', 'MDX reads text in braces, and a line that begins with “import” or “export”, as code.'],
  ])('“%s”: %s', (words, detail) => {
    expect(messagesIn(proseWith('was agreed', words))).toEqual([`The MDX cannot be read: ${detail}`])
  })

  test('without the place in brackets, which the line already says', () => {
    expect(messagesIn(proseWith('paramount*.\n</Clause>', 'paramount*.'))).toEqual([
      'The MDX cannot be read: “<Clause>” is not closed, or not in the same paragraph or list. Put “</Clause>” on a line of its own.',
    ])
  })
})
