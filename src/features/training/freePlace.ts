/** A rectangle, in the units of a chart. */
export interface Box {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** Between a label and what stands beside it. */
const gap = 3

/**
 * Where something of a size stands beside a label without touching any of `others`, within `bounds`: to its right, else to
 * its left, below or above it. Where no place is free, to its right.
 */
export function freePlace(
  label: Box,
  { width, height }: Pick<Box, 'width' | 'height'>,
  others: readonly Box[],
  bounds: Box,
): Box {
  const middle = { x: label.x + (label.width - width) / 2, y: label.y + (label.height - height) / 2 }
  const beside = { x: label.x + label.width + gap, y: middle.y, width, height }
  const places: readonly Box[] = [
    beside,
    { ...beside, x: label.x - gap - width },
    { ...beside, x: middle.x, y: label.y + label.height + gap },
    { ...beside, x: middle.x, y: label.y - gap - height },
  ]
  return places.find((place) => holds(bounds, place) && !others.some((other) => meet(place, other))) ?? beside
}

function meet(one: Box, other: Box): boolean {
  return (
    one.x < other.x + other.width &&
    other.x < one.x + one.width &&
    one.y < other.y + other.height &&
    other.y < one.y + one.height
  )
}

function holds(outer: Box, inner: Box): boolean {
  return (
    inner.x >= outer.x &&
    inner.y >= outer.y &&
    inner.x + inner.width <= outer.x + outer.width &&
    inner.y + inner.height <= outer.y + outer.height
  )
}
