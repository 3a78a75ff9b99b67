import type { APIRoute } from 'astro'
import type { Procedure } from '../../../content/types.ts'
import { procedurePaths } from '../../../content/staticPaths.ts'
import { routesJson } from '../../../pathway/json.ts'

export const getStaticPaths = procedurePaths

export const GET: APIRoute<{ procedure: Procedure }> = ({ props: { procedure } }) =>
  Response.json(routesJson(procedure.pathway))
