import { optimize } from 'svgo'
import type { CustomPlugin, XastElement } from 'svgo'
import { captioned } from './captioned.ts'
import { lettering } from './lettering.ts'
import { lightLook } from './lightLook.ts'

const { paper, surface, ink, inkSoft, line, urgent } = lightLook

/** Atkinson where it is installed; what else a computer has is no wider. */
const family = `'${lettering.family}', Arial, 'Liberation Sans', Helvetica, sans-serif`

/**
 * Makes a chart of the pages a file of its own, for slides: the looks of `flowchart.css` as attributes, on white, with a
 * heading and a caption that say where it comes from. No script, no style, nothing fetched.
 */
export function standAlone(drawn: string, heading: string, caption: readonly string[]): string {
  // Without the pieces for paper.
  const whole = drawn.slice(drawn.indexOf('<svg'), drawn.indexOf('</svg>') + '</svg>'.length)
  const { data } = optimize(whole, { plugins: [looks], js2svg: { pretty: false } })
  return captioned(data, heading, caption)
}

const looks: CustomPlugin = {
  name: 'looks',
  fn: () => {
    const above: XastElement[] = []
    return {
      element: {
        enter: (node) => {
          Object.assign(node.attributes, lookOf(node, above))
          above.push(node)
        },
        exit: (node) => {
          above.pop()
          // Names for the site's styles and scripts, which a file of its own has not.
          node.attributes = Object.fromEntries(
            Object.entries(node.attributes).filter(([name]) => name !== 'class' && !name.startsWith('data-')),
          )
        },
      },
    }
  },
}

/** What `flowchart.css` says of an element, given the elements that it stands in. */
function lookOf({ name, attributes }: XastElement, above: readonly XastElement[]): Record<string, string> {
  const named = (element: XastElement | undefined, word: string): boolean =>
    element?.attributes.class?.split(' ').includes(word) === true
  const own = { name, attributes } as XastElement
  const inside = (word: string): boolean => above.some((element) => named(element, word))
  if (name === 'svg') return { 'font-family': family, fill: ink }
  if (name === 'tspan') return named(own, 'detail') ? { fill: inkSoft, 'font-size': String(lettering.detailSize) } : {}
  if (!['rect', 'path', 'circle'].includes(name)) return {}
  if (inside('nodes')) return boxLook((word) => named(above.at(-1), word), named(own, 'bar'))
  if (inside('edges')) {
    if (named(own, 'tip')) return { fill: inkSoft, stroke: inkSoft, 'stroke-width': '0.5' }
    const width = named(own, 'thick') ? '3' : '1.5'
    const dashes = named(own, 'reading') ? { 'stroke-dasharray': '6 4' } : {}
    return { fill: 'none', stroke: inkSoft, 'stroke-width': width, ...dashes }
  }
  if (inside('labels')) return { fill: paper }
  return inside('clusters') ? { fill: 'none', stroke: line } : {}
}

function boxLook(is: (word: string) => boolean, bar: boolean): Record<string, string> {
  if (bar) return { fill: urgent, stroke: urgent, 'stroke-width': '2' }
  const dotted = is('elsewhere') ? { 'stroke-dasharray': '2 4', 'stroke-linecap': 'round' } : {}
  const fill = is('question') || is('elsewhere') ? paper : surface
  if (is('urgent')) return { fill, stroke: urgent, 'stroke-width': '2', ...dotted }
  if (is('question')) return { fill, stroke: ink, 'stroke-width': '2' }
  if (is('outcome')) return { fill, stroke: ink, 'stroke-width': '2.5' }
  return { fill, stroke: inkSoft, 'stroke-width': '1.5', ...dotted }
}
