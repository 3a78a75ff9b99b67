import { siteContent } from './siteContent.ts'

/** One file for each stage of each procedure, for `getStaticPaths` of what lies under `/<board>/<procedure>/charts/`. */
export function stagePaths() {
  return siteContent().procedures.flatMap((procedure) =>
    procedure.pathway.stages.map(({ id }) => ({
      params: { board: procedure.board.id, procedure: procedure.id, stage: id },
      props: { procedure, stage: id },
    })),
  )
}
