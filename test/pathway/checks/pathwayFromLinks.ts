/** What each node leads to: some ids for a question, one for a step, nothing for an outcome. */
export type Leads = Readonly<Record<string, readonly string[] | string | null>>

/** A pathway with right words around a graph. The nodes take 9 lines each, from line 6; the ways on are on the last. */
export function pathwayFromLinks(leads: Leads): string {
  const nodes = Object.entries(leads).map(([id, to]) => {
    const common = [`  ${id}:`, 'stage: first', `title: Title of ${id}`, 'text: Text.', 'clauses: 1.1', 'force: may']
    return [...common, ...waysOn(to)].join('\n    ')
  })
  const record = '{ note: { text: A note, kept-by: You, force: may, clauses: 1.1 } }'
  return `version: 1
start: ${Object.keys(leads)[0] ?? ''}
stages: { first: { title: First, section: 1 } }
records: ${Object.values(leads).includes(null) ? record : '{}'}
nodes:
${nodes.join('\n')}
`
}

function waysOn(to: Leads[string]): readonly string[] {
  if (to === null) return ['kind: outcome', 'reading: By sense.', 'records: note']
  if (typeof to === 'string') return ['kind: step', 'by: You', `next: ${to}`]
  const answers = to.map((one, index) => `a${index}: { label: Answer ${index}, to: ${one}, clauses: 1.1 }`)
  return ['kind: question', 'reading: By sense.', `answers: { ${answers.join(', ')} }`]
}
