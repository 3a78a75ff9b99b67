import type { APIRoute } from 'astro'
import { addressOf } from '../site/addresses.ts'
import { combineAudiences, personWords } from '../content/audience.ts'
import { briefNotice } from '../content/briefNotice.ts'
import { siteContent } from '../content/siteContent.ts'
import type { Procedure } from '../content/types.ts'

/** What a language model that reads for somebody must know first, as https://llmstxt.org has it. */
export const GET: APIRoute = ({ site }) => {
  const { boards, procedures } = siteContent()
  const link = (words: string, address: string, says: string) =>
    `- [${words}](${site ? new URL(address, site).href : address}): ${says}`
  const views = (procedure: Procedure) => {
    const { board, prose } = procedure
    const name = `${board.name}, ${prose.about.title}`
    return [
      link(name, addressOf.procedure(procedure), `every clause, restated. ${prose.about.summary}`),
      link(`${board.name}, explorer`, addressOf.explorer(procedure), 'the pathway, one question at a time'),
      link(`${board.name}, every route`, addressOf.routes(procedure), 'each way through the pathway, in a table'),
      link(`${board.name}, record sheet`, addressOf.record(procedure), 'what to write down, and who keeps it'),
      link(`${board.name}, pathway.json`, addressOf.pathwayJson(procedure), 'nodes, answers, clauses, as data'),
      link(`${board.name}, routes.json`, addressOf.routesJson(procedure), 'every route, as data'),
      link(`${board.name}, routes.csv`, addressOf.routesCsv(procedure), 'every route, for a spreadsheet'),
    ].join('\n')
  }
  const person = personWords[combineAudiences(procedures)].indefinite
  const text = `# Escalation Pathways

> When professionals disagree about ${person}, a procedure says who to go to next, how fast, and what to write down. This site restates such procedures in plain English, with flowcharts, and a pathway of questions, steps and outcomes.

If ${person} is in immediate danger, call 999.

These pages restate published procedures. They are not the procedures, and not advice on a case. Whoever acts must check the current procedure of their safeguarding partnership. Quote a clause with its board and number, such as Kent 3.4: the number is its anchor. Where the site says “The procedure does not say”, the procedure is silent; “How we read it” is ours, not the procedure’s.

${boards
  .map(
    (board) =>
      `- ${board.name} (${board.publisher}): ${briefNotice(
        board,
        procedures.filter((procedure) => procedure.board === board),
      )} Procedure in force: ${board.currentProcedure.map(({ name, address }) => `${name}, ${address}`).join('; ')}`,
  )
  .join('\n')}

## Procedures

${procedures.map(views).join('\n')}

## More

${[
  link('Comparison', addressOf.compare, 'the boards side by side, and what only one of them says'),
  link('Glossary', addressOf.glossary, 'terms and abbreviations'),
  link('Schema of pathway.json', addressOf.asset('schemas/pathway.schema.json'), 'what each key means'),
  link('Training', addressOf.training, 'invented cases; their facts are about nobody'),
  link('About', addressOf.about, 'sources, wording, privacy'),
].join('\n')}
`
  return new Response(text)
}
