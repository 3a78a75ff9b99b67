/** A rectangle by its top left corner, in the units of a chart. */
export interface Rect {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** The distance between a label and its tag. */
const gap = 3

/**
 * Finds a position beside a label, inside `bounds` and without overlapping any of `others`: to the right, else to the left,
 * below or above. If none is free, returns the position to the right.
 */
export function findFreePosition(
  label: Rect,
  { width, height }: Pick<Rect, 'width' | 'height'>,
  others: readonly Rect[],
  bounds: Rect,
): Rect {
  const middle = { x: label.x + (label.width - width) / 2, y: label.y + (label.height - height) / 2 }
  const beside = { x: label.x + label.width + gap, y: middle.y, width, height }
  const candidates: readonly Rect[] = [
    beside,
    { ...beside, x: label.x - gap - width },
    { ...beside, x: middle.x, y: label.y + label.height + gap },
    { ...beside, x: middle.x, y: label.y - gap - height },
  ]
  return (
    candidates.find((candidate) => contains(bounds, candidate) && !others.some((other) => overlap(candidate, other))) ??
    beside
  )
}

function overlap(one: Rect, other: Rect): boolean {
  return (
    one.x < other.x + other.width &&
    other.x < one.x + one.width &&
    one.y < other.y + other.height &&
    other.y < one.y + one.height
  )
}

function contains(outer: Rect, inner: Rect): boolean {
  return (
    inner.x >= outer.x &&
    inner.y >= outer.y &&
    inner.x + inner.width <= outer.x + outer.width &&
    inner.y + inner.height <= outer.y + outer.height
  )
}
