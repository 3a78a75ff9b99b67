import { requireElement } from '../../site/browser/requireElement.ts'
import { scaleCharts } from './charts.ts'

/** At this scale the smallest text, of 14 px, is 12 px high. Smaller text is hard to read. */
const minScale = 12 / 14
const maxScale = 2.5
const step = 1.25
const zoomKeys: Readonly<Record<string, string>> = { '+': 'in', '=': 'in', '-': 'out', '0': 'fit' }

/** Pans and zooms the charts in an element. */
export class ChartTools {
  readonly #root: HTMLElement
  /** The distance between two fingers, and the scale, when the pinch began. */
  #pinch: { readonly distance: number; readonly scale: number } | undefined

  constructor(root: HTMLElement, signal: AbortSignal) {
    this.#root = root
    const box = this.#box
    box.addEventListener('keydown', (event) => this.#onKeydown(event), { signal })
    box.addEventListener('wheel', (event) => this.#onWheel(event), { signal, passive: false })
    box.addEventListener('pointerdown', (event) => this.#drag(event), { signal })
    box.addEventListener('touchstart', (event) => this.#onTouchStart(event), { signal, passive: true })
    box.addEventListener('touchmove', (event) => this.#onTouchMove(event), { signal, passive: false })
  }

  /** Performs the action of the zoom button at `target`, if there is one. */
  press(target: EventTarget | null): void {
    if (target instanceof Element) this.#applyZoom(target.closest<HTMLElement>('[data-zoom]')?.dataset.zoom)
  }

  get #box(): HTMLElement {
    return requireElement(this.#root, '[data-pan]')
  }

  #onKeydown(event: KeyboardEvent): void {
    if (!event.ctrlKey && !event.metaKey && this.#applyZoom(zoomKeys[event.key])) event.preventDefault()
  }

  /** Zooms in, out or to fit. Returns whether `zoom` is one of these. */
  #applyZoom(zoom: string | undefined): boolean {
    if (zoom === 'in') this.#zoom(this.#scale * step)
    if (zoom === 'out') this.#zoom(this.#scale / step)
    if (zoom === 'fit') this.#zoom(this.#box.clientWidth / Math.max(...this.#shown.map(widthOf)))
    return zoom !== undefined
  }

  #onWheel(event: WheelEvent): void {
    if (!event.ctrlKey) return
    event.preventDefault()
    this.#zoom(this.#scale * Math.exp(-event.deltaY / 300), event)
  }

  /** Zooms around a point of the window, or around the middle of the box. */
  #zoom(scale: number, around?: { readonly clientX: number; readonly clientY: number }): void {
    const box = this.#box
    const to = Math.min(maxScale, Math.max(minScale, scale))
    const { left, top } = box.getBoundingClientRect()
    const x = around ? around.clientX - left : box.clientWidth / 2
    const y = around ? around.clientY - top : box.clientHeight / 2
    const [across, down] = [(box.scrollLeft + x) / box.scrollWidth, (box.scrollTop + y) / box.scrollHeight]
    scaleCharts(this.#root.querySelectorAll<SVGSVGElement>('.flowchart'), to)
    box.scrollTo({ left: across * box.scrollWidth - x, top: down * box.scrollHeight - y, behavior: 'instant' })
  }

  get #shown(): readonly SVGSVGElement[] {
    return [...this.#root.querySelectorAll<SVGSVGElement>('.flowchart')].filter(
      (chart) => chart.getClientRects().length > 0,
    )
  }

  /** The current scale of the charts; 1 is their original size. */
  get #scale(): number {
    const [chart] = this.#shown
    return chart ? chart.getBoundingClientRect().width / widthOf(chart) : 1
  }

  /** Scrolls while the mouse drags. Browsers scroll by touch themselves. */
  #drag(down: PointerEvent): void {
    if (down.pointerType !== 'mouse' || down.button !== 0) return
    const box = this.#box
    const { scrollLeft, scrollTop } = box
    const drag = new AbortController()
    const { signal } = drag
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
    const endDrag = (): void => {
      drag.abort()
      if (!moved) return
      // Ignore the click at the end of a drag.
      const dragged = new AbortController()
      box.addEventListener('click', (click) => click.stopPropagation(), { capture: true, signal: dragged.signal })
      setTimeout(() => dragged.abort())
    }
    addEventListener('pointerup', endDrag, { signal })
    addEventListener('pointercancel', endDrag, { signal })
  }

  #onTouchStart({ touches }: TouchEvent): void {
    this.#pinch = touches.length === 2 ? { distance: distanceOf(touches), scale: this.#scale } : undefined
  }

  #onTouchMove(event: TouchEvent): void {
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
