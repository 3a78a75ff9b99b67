import type { Element, Root } from 'hast'
import { fromHtml } from 'hast-util-from-html'
import { featureAt } from './support.ts'
import type { Feature } from './support.ts'

/** What a page asks of a browser: elements and attributes of HTML. */
export function markupFeatures(page: string): readonly Feature[] {
  const found = new Map<string, Feature>()
  const look = (node: Element | Root): void => {
    if (node.type === 'element') {
      const element = `html.elements.${node.tagName}`
      const attributes = Object.keys(node.properties).map((name) => name.toLowerCase())
      for (const path of [
        element,
        ...attributes.flatMap((name) => [`${element}.${name}`, `html.global_attributes.${name}`]),
      ]) {
        const feature = featureAt(path)
        if (feature) found.set(path, feature)
      }
    }
    for (const child of node.children) if (child.type === 'element') look(child)
  }
  look(fromHtml(page))
  return [...found.values()]
}
