import { usualLayout } from './mermaidEnvironment.ts'
import type { Layout } from './mermaidEnvironment.ts'
import type { Parsed } from './parseFlowchart.ts'
import type { Picture } from './picture.ts'
import { unclearArrows } from './unclearArrows.ts'
import { extent } from './extent.ts'

/** The widest chart that fits a procedure's page on a screen of 1,440 pixels, at its natural size. */
const column = 848

/** How many boxes stand side by side: as many as come, or, in a chart that would be too wide, fewer and fewer. */
const widths = [undefined, 4, 3, 2, 1] as const

/** A picture, and how well it does. */
interface Attempt {
  readonly picture: Picture
  readonly unclear: number
  readonly width: number
}

/**
 * Lays a chart out by `lay`, and again in other ways until every arrow is clear and the chart fits its column. Where no
 * layout does both, clear arrows come first.
 *
 * Arrows are joined where they meet, which reads most calmly, unless a reader could then not tell where they lead: so it
 * is with an arrow that leads back up to an earlier box.
 */
export async function clearestLayout(parsed: Parsed, lay: (layout: Layout) => Promise<Picture>): Promise<Picture> {
  const ends = new Map(parsed.edges.map((edge) => [edge.id, edge]))
  const attempts: Attempt[] = []
  for (const layout of [usualLayout, apart(parsed)]) {
    for (const abreast of parsed.sideways ? [undefined] : widths) {
      const picture = await lay({ ...layout, abreast })
      const attempt = { picture, unclear: unclearArrows(picture, ends).length, width: extent(picture).width }
      attempts.push(attempt)
      if (attempt.unclear === 0 && attempt.width <= column) return picture
      // To stand in fewer columns does not part arrows.
      if (attempt.unclear > 0 && layout.joined) break
    }
    if (attempts.some(({ unclear }) => unclear === 0)) break
  }
  const [best] = attempts.toSorted((a, b) => a.unclear - b.unclear || a.width - b.width)
  if (!best) throw new Error('No layout was tried.')
  return best.picture
}

/** Each arrow has its own place at its boxes. In a chart drawn sideways boxes must be taller for that. */
function apart({ edges, nodes, sideways }: Parsed): Layout {
  const arrows = nodes.map(({ id }) => edges.filter(({ start, end }) => start === id || end === id).length)
  return {
    joined: false,
    padding:
      sideways || edges.some(({ start, end }) => start === end) ? 8 + 8 * Math.max(...arrows) : usualLayout.padding,
  }
}
