import { immediately } from '../../pathway/words.ts'
import { copyOf, part } from '../../site/browser/part.ts'

/** The records of the walk, by stage. Ticks live in the boxes: an item that leaves the route and comes back keeps its tick. */
export class Checklist {
  readonly #root: HTMLElement
  /** The items of each node, and the part of the list that a stage's items stand in. */
  readonly #items = new Map<string, HTMLElement[]>()
  readonly #stages = new Map<HTMLElement, HTMLElement>()

  constructor(root: HTMLElement, signal: AbortSignal) {
    this.#root = root
    for (const item of copyOf(root, '[data-records]').querySelectorAll<HTMLElement>('[data-record]')) {
      const node = item.dataset.record?.split('/')[0] ?? ''
      this.#items.set(node, [...(this.#items.get(node) ?? []), item])
      const stage = item.closest('section')
      if (stage) this.#stages.set(item, stage)
    }
    root.addEventListener('change', () => this.showProgress(), { signal })
  }

  /**
   * Shows the records that the nodes of a trail ask for, stage by stage in its order; returns how many there are. Where all of
   * the route is immediate, no step's own time is shown.
   */
  show(trail: readonly string[], isImmediate: boolean): number {
    const items = trail.flatMap((node) => this.#items.get(node) ?? [])
    for (const time of items.flatMap((item) => [...item.querySelectorAll<HTMLElement>('[data-own-time]')])) {
      time.dataset.ownTime ||= time.textContent
      time.textContent = isImmediate ? `, ${immediately}` : time.dataset.ownTime
    }
    const byStage = new Map<HTMLElement, HTMLElement[]>()
    for (const item of items) {
      const stage = this.#stages.get(item)
      if (stage) byStage.set(stage, [...(byStage.get(stage) ?? []), item])
    }
    for (const [stage, own] of byStage) hold(part(stage, 'ul'), own)
    hold(part(this.#root, '[data-checklist]'), [...byStage.keys()])
    part(this.#root, '[data-checklist-empty]').hidden = items.length > 0
    part(this.#root, '[data-checklist-actions]').hidden = items.length === 0
    this.showProgress()
    return items.length
  }

  /** Takes every tick away. */
  clear(): void {
    for (const item of [...this.#items.values()].flat())
      for (const box of item.querySelectorAll('input')) box.checked = false
    this.showProgress()
  }

  showProgress(): void {
    const boxes = [...this.#root.querySelectorAll<HTMLInputElement>('[data-checklist] input')]
    const progress = part(this.#root, '[data-progress]')
    progress.hidden = boxes.length === 0
    progress.textContent = `${boxes.filter(({ checked }) => checked).length} of ${boxes.length} ticked. Ticks are not kept when you leave.`
  }
}

/** Gives a list its items, in order. What was there stays untouched, and need not be laid out again. */
function hold(list: HTMLElement, items: readonly HTMLElement[]): void {
  const listed = [...list.children]
  if (listed.some((item, place) => item !== items[place])) list.replaceChildren()
  list.append(...items.slice(list.children.length))
}
