import { copyOf, part } from '../part.ts'

/** The records of the walk. Ticks live in the boxes: an item that leaves the route and comes back keeps its tick. */
export class Checklist {
  readonly #root: HTMLElement
  readonly #items: ReadonlyMap<string, readonly HTMLElement[]>

  constructor(root: HTMLElement, signal: AbortSignal) {
    this.#root = root
    const items = new Map<string, HTMLElement[]>()
    for (const item of copyOf(root, '[data-records]').querySelectorAll<HTMLElement>('[data-record]')) {
      const node = item.dataset.record?.split('/')[0] ?? ''
      items.set(node, [...(items.get(node) ?? []), item])
    }
    this.#items = items
    root.addEventListener('change', () => this.showProgress(), { signal })
  }

  /** Shows the records that the nodes of a trail ask for, in its order; returns how many there are. */
  show(trail: readonly string[]): number {
    const items = trail.flatMap((node) => this.#items.get(node) ?? [])
    part(this.#root, '[data-checklist]').replaceChildren(...items)
    part(this.#root, '[data-checklist-empty]').hidden = items.length > 0
    this.showProgress()
    return items.length
  }

  /** Takes every tick away. */
  clear(): void {
    for (const box of [...this.#items.values()].flat().flatMap((item) => [...item.querySelectorAll('input')]))
      box.checked = false
  }

  showProgress(): void {
    const boxes = [...this.#root.querySelectorAll<HTMLInputElement>('[data-checklist] input')]
    const progress = part(this.#root, '[data-progress]')
    progress.hidden = boxes.length === 0
    progress.textContent = `${boxes.filter(({ checked }) => checked).length} of ${boxes.length} ticked. Ticks are not kept when you leave.`
  }
}
