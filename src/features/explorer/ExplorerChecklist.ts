import { renderClauseLinks } from '../../components/procedureView.ts'
import { marksFormId } from '../../components/marksFormId.ts'
import { collectRecords } from '../../pathway/records.ts'
import type { AskedRecord } from '../../pathway/records.ts'
import type { PathwayNode } from '../../pathway/types.ts'
import { element } from '../../site/browser/element.ts'
import type { Child } from '../../site/browser/element.ts'
import type { View } from './explorerDocument.ts'
import type { Times } from './renderWalk.ts'

/**
 * The records of the route, each with the steps that ask for it. Ticks are kept in memory only, so that an item that leaves
 * the route and comes back keeps its tick.
 */
export class ExplorerChecklist {
  readonly #list: HTMLElement
  readonly #progress: HTMLElement
  readonly #ticked = new Set<string>()

  constructor(list: HTMLElement, progress: HTMLElement, signal: AbortSignal) {
    this.#list = list
    this.#progress = progress
    list.addEventListener('change', ({ target }) => this.#noteTick(target), { signal })
  }

  show(view: View, trail: readonly PathwayNode[], times: Times): void {
    const asked = collectRecords(trail)
    this.#list.replaceChildren(...asked.map((record) => this.#renderRecord(view, record, times)))
    this.#showProgress()
  }

  clear(): void {
    this.#ticked.clear()
    for (const box of this.#boxes) box.checked = false
    this.#showProgress()
  }

  /** A line for each record and each step that asks for it, ticked or not. */
  asText(trail: readonly PathwayNode[]): readonly string[] {
    return collectRecords(trail).flatMap(({ record, nodes }) => {
      const clauses = record.clauses.length > 0 ? `; clause ${record.clauses.join(', ')}` : ''
      return [
        `${record.text} (${record.force}; kept by: ${record.keptBy}${clauses})`,
        ...nodes.map(({ id, title }) => `  [${this.#ticked.has(`${id}/${record.id}`) ? 'x' : ' '}] at: ${title}`),
      ]
    })
  }

  get #boxes(): readonly HTMLInputElement[] {
    return [...this.#list.querySelectorAll('input')]
  }

  #renderRecord(view: View, { record, nodes }: AskedRecord, times: Times): HTMLElement {
    const facts = [
      element('span', {}, 'Kept by: ', element('span', { 'data-kept-by': true }, record.keptBy)),
      element('span', { class: 'force' }, record.force),
      renderClauseLinks(view, record.clauses),
    ]
    const at = (node: PathwayNode): string => {
      const time = times.get(node.id)?.label
      return `At: ${node.title}${time === undefined ? '' : `, ${time}`}`
    }
    const [only] = nodes
    if (nodes.length === 1 && only) {
      const item = this.#renderItem(
        `${only.id}/${record.id}`,
        record.text,
        element('span', { 'data-at': true }, at(only)),
        ...facts,
      )
      return element('li', { class: 'record' }, ...item)
    }
    return element(
      'li',
      { class: 'record' },
      element('p', { class: 'record-text' }, `${record.text}: at each of these ${nodes.length} steps`),
      element('p', { class: 'record-facts secondary' }, ...facts),
      element(
        'ul',
        { class: 'record-nodes' },
        ...nodes.map((node) => element('li', {}, ...this.#renderItem(`${node.id}/${record.id}`, at(node)))),
      ),
    )
  }

  #renderItem(id: string, label: string, ...facts: readonly Child[]): Child[] {
    const box = element('input', { type: 'checkbox', form: marksFormId })
    box.checked = this.#ticked.has(id)
    return [
      element(
        'div',
        { 'data-record': id },
        element('label', {}, box, element('span', {}, label)),
        facts.length > 0 && element('p', { class: 'record-facts secondary' }, ...facts),
      ),
    ]
  }

  #noteTick(target: EventTarget | null): void {
    if (!(target instanceof HTMLInputElement)) return
    const id = target.closest<HTMLElement>('[data-record]')?.dataset.record ?? ''
    if (target.checked) this.#ticked.add(id)
    else this.#ticked.delete(id)
    this.#showProgress()
  }

  #showProgress(): void {
    const boxes = this.#boxes
    this.#progress.hidden = boxes.length === 0
    this.#progress.textContent = `${boxes.filter(({ checked }) => checked).length} of ${boxes.length} ticked. Ticks are not kept when you leave.`
  }
}
