import { combineAudiences } from './audience.ts'
import { everyProcedure } from './everyProcedure.ts'
import { siteContent } from './siteContent.ts'
import type { ProcedureProse } from './types.ts'

/** Returns one page for each board, for `getStaticPaths` of the pages under `/<board>/`. */
export function boardPaths() {
  const { boards, procedures, proseOnly } = siteContent()
  return boards.map((board) => {
    const own = {
      procedures: procedures.filter((procedure) => procedure.board === board),
      proseOnly: proseOnly.filter((procedure) => procedure.board === board),
    }
    return { params: { board: board.id }, props: { board, ...own, audience: combineAudiences(everyProcedure(own)) } }
  })
}

const pathOf = <Page extends ProcedureProse>(procedure: Page) => ({
  params: { board: procedure.board.id, procedure: procedure.id },
  props: { procedure },
})

/** Returns one page for each procedure, for `getStaticPaths` of the pages under `/<board>/<procedure>/`. */
export function procedurePaths() {
  return siteContent().procedures.map(pathOf)
}

/** Returns one page for each procedure, including those without a pathway, which can only be read. */
export function prosePaths() {
  return everyProcedure(siteContent()).map(pathOf)
}

/** Returns one file for each stage of each procedure, for `getStaticPaths` under `/<board>/<procedure>/charts/`. */
export function stagePaths() {
  return siteContent().procedures.flatMap((procedure) =>
    procedure.pathway.stages.map(({ id }) => ({
      params: { board: procedure.board.id, procedure: procedure.id, stage: id },
      props: { procedure, stage: id },
    })),
  )
}

/** Returns one page for each scenario, for `getStaticPaths` of the pages under `/training/<scenario>/`. */
export function scenarioPaths() {
  return siteContent().scenarios.map((scenario) => ({ params: { scenario: scenario.id }, props: { scenario } }))
}
