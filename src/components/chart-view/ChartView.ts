import { loadOnce } from '../../site/browser/loadOnce.ts'
import { SiteElement } from '../../site/browser/SiteElement.ts'

/**
 * Lets readers pan and zoom charts with mouse, touch and keyboard. Loads the code when the reader first interacts with a
 * chart. Without JavaScript, charts scroll.
 */
class ChartView extends SiteElement {
  protected start(signal: AbortSignal): void {
    const loadTools = loadOnce(async () => {
      const { ChartTools } = await import('./ChartTools.ts')
      this.toggleAttribute('data-ready', true)
      return new ChartTools(this, signal)
    })
    // If the code does not load, the chart still scrolls, and the next interaction tries again.
    const ignoreFailure = (): void => undefined
    for (const firstUse of ['pointerenter', 'touchstart', 'focusin'])
      this.addEventListener(firstUse, () => void loadTools().catch(ignoreFailure), { signal, passive: true })
    // A button may be pressed before the code has loaded.
    this.addEventListener(
      'click',
      ({ target }) => void loadTools().then((tools) => tools.press(target), ignoreFailure),
      { signal },
    )
  }
}

customElements.define('chart-view', ChartView)
