import type { APIRoute } from 'astro'
import { addressOf } from '../site/addresses.ts'
import { combineAudiences, personWords } from '../content/audience.ts'
import { briefNotice } from '../content/briefNotice.ts'
import { everyProcedure } from '../content/everyProcedure.ts'
import { siteContent } from '../content/siteContent.ts'
import type { Procedure, ProcedureProse } from '../content/types.ts'

/** Serves `llms.txt`, which tells language models what the site contains. See https://llmstxt.org. */
export const GET: APIRoute = ({ site }) => {
  const content = siteContent()
  const { boards, procedures, proseOnly } = content
  const all = everyProcedure(content)
  const link = (words: string, address: string, says: string) =>
    `- [${words}](${site ? new URL(address, site).href : address}): ${says}`
  const clauses = (procedure: ProcedureProse) =>
    link(
      `${procedure.board.name}, ${procedure.prose.about.title}`,
      addressOf.procedure(procedure),
      `every clause, restated. ${procedure.prose.about.summary}`,
    )
  const views = (procedure: Procedure) => {
    const { board } = procedure
    return [
      clauses(procedure),
      link(`${board.name}, explorer`, addressOf.explorer(procedure), 'the pathway, one question at a time'),
      link(`${board.name}, every step`, addressOf.steps(procedure), 'the pathway in words'),
      link(`${board.name}, every route`, addressOf.routes(procedure), 'each way through the pathway, in a table'),
      link(`${board.name}, record sheet`, addressOf.record(procedure), 'what to write down, and who keeps it'),
      link(`${board.name}, pathway.json`, addressOf.pathwayJson(procedure), 'nodes, answers, clauses, as data'),
      link(`${board.name}, routes.json`, addressOf.routesJson(procedure), 'every route, as data'),
      link(`${board.name}, routes.csv`, addressOf.routesCsv(procedure), 'every route, for a spreadsheet'),
    ].join('\n')
  }
  const person = personWords[combineAudiences(all)].indefinite
  const text = `# Escalation Pathways

> When professionals disagree about ${person}, a procedure says who to go to next, how fast, and what to write down. This site restates such procedures in plain English, with flowcharts, and a pathway of questions, steps and outcomes.

If ${person} is in immediate danger, call 999.

These pages restate published procedures. They are not the procedures, and not advice on a case. Whoever acts must check the current procedure of their safeguarding partnership. Quote a clause with its board and number, such as Kent 3.4: the number is its anchor. Where the site says “The procedure does not say”, the procedure is silent; “How we read it” is ours, not the procedure’s.

${boards
  .map(
    (board) =>
      `- ${board.name} (${board.publisher}): ${briefNotice(
        board,
        all.filter((procedure) => procedure.board === board),
      )} Procedure in force: ${board.currentProcedure.map(({ name, address }) => `${name}, ${address}`).join('; ')}`,
  )
  .join('\n')}

## Procedures

${[...procedures.map(views), ...proseOnly.map(clauses)].join('\n')}

## More

${[
  link('Comparison', addressOf.compare, 'the boards side by side, and what only one of them says'),
  link('Glossary', addressOf.glossary, 'terms and abbreviations'),
  link('Schema of pathway.json', addressOf.asset('schemas/pathway.schema.json'), 'what each key means'),
  link('Training', addressOf.training, 'invented cases about invented people'),
  link('About', addressOf.about, 'sources, wording, privacy'),
].join('\n')}
`
  return new Response(text)
}
