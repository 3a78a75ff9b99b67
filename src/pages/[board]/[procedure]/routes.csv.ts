import type { APIRoute } from 'astro'
import type { Procedure } from '../../../content/types.ts'
import { procedurePaths } from '../../../content/staticPaths.ts'
import { routesCsv } from '../../../pathway/routesCsv.ts'

export const getStaticPaths = procedurePaths

export const GET: APIRoute<{ procedure: Procedure }> = ({ props: { procedure } }) => {
  const clauses = procedure.prose.clauses.map(({ number }) => number)
  const headers = { 'Content-Type': 'text/csv; charset=utf-8' }
  return new Response(routesCsv(procedure.pathway, clauses), { headers })
}
