/** The files of a board with one procedure, whose pathway has a number of nodes that is a multiple of ten. */
export function sampleProcedure(board: string, nodes: number): Readonly<Record<string, string>> {
  const stages = Array.from({ length: nodes / 10 }, (_, index) => index + 1)
  return {
    [`content/boards/${board}.yaml`]: `name: Sample with ${nodes} nodes
publisher: Nobody
successor: nobody
notice: This procedure is generated, to measure the site. Do not follow it.
currentProcedure:
  - name: Nobody
    address: https://nobody.example/
agencies: { police: Police, health: Health }
`,
    [`content/procedures/${board}/sample/procedure.mdx`]: `---
title: Sample procedure of ${nodes} nodes
summary: Generated, to measure the site.
audience: children
publishedBy: Nobody
publishedIn: No manual
dated: No date
numbering: Generated.
charts: Generated.
---
${stages.map(section).join('')}`,
    [`content/procedures/${board}/sample/pathway.yaml`]: `version: 1
start: q1a
stages:
${stages.map((stage) => `  s${stage}: { title: Level ${stage} of the sample, section: ${stage} }\n`).join('')}records:
  note: { text: A note of what was said and agreed, kept-by: All parties, force: must, clauses: 1.1 }
nodes:
${stages.map((stage) => nodesOf(stage, stages.length)).join('')}`,
  }
}

function section(stage: number): string {
  return `
## ${stage} Level ${stage} of the sample

<Clause number="${stage}.1" force="must">
The people at level ${stage} must talk, and must keep a note.
</Clause>

<Flowchart stage="s${stage}" />
`
}

/** Ten nodes: three questions, each with a step to the end and a step on, and an end: as many routes as questions. */
function nodesOf(stage: number, last: number): string {
  const next = stage === last ? `end${stage}` : `q${stage + 1}a`
  const question = (id: string, yes: string, no: string): string =>
    node(
      id,
      stage,
      'question',
      `answers: { yes: { label: Yes, to: ${yes}, clauses: ${stage}.1 }, no: { label: No, to: ${no}, clauses: ${stage}.1 } }`,
    )
  const step = (id: string, to: string): string =>
    node(
      id,
      stage,
      'step',
      `force: must\n    by: The managers\n    who: { police: Inspector, health: Matron }\n    records: note\n    next: ${to}`,
    )
  const id = (letter: string): string => `${letter}${stage}`
  return [
    question(`q${stage}a`, id('a'), id('b')),
    step(id('a'), `end${stage}`),
    step(id('b'), `q${stage}b`),
    question(`q${stage}b`, id('c'), id('d')),
    step(id('c'), `end${stage}`),
    step(id('d'), `q${stage}c`),
    question(`q${stage}c`, id('e'), id('f')),
    step(id('e'), `end${stage}`),
    step(id('f'), next),
    node(`end${stage}`, stage, 'outcome', 'records: note'),
  ].join('')
}

function node(id: string, stage: number, kind: string, rest: string): string {
  return `  ${id}:
    kind: ${kind}
    stage: s${stage}
    title: What happens at ${id} of level ${stage}
    text: The people at this level must talk to each other, and must write down what they said and what they agreed.
    clauses: ${stage}.1
    ${rest}
`
}
