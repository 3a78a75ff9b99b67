import { extentOf, maxChartWidth } from './chartLayout.ts'
import type { ChartLayout } from './chartLayout.ts'
import { layOut } from './layOut.ts'
import type { LayoutStyle } from './layOut.ts'
import { FlowchartSyntaxError, parseFlowchart } from './parseFlowchart.ts'
import type { Flowchart } from './parseFlowchart.ts'
import { unclearArrows } from './unclearArrows.ts'

/** The layout styles to try, the tidiest first. Short rows make a chart narrower and higher. */
const layoutStyles: readonly LayoutStyle[] = [
  { placement: 'NETWORK_SIMPLEX', narrow: false, joined: true, compact: true },
  { placement: 'BRANDES_KOEPF', narrow: false, joined: true, compact: true },
  { placement: 'NETWORK_SIMPLEX', narrow: true, joined: true, compact: true },
  { placement: 'LINEAR_SEGMENTS', narrow: true, joined: true, compact: true },
  { placement: 'LINEAR_SEGMENTS', narrow: true, joined: true, compact: true, spread: true },
  // Arrows that share no line look busier, but cannot be mistaken for each other.
  { placement: 'NETWORK_SIMPLEX', narrow: false, joined: false, compact: true },
  { placement: 'NETWORK_SIMPLEX', narrow: true, joined: false, compact: false },
]

/** Lays out Mermaid source. Rejects with a `FlowchartSyntaxError` if the source is wrong. */
export async function layOutSource(source: string): Promise<ChartLayout> {
  return clearestLayout(await parseFlowchart(source), layOut)
}

/**
 * Tries one style after the other until every arrow is clear and the chart is not too wide. If no style achieves both,
 * returns the layout with the fewest unclear arrows. A chart that runs sideways may be wide, since it scrolls.
 *
 * Rejects with a `FlowchartSyntaxError` if ELK fails with every style.
 */
export async function clearestLayout(
  chart: Flowchart,
  layOutChart: (chart: Flowchart, style: LayoutStyle) => Promise<ChartLayout>,
): Promise<ChartLayout> {
  const sideways = chart.direction === 'LEFT' || chart.direction === 'RIGHT'
  const attempts: { readonly layout: ChartLayout; readonly unclear: number; readonly excess: number }[] = []
  let failure: unknown
  for (const style of layoutStyles) {
    // Separate arrows are only worth trying if joined arrows were unclear.
    if (!style.joined && attempts.some(({ unclear }) => unclear === 0)) break
    if (sideways && style.narrow) continue
    try {
      const layout = await layOutChart(chart, style)
      const excess = sideways ? 0 : Math.max(0, extentOf(layout).width - maxChartWidth)
      const attempt = { layout, unclear: unclearArrows(layout).length, excess }
      if (attempt.unclear === 0 && excess === 0) return layout
      attempts.push(attempt)
    } catch (error) {
      // ELK's compaction fails on some charts that ELK lays out well without it.
      failure = error
    }
  }
  const [best] = attempts.sort((a, b) => a.unclear - b.unclear || a.excess - b.excess)
  if (best) return best.layout
  throw new FlowchartSyntaxError(`This flowchart cannot be laid out. ELK says: ${String(failure).split('\n')[0] ?? ''}`)
}
