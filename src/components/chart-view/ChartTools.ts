import { part } from '../../site/browser/part.ts'

/** At this size of the drawing its smallest words, of 14 px, are 12 px high: smaller cannot be read. */
const smallest = 12 / 14
const largest = 2.5
const step = 1.25
const zoomKeys: Readonly<Record<string, string>> = { '+': 'in', '=': 'in', '-': 'out', '0': 'fit' }

/** Moves the charts in an element and changes their size. */
export class ChartTools {
  readonly #root: HTMLElement
  /** The distance between two fingers, and the scale, when they came down. */
  #pinch: { readonly distance: number; readonly scale: number } | undefined

  constructor(root: HTMLElement, signal: AbortSignal) {
    this.#root = root
    const box = this.#box
    box.addEventListener('keydown', (event) => this.#pressKey(event), { signal })
    box.addEventListener('wheel', (event) => this.#turn(event), { signal, passive: false })
    box.addEventListener('pointerdown', (event) => this.#drag(event), { signal })
    box.addEventListener('touchstart', (event) => this.#beginPinch(event), { signal, passive: true })
    box.addEventListener('touchmove', (event) => this.#movePinch(event), { signal, passive: false })
  }

  /** Does what a button is for. */
  press(target: EventTarget | null): void {
    if (target instanceof Element) this.#change(target.closest<HTMLElement>('[data-zoom]')?.dataset.zoom)
  }

  get #box(): HTMLElement {
    return part(this.#root, '[data-pan]')
  }

  #pressKey(event: KeyboardEvent): void {
    if (!event.ctrlKey && !event.metaKey && this.#change(zoomKeys[event.key])) event.preventDefault()
  }

  /** Whether there was something to do. */
  #change(zoom: string | undefined): boolean {
    if (zoom === 'in') this.#zoom(this.#scale * step)
    if (zoom === 'out') this.#zoom(this.#scale / step)
    if (zoom === 'fit') this.#zoom(this.#box.clientWidth / Math.max(...this.#shown.map(widthOf)))
    return zoom !== undefined
  }

  #turn(event: WheelEvent): void {
    if (!event.ctrlKey) return
    event.preventDefault()
    this.#zoom(this.#scale * Math.exp(-event.deltaY / 300), event)
  }

  /** Keeps what stands at `around` (of the window), or in the middle of the box, where it is. */
  #zoom(scale: number, around?: { readonly clientX: number; readonly clientY: number }): void {
    const box = this.#box
    const to = Math.min(largest, Math.max(smallest, scale))
    const { left, top } = box.getBoundingClientRect()
    const x = around ? around.clientX - left : box.clientWidth / 2
    const y = around ? around.clientY - top : box.clientHeight / 2
    const [across, down] = [(box.scrollLeft + x) / box.scrollWidth, (box.scrollTop + y) / box.scrollHeight]
    for (const chart of this.#root.querySelectorAll<SVGSVGElement>('.flowchart')) {
      chart.style.inlineSize = `${widthOf(chart) * to}px`
      chart.style.maxInlineSize = 'none'
    }
    box.scrollTo({ left: across * box.scrollWidth - x, top: down * box.scrollHeight - y, behavior: 'instant' })
  }

  get #shown(): readonly SVGSVGElement[] {
    return [...this.#root.querySelectorAll<SVGSVGElement>('.flowchart')].filter(
      (chart) => chart.getClientRects().length > 0,
    )
  }

  /** How large the drawing is shown, beside how large it was drawn. */
  get #scale(): number {
    const [chart] = this.#shown
    return chart ? chart.getBoundingClientRect().width / widthOf(chart) : 1
  }

  /** A finger scrolls by itself; a mouse has to be told. */
  #drag(down: PointerEvent): void {
    if (down.pointerType !== 'mouse' || down.button !== 0) return
    const box = this.#box
    const { scrollLeft, scrollTop } = box
    const held = new AbortController()
    const { signal } = held
    let moved = false
    box.addEventListener(
      'pointermove',
      ({ clientX, clientY }) => {
        const [across, along] = [clientX - down.clientX, clientY - down.clientY]
        if (!moved && Math.hypot(across, along) < 5) return
        moved = true
        box.setPointerCapture(down.pointerId)
        box.scrollTo({ left: scrollLeft - across, top: scrollTop - along, behavior: 'instant' })
      },
      { signal },
    )
    const letGo = (): void => {
      held.abort()
      if (!moved) return
      // What was dragged was not meant to be opened.
      const dragged = new AbortController()
      box.addEventListener('click', (click) => click.stopPropagation(), { capture: true, signal: dragged.signal })
      setTimeout(() => dragged.abort())
    }
    addEventListener('pointerup', letGo, { signal })
    addEventListener('pointercancel', letGo, { signal })
  }

  #beginPinch({ touches }: TouchEvent): void {
    this.#pinch = touches.length === 2 ? { distance: distanceOf(touches), scale: this.#scale } : undefined
  }

  #movePinch(event: TouchEvent): void {
    const [one, other] = event.touches
    if (!this.#pinch || !one || !other) return
    event.preventDefault()
    const clientX = (one.clientX + other.clientX) / 2
    const clientY = (one.clientY + other.clientY) / 2
    this.#zoom((this.#pinch.scale * distanceOf(event.touches)) / this.#pinch.distance, { clientX, clientY })
  }
}

function widthOf(chart: SVGSVGElement): number {
  return chart.viewBox.baseVal.width
}

function distanceOf([one, other]: TouchList): number {
  return one && other ? Math.hypot(one.clientX - other.clientX, one.clientY - other.clientY) : 1
}
