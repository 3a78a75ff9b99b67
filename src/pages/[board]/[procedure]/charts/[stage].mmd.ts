import type { APIRoute } from 'astro'
import { chartCaption } from '../../../../content/chartCaption.ts'
import { stagePaths } from '../../../../content/stagePaths.ts'
import type { Procedure } from '../../../../content/types.ts'
import { mermaidFile } from '../../../../diagram/mermaidFile.ts'
import { nameOfChart } from '../../../../diagram/stageDrawing.ts'

export const getStaticPaths = stagePaths

export const GET: APIRoute<{ procedure: Procedure; stage: string }> = ({ props: { procedure, stage } }) => {
  const remarks = [nameOfChart(procedure.pathway, stage), ...chartCaption(procedure)]
  return new Response(mermaidFile(procedure.pathway, stage, remarks), {
    headers: { 'Content-Type': 'text/plain; charset=utf-8' },
  })
}
