import type { ChartTools } from './ChartTools.ts'

/**
 * Lets charts be moved and made larger, by mouse, touch and keys. What does it comes when the reader first turns to a
 * chart. Without JavaScript charts scroll.
 */
export class ChartView extends HTMLElement {
  #connection: AbortController | undefined
  #tools: Promise<ChartTools> | undefined

  connectedCallback(): void {
    this.#connection = new AbortController()
    const { signal } = this.#connection
    for (const turning of ['pointerenter', 'touchstart', 'focusin'])
      this.addEventListener(turning, () => void this.#load(signal), { signal, passive: true })
    // A button may be chosen before what it does has come.
    this.addEventListener(
      'click',
      ({ target }) =>
        void this.#load(signal).then(
          (tools) => tools.press(target),
          () => undefined,
        ),
      { signal },
    )
  }

  disconnectedCallback(): void {
    this.#connection?.abort()
    this.#tools = undefined
  }

  #load(signal: AbortSignal): Promise<ChartTools> {
    if (this.#tools) return this.#tools
    this.#tools = import('./ChartTools.ts').then(({ ChartTools }) => {
      this.toggleAttribute('data-ready', true)
      return new ChartTools(this, signal)
    })
    // A chart scrolls without it; the next turn to it tries again.
    this.#tools.catch(() => (this.#tools = undefined))
    return this.#tools
  }
}
