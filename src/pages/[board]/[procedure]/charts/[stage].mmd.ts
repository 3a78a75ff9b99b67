import type { APIRoute } from 'astro'
import { chartCaption } from '../../../../content/chartCaption.ts'
import { stagePaths } from '../../../../content/staticPaths.ts'
import type { Procedure } from '../../../../content/types.ts'
import { stageChartName, stageMermaidFile } from '../../../../diagram/stageChart.ts'

export const getStaticPaths = stagePaths

export const GET: APIRoute<{ procedure: Procedure; stage: string }> = ({ props: { procedure, stage } }) => {
  const remarks = [stageChartName(procedure.pathway, stage), ...chartCaption(procedure)]
  return new Response(stageMermaidFile(procedure.pathway, stage, remarks), {
    headers: { 'Content-Type': 'text/plain; charset=utf-8' },
  })
}
