/** The numbers of an SVG attribute, in order. */
export function numbersIn(attribute: string): number[] {
  return (attribute.match(/-?[\d.]+(?:e-?\d+)?/g) ?? []).map(Number)
}
