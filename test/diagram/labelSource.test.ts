import { JSDOM } from 'jsdom'
import { expect, test } from 'vitest'
import { drawFlowchart } from '../../src/diagram/drawFlowchart.ts'
import { escapeLabel, labelSource, plainLabelSource } from '../../src/diagram/labelSource.ts'

test.each([
  'end',
  'subgraph',
  'click me',
  'class n0 urgent',
  'say "no"',
  "the child's [own] (plan) {draft}",
  'a --> b -.-> c',
  '<script>alert(1)</script>',
  '<b>bold</b><br/>and <br> more',
  'fish & chips &amp; peas &#35; &lt;',
  '#35; #quot; #',
  '*stress* _more_ **most**',
  '1. text',
  '1) text',
  '- item',
  '+ item',
  '# heading',
  '> quote',
  '~ tilde',
  '`code` and ```fence```',
  '%% comment %%{init: {}}%%',
  'back\\slash \\n \\"',
  '$$x^2$$',
  'fa:fa-user person',
  '|pipe| || ;',
  ':::urgent @{ shape: diamond }',
  '{{x}} ((y)) [[z]]',
  'naïve – “curly” ‘quotes’ … £5 ½ €',
  '日本語 العربية',
  'family 👩‍👧 done',
])('shows %s as it was written, on a node, in its detail and on an arrow', async (text) => {
  const source = `flowchart TD\n n0["${labelSource(text, text)}"] e0@-->|"${labelSource(text)}"| n1["${labelSource('next')}"]`
  const picture = JSDOM.fragment(await drawFlowchart({ source, title: text, id: 'hostile' }))
  expect(picture.querySelector('title')?.textContent).toBe(text)
  expect(picture.querySelector('.nodes g')?.textContent).toBe(`${text} ${text}`)
  expect(picture.querySelector('.labels')?.textContent).toBe(text)
  expect(picture.querySelectorAll('script, b')).toHaveLength(0)
})

test.each([
  { text: '"', source: '#34;' },
  { text: 'a  b\n c\t', source: 'a b c' },
  { text: 'null\u0000 bell\u0007', source: 'null bell' },
  { text: 'conﬂict', source: 'conflict' },
  { text: '', source: '' },
])('writes $text as $source', ({ text, source }) => {
  expect(escapeLabel(text)).toBe(source)
})

test.each([
  { title: 'Tell them', detail: 'must (3.4)', source: 'Tell them<br/>~ must #40;3.4#41;' },
  { title: 'Tell them', detail: '', source: 'Tell them' },
  { title: 'Tell them', detail: undefined, source: 'Tell them' },
])('a label of $title and $detail is $source', ({ title, detail, source }) => {
  expect(labelSource(title, detail)).toBe(source)
})

test.each([
  { title: 'Say “no” (2.6): why? #1', label: 'Say “no” (2.6): why? #1' },
  { title: 'A "quoted" `tick` <b>', label: 'A ”quoted” ’tick’ ‹b›' },
  { title: 'Code #35; or #quot;', label: 'Code # 35; or # quot;' },
  { title: 'Two\n  lines', label: 'Two lines' },
])('for other programs, $title is written $label', ({ title, label }) => {
  expect(plainLabelSource(title)).toBe(label)
  expect(plainLabelSource(title, 'small')).toBe(`${label}<br/>small`)
})
