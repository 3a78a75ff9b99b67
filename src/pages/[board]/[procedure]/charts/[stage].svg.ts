import type { APIRoute } from 'astro'
import { chartCaption } from '../../../../content/chartCaption.ts'
import { stagePaths } from '../../../../content/staticPaths.ts'
import type { Procedure } from '../../../../content/types.ts'
import { standAloneSvg } from '../../../../diagram/standAloneSvg.ts'
import { stageDrawing } from '../../../../diagram/stageChart.ts'
import { printStyle } from '../../../../site/policy.ts'

export const getStaticPaths = stagePaths

export const GET: APIRoute<{ procedure: Procedure; stage: string }> = async ({ props: { procedure, stage } }) => {
  const drawing = stageDrawing(procedure.pathway, stage)
  const svg = await standAloneSvg(drawing.source, drawing.name, chartCaption(procedure), printStyle)
  return new Response(svg, { headers: { 'Content-Type': 'image/svg+xml' } })
}
