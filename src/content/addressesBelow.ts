import { anchorOfNode } from '../pathway/anchorOfNode.ts'

interface Named {
  readonly id: string
  readonly board: { readonly id: string }
}

export type Addresses = ReturnType<typeof addressesBelow>

/** The addresses of the site below a base path such as `/` or `/escalation/`. */
export function addressesBelow(basePath: string) {
  const base = basePath.replace(/\/$/, '')
  return {
    home: `${base}/`,
    search: `${base}/search/`,
    searchIndex: `${base}/search-index/`,
    pageIndex: `${base}/pagefind/`,
    compare: `${base}/compare/`,
    glossary: `${base}/glossary/`,
    about: `${base}/about/`,
    accessibility: `${base}/accessibility/`,
    training: `${base}/training/`,
    scenario: ({ id }: { readonly id: string }) => `${base}/training/${id}/`,
    scenarioSheet: ({ id }: { readonly id: string }, sheet: 'present' | 'handout' | 'answers' | 'notes') =>
      `${base}/training/${id}/${sheet}/`,
    board: ({ id }: { readonly id: string }) => `${base}/${id}/`,
    boardTraining: ({ id }: { readonly id: string }) => `${base}/${id}/training/`,
    boardGlossary: ({ id }: { readonly id: string }) => `${base}/${id}/glossary/`,
    procedure: ({ id, board }: Named) => `${base}/${board.id}/${id}/`,
    explorer: ({ id, board }: Named) => `${base}/${board.id}/${id}/explore/`,
    steps: ({ id, board }: Named) => `${base}/${board.id}/${id}/steps/`,
    /** A node of the pathway, in the list of every step. */
    node: ({ id, board }: Named, node: string) => `${base}/${board.id}/${id}/steps/#${anchorOfNode(node)}`,
    record: ({ id, board }: Named) => `${base}/${board.id}/${id}/record/`,
    routes: ({ id, board }: Named) => `${base}/${board.id}/${id}/routes/`,
    chart: ({ id, board }: Named, stage: string, type: 'svg' | 'mmd') =>
      `${base}/${board.id}/${id}/charts/${stage}.${type}`,
    pathwayJson: ({ id, board }: Named) => `${base}/${board.id}/${id}/pathway.json`,
    routesJson: ({ id, board }: Named) => `${base}/${board.id}/${id}/routes.json`,
    routesCsv: ({ id, board }: Named) => `${base}/${board.id}/${id}/routes.csv`,
    asset: (path: string) => `${base}/${path}`,
  } as const
}
