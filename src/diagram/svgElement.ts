/** Attributes of an SVG element. Numbers are written to a tenth. */
export type Attributes = Readonly<Record<string, string | number | undefined>>

/** Writes an SVG element. Attributes that are undefined are left out; children are SVG already. */
export function svgElement(name: string, attributes: Attributes, ...children: readonly string[]): string {
  const pairs = Object.entries(attributes).map(([key, value]) =>
    value === undefined ? '' : ` ${key}="${typeof value === 'number' ? formatNumber(value) : escapeXml(value)}"`,
  )
  const content = children.join('')
  return `<${name}${pairs.join('')}${content === '' ? '/>' : `>${content}</${name}>`}`
}

/** Text, safe in SVG between tags and between double quotes. */
export function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
}

/** A number as SVG writes it, to a tenth. */
export function formatNumber(value: number): string {
  return String(Math.round(value * 10) / 10)
}
