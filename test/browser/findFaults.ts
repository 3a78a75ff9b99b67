/**
 * Runs in the browser: looks where the words of a flowchart really are, by its place on the page, counted from 0, and says in words what is wrong with it.
 * Empty where nothing is. It may use nothing from outside itself.
 */
export function findFaults(place: number): string[] {
  const svg = document.querySelectorAll<SVGSVGElement>('.flowchart')[place]
  if (!svg) return ['there is no flowchart']

  /** A rectangle on the screen for each row of words, without the space that ends it. */
  const rowsOf = (text: SVGTextElement): { words: string; box: DOMRect }[] =>
    (text.querySelector('tspan') ? [...text.querySelectorAll('tspan')] : [text]).map((row) => {
      const range = document.createRange()
      range.setStart(row.firstChild!, 0)
      range.setEnd(row.firstChild!, row.textContent.trimEnd().length)
      return { words: row.textContent.trim(), box: range.getBoundingClientRect() }
    })

  /** Whether a rectangle on the screen, and a little beside it, lies in a shape: at each corner, so on sloping sides too. */
  const holds = (shape: SVGGeometryElement, box: DOMRect): boolean =>
    [box.left - 3, box.right + 3].every((x) =>
      [box.top, box.bottom].every((y) =>
        shape.isPointInFill(new DOMPoint(x, y).matrixTransform(shape.getScreenCTM()!.inverse())),
      ),
    )

  const things = (selector: string) =>
    [...svg.querySelectorAll<SVGGElement>(selector)].map((group) => ({
      name: group.textContent.trim(),
      shape: group.querySelector<SVGGeometryElement>(':scope > :not(text)')!,
      text: group.querySelector('text')!,
    }))
  const [nodes, labels] = [things('.nodes > g'), things('.labels > g')]

  const outside = [...nodes, ...labels].flatMap(({ shape, text }) =>
    rowsOf(text).flatMap(({ words, box }) => (holds(shape, box) ? [] : [`the words “${words}” leave their shape`])),
  )

  const boxes = [...nodes, ...labels].map(({ name, shape }) => ({ name, box: shape.getBoundingClientRect() }))
  const overlaps = boxes.flatMap((a, i) =>
    boxes
      .slice(i + 1)
      .filter(({ box: b }) => {
        const apart = Math.max(b.left - a.box.right, a.box.left - b.right, b.top - a.box.bottom, a.box.top - b.bottom)
        return apart < 2
      })
      .map((b) => `“${a.name}” and “${b.name}” overlap`),
  )

  /** Arrows end at the edge of a node: their points lie in none, bar the last pixels. */
  const crossings = [...svg.querySelectorAll<SVGPathElement>('.edges > path:not(.tip)')].flatMap((arrow) => {
    const length = arrow.getTotalLength()
    const points = Array.from({ length: Math.floor(length / 3) }, (_, i) => arrow.getPointAtLength(i * 3 + 1))
    const crossed = nodes.filter(({ shape }) => {
      const toNode = shape.getScreenCTM()!.inverse().multiply(arrow.getScreenCTM()!)
      return points.slice(1, -1).some((point) => shape.isPointInFill(point.matrixTransform(toNode)))
    })
    return crossed.map(({ name }) => `an arrow runs through “${name}”`)
  })

  /** Points along each arrow, on the screen, with the way it runs there, and the boxes that it joins. */
  const nearest = ({ x, y }: DOMPoint): string => {
    const away = ({ shape }: (typeof nodes)[number]): number => {
      const { left, right, top, bottom } = shape.getBoundingClientRect()
      return Math.hypot(Math.max(left - x, x - right, 0), Math.max(top - y, y - bottom, 0))
    }
    return nodes.toSorted((a, b) => away(a) - away(b))[0]?.name ?? ''
  }
  const arrows = [...svg.querySelectorAll<SVGPathElement>('.edges > path:not(.tip)')].map((arrow) => {
    const toScreen = arrow.getScreenCTM()!
    const length = arrow.getTotalLength()
    const at = (place: number): DOMPoint =>
      DOMPoint.fromPoint(arrow.getPointAtLength(Math.min(place, length))).matrixTransform(toScreen)
    const points = Array.from({ length: Math.floor(length / 4) + 1 }, (_, i) => {
      const [point, next] = [at(i * 4), at(i * 4 + 1)]
      return { x: point.x, y: point.y, dx: (next.x - point.x) / toScreen.a, dy: (next.y - point.y) / toScreen.a }
    })
    return { points, from: nearest(at(0)), to: nearest(at(length)) }
  })

  /** Two arrows may share a line only where they mean the same: they have left one box, or will reach one. */
  const shared = arrows.flatMap((a, i) =>
    arrows.slice(i + 1).flatMap((b) => {
      const together = a.points.filter((p) =>
        b.points.some((q) => {
          const sameWay = p.dx * q.dx + p.dy * q.dy
          if (Math.hypot(p.x - q.x, p.y - q.y) > 4 || Math.abs(sameWay) < 0.9) return false
          return !(sameWay > 0 && (a.from === b.from || a.to === b.to))
        }),
      )
      if (together.length < 3) return []
      return [`the arrows “${a.from}” to “${a.to}” and “${b.from}” to “${b.to}” share a line`]
    }),
  )

  /** A label stands on its own arrow, and on no other. */
  const misplaced = labels.flatMap(({ name, shape }) => {
    const { left, right, top, bottom } = shape.getBoundingClientRect()
    const under = (room: number) =>
      arrows.filter(({ points }) =>
        points.some(({ x, y }) => x > left - room && x < right + room && y > top - room && y < bottom + room),
      ).length
    if (under(-1) > 1) return [`more than one arrow runs through “${name}”`]
    return under(8) === 0 ? [`“${name}” stands on no arrow`] : []
  })

  return [...outside, ...overlaps, ...crossings, ...shared, ...misplaced]
}
