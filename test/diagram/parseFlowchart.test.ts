import { expect, test } from 'vitest'
import { drawFlowchart } from '../../src/diagram/drawFlowchart.ts'

test.each([
  {
    mistake: 'a bracket that does not match',
    source: 'flowchart TD\n  a["Ask"] -->\n  b["Tell"]]\n',
    says: 'Line 3: Mermaid does not expect “]]” in “b["Tell"]]”.',
  },
  {
    mistake: 'a reserved word, after comments and blank lines',
    source: '\n\nflowchart TD\n%% who asks\n\n  %% who tells\n  a --> end\n',
    says: 'Line 7: Mermaid does not expect “end” in “a --> end”.',
  },
  {
    mistake: 'an arrow too many, after front matter',
    source: '---\ntitle: Asking\n---\nflowchart TD\n  a --> --> b',
    says: 'Line 5: Mermaid does not expect “-->” in “a --> --> b”.',
  },
  {
    mistake: 'a quotation mark in a label',
    source: 'flowchart TD\n  a["he said "no" to #34;it#34;<br/>~ small"]',
    says: 'Line 2: Mermaid does not expect “to” in “a["he said "no" to #34;it#34;<br/>~ small"]”.',
  },
  {
    mistake: 'an end too early',
    source: 'flowchart TD\n  subgraph s\n  a --> b',
    says: 'Line 4: Mermaid does not expect the end.',
  },
  { mistake: 'a shape that Mermaid lacks', source: 'flowchart TD\n  a@{ shape: nope }', says: 'No such shape: nope.' },
  {
    mistake: 'a shape that is not drawn here',
    source: 'flowchart TD\n  a[("Store")]',
    says: 'The shape “cylinder” is not drawn here. Use a rectangle: ["…"].',
  },
  {
    mistake: 'another kind of diagram',
    source: 'sequenceDiagram\n  a->>b: hello',
    says: 'Only flowcharts are drawn here. Begin the source with “flowchart TB”.',
  },
  { mistake: 'no nodes', source: 'flowchart TD\n', says: 'The flowchart has no nodes.' },
])('reports $mistake in one line', async ({ source, says }) => {
  const told = await drawFlowchart({ source, title: 'Broken', id: 'broken' }).catch(String)
  expect(told).toBe(`FlowchartSyntaxError: ${says}`)
})

test('draws the next chart after a mistake', async () => {
  await drawFlowchart({ source: 'flowchart TD\n a[', title: 'Broken', id: 'broken' }).catch(() => undefined)
  expect(await drawFlowchart({ source: 'flowchart TD\n a["Ask"]', title: 'Whole', id: 'whole' })).toContain('Ask')
})
