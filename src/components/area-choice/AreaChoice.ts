import { SiteElement } from '../../site/browser/SiteElement.ts'

/** Filters the list of boards by the words typed. */
class AreaChoice extends SiteElement {
  protected override start(signal: AbortSignal): void {
    const input = this.find('input') as HTMLInputElement
    input.addEventListener('input', () => this.#filter(input.value), { signal })
    // Browsers restore what was typed, on Back, only after `pageshow`.
    addEventListener('pageshow', () => this.#filter(input.value), { signal })
  }

  #filter(typed: string): void {
    const words = typed.toLowerCase().split(/\s+/).filter(Boolean)
    const items = [...this.querySelectorAll('li')]
    for (const item of items) item.hidden = !words.every((word) => item.textContent.toLowerCase().includes(word))
    const shown = items.filter(({ hidden }) => !hidden).length
    this.find('[role="status"]').textContent =
      words.length === 0 ? '' : shown === 0 ? 'No area has this name.' : `${shown} of ${items.length} areas`
  }
}

customElements.define('area-choice', AreaChoice)
