import { JSDOM } from 'jsdom'
import { describe, expect, test } from 'vitest'
import { chartCaption } from '../../src/content/chartCaption.ts'
import { drawFlowchart } from '../../src/diagram/drawFlowchart.ts'
import { labelSource } from '../../src/diagram/labelSource.ts'
import { stageMermaidFile } from '../../src/diagram/stageChart.ts'
import { linksFrom } from '../../src/pathway/links.ts'
import { toMermaid } from '../../src/pathway/toMermaid.ts'
import { fixtureContent } from '../builtContent.ts'
import { parsed } from '../pathway/smallPathway.ts'

const stages = fixtureContent().procedures.flatMap((procedure) =>
  procedure.pathway.stages.map(({ id }) => ({ board: procedure.board.id, stage: id, procedure })),
)

test('a file says on top what it is, then holds the chart with a class a line, then the looks', () => {
  expect(stageMermaidFile(parsed(), 'first', ['Kent: a procedure', 'Two\nlines {} here'])).toMatchInlineSnapshot(`
    "%% Kent: a procedure
    %% Two lines here
    flowchart TD
      n0{{"Is it urgent?<br/>(1.1)"}}
      n1["Tell the manager<br/>must, immediately (1.2)"]
      n2(["Settled<br/>(1.2, 1.10)"])
      n0 e0@-->|"Yes"| n1
      n0 e1@-->|"No"| n2
      n1 e2@--> n2
      class n0 question
      class n1 step
      class n1 urgent
      class n2 outcome
      classDef question fill:#ffffff,stroke:#1a1e23,stroke-width:2px,color:#1a1e23
      classDef step fill:#f2f0ea,stroke:#1a1e23,color:#1a1e23
      classDef outcome fill:#f2f0ea,stroke:#1a1e23,stroke-width:3px,color:#1a1e23
      classDef elsewhere fill:#ffffff,stroke:#1a1e23,stroke-dasharray:2 4,color:#1a1e23
      classDef urgent stroke:#a3240a,stroke-width:4px
    "
  `)
})

describe.each(stages)('$board, $stage', ({ stage, procedure: { pathway }, procedure }) => {
  const source = stageMermaidFile(pathway, stage, chartCaption(procedure))

  test('is drawn, with the words of every node and every answer', async () => {
    const svg = await drawFlowchart({ source, title: 'A chart', id: 'chart' })
    const wordsOf = (selector: string) =>
      [...JSDOM.fragment(svg).querySelectorAll(selector)].map((one) => one.textContent.replace(/\s+/g, ' ').trim())
    const own = [...pathway.nodes.values()].filter((node) => node.stage === stage)
    const drawn = new Set([...own, ...own.flatMap((node) => linksFrom(node).map(({ to }) => pathway.nodes.get(to)!))])
    const nodes = wordsOf('.nodes > g')
    expect(nodes).toHaveLength(own.length + toMermaid(pathway, stage, labelSource).references.size)
    const leadingOut = own.flatMap((node) => [
      ...new Set(linksFrom(node).flatMap(({ to }) => (pathway.nodes.get(to)?.stage === stage ? [] : [to]))),
    ])
    expect(nodes.length).toBeGreaterThanOrEqual(own.length + leadingOut.length)
    for (const { title } of drawn) expect(nodes.some((words) => words.startsWith(title))).toBe(true)
    const answers = own.flatMap((node) => {
      if (node.kind === 'question') return node.answers.map(({ label }) => label)
      return node.kind === 'step' && node.next.simultaneous ? ['at the same time'] : []
    })
    expect(wordsOf('.labels > g').sort()).toEqual(answers.sort())
  })

  test('begins with whose procedure it is, its version and its source', () => {
    const comments = source.split('flowchart TD')[0]!
    expect(
      comments
        .trim()
        .split('\n')
        .every((line) => line.startsWith('%% ')),
    ).toBe(true)
    const { board, prose } = procedure
    for (const words of [board.name, prose.about.title, `Pathway version ${pathway.version}`, prose.about.publishedBy])
      expect(comments).toContain(words)
  })
})
