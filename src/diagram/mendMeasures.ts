import { lettering } from './lettering.ts'

/** svgdom's elements, which can measure themselves. */
type Measured = Element & { getBBox?: () => DOMRect }

/** Makes what svgdom measures in a document agree with a browser, where Mermaid relies on it. */
export function mendMeasures(document: Document): void {
  const create = document.createElementNS.bind(document) as (namespace: string, name: string) => Measured
  const createElementNS = (namespace: string, name: string): Measured => {
    const element = create(namespace, name)
    if (name === 'text' || name === 'tspan') mendText(element)
    if (name === 'g') mendGroup(element)
    return element
  }
  Object.assign(document, { createElementNS })
}

/**
 * svgdom reads "1.1em" as 1.1 pixels (Mermaid's rows are 1.1 em apart; ours are a `pitch`), measures a row that is shifted
 * by `dy` letter by letter, and centres each word of a centred row by itself.
 */
function mendText(element: Element): void {
  const set = element.setAttribute.bind(element)
  element.setAttribute = (key, value) => {
    const ems = /^(-?[\d.]+)em$/.exec(value)?.[1]
    const pixels = ems === undefined ? value : String((Number(ems) / 1.1) * lettering.pitch)
    if (key === 'dy') set('y', String(Number(element.getAttribute('y') ?? 0) + Number(pixels)))
    else if (key !== 'text-anchor') set(key, pixels)
  }
}

/** A node is as large as its outline. Its words, not being centred, would stick out of it. */
function mendGroup(element: Measured): void {
  const measure = element.getBBox?.bind(element)
  if (!measure) return
  element.getBBox = () => {
    const words = [...element.childNodes].filter((child) => isElement(child) && child.getAttribute('class') === 'label')
    const isNode = words.length > 0 && element.childNodes.length > words.length
    if (!isNode) return measure()
    words.forEach((child) => child.remove())
    const box = measure()
    words.forEach((child) => element.append(child))
    return box
  }
}

function isElement(node: ChildNode): node is ChildNode & Element {
  return node.nodeType === 1
}
