import { part } from '../part.ts'

type Marked = HTMLElement | SVGElement

/** Letters of 14 px, the smallest of a chart, are shown at this share of the page's own size. */
const smallest = 0.8 / 14

/** The charts of a session: the route so far, and at the end the room's beside it. */
export class LitCharts {
  readonly #root: HTMLElement
  /** The route: each node, with the answer that it gives where it is a question. */
  readonly #trail: readonly { readonly node: string; readonly answer: string | undefined }[]

  /** `trail` is the route, as `question/answer` and `step`, between spaces. */
  constructor(root: HTMLElement, trail: string) {
    this.#root = root
    this.#trail = trail.split(' ').map((entry) => {
      const [node = '', answer] = entry.split('/')
      return { node, answer }
    })
  }

  /** Lights the first `met` nodes of the route on the chart of a stage, and the ways between them. */
  show(stage: string, met: number, focus: string): void {
    for (const chart of this.#root.querySelectorAll<HTMLElement>('.chart'))
      chart.toggleAttribute('data-shown', chart.dataset.stage === stage)
    this.#size()
    const nodes = new Set(this.#trail.slice(0, met).map(({ node }) => node))
    const ways = new Set(
      this.#trail.slice(0, met - 1).map(({ node, answer }) => (answer === undefined ? node : `${node}/${answer}`)),
    )
    for (const node of this.#all('[data-node]')) node.toggleAttribute('data-walked', nodes.has(node.dataset.node ?? ''))
    for (const way of this.#all('[data-answer], [data-next]'))
      way.toggleAttribute('data-walked', ways.has(way.dataset.answer ?? way.dataset.next ?? ''))
    const found = part(this.#root, `.chart[data-stage="${stage}"]`).querySelector(focus)
    // On a small screen the chart stands whole below the words, which are read first.
    requestAnimationFrame(() => {
      if (this.#root.scrollHeight > this.#root.clientHeight)
        found?.scrollIntoView({ block: 'center', inline: 'center', behavior: 'instant' })
    })
  }

  /**
   * Marks what the room says, `question/answer` each: its way dotted, where it is not the procedure's, and both named.
   * Without it every such mark goes.
   */
  markRoom(said: ReadonlySet<string> | undefined): void {
    for (const tag of this.#root.querySelectorAll('.way-tag')) tag.remove()
    const route = new Set(this.#trail.map(({ node, answer }) => `${node}/${answer}`))
    for (const way of this.#all('[data-answer]')) {
      const answer = way.dataset.answer ?? ''
      const isSaid = said?.has(answer) === true
      way.toggleAttribute('data-room', isSaid && !route.has(answer))
      if (!said || !way.closest('.labels')) continue
      const tags = [...(route.has(answer) ? ['P'] : []), ...(isSaid ? ['R'] : [])]
      for (const [place, letter] of tags.entries()) way.after(tagBeside(way, letter, place))
    }
  }

  #all(selector: string): readonly Marked[] {
    return [...this.#root.querySelectorAll<Marked>(selector.replace(/(^|, )/g, '$1svg '))]
  }

  /** The letters of a chart are sized in its own units, so it is enlarged as a whole. */
  #size(): void {
    const scale = Number.parseFloat(getComputedStyle(document.documentElement).fontSize) * smallest
    for (const chart of this.#root.querySelectorAll<SVGElement>('svg.flowchart')) {
      chart.style.inlineSize = `${Number(chart.getAttribute('width')) * scale}px`
      chart.style.maxInlineSize = 'none'
    }
  }
}

/** A disc with P for the procedure, a box with R for the room, beside the label of a way. */
function tagBeside(label: Marked, letter: string, place: number): SVGElement {
  const box = label.querySelector('rect')
  const number = (name: string): number => Number(box?.getAttribute(name))
  const isRoom = letter === 'R'
  const size = 22
  const x = number('x') + number('width') + 3 + place * (size + 2)
  const y = number('y') + number('height') / 2 - size / 2
  const tag = svg('g', { class: `way-tag ${isRoom ? 'tag-room' : 'tag-procedure'}`, transform: `translate(${x} ${y})` })
  const text = svg('text', { x: size / 2, y: size / 2 + 5.5 })
  text.textContent = letter
  tag.append(svg('rect', { width: size, height: size, rx: isRoom ? 0 : size / 2 }), text)
  return tag
}

function svg(name: string, attributes: Readonly<Record<string, string | number>>): SVGElement {
  const element = document.createElementNS('http://www.w3.org/2000/svg', name)
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, String(value))
  return element
}
