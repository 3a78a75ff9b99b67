import { siteContent } from './siteContent.ts'

/** One page for each procedure, for `getStaticPaths` of everything under `/<board>/<procedure>/`. */
export function procedurePaths() {
  return siteContent().procedures.map((procedure) => ({
    params: { board: procedure.board.id, procedure: procedure.id },
    props: { procedure },
  }))
}
