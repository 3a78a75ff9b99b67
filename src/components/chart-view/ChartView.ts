import { SiteElement } from '../../site/browser/SiteElement.ts'
import type { ChartTools } from './ChartTools.ts'

/**
 * Lets readers pan and zoom charts with mouse, touch and keyboard. Loads the code when the reader first interacts with a
 * chart. Without JavaScript, charts scroll.
 */
export class ChartView extends SiteElement {
  #tools: Promise<ChartTools> | undefined

  protected start(signal: AbortSignal): void {
    this.#tools = undefined
    for (const firstUse of ['pointerenter', 'touchstart', 'focusin'])
      this.addEventListener(firstUse, () => void this.#load(signal), { signal, passive: true })
    // A button may be pressed before the code has loaded.
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

  #load(signal: AbortSignal): Promise<ChartTools> {
    if (this.#tools) return this.#tools
    this.#tools = import('./ChartTools.ts').then(({ ChartTools }) => {
      this.toggleAttribute('data-ready', true)
      return new ChartTools(this, signal)
    })
    // The chart still scrolls. The next interaction tries to load the code again.
    this.#tools.catch(() => (this.#tools = undefined))
    return this.#tools
  }
}
