import { anchorOfNode } from '../../pathway/anchorOfNode.ts'
import type { Graph } from '../../pathway/types.ts'
import { immediately } from '../../pathway/words.ts'
import { copyOf, part } from '../../site/browser/part.ts'
import { beforeInWords } from './beforeInWords.ts'
import type { NodesInWords } from './NodesInWords.ts'

/** What the panel needs to know of a node besides its words. */
export interface Opening {
  /** The address of a walk that begins there; missing for an outcome, where nothing begins. */
  readonly startHere: string | undefined
  /** Whether the node is on a route of which all is immediate: then its own time does not apply. */
  readonly isImmediate: boolean
  readonly graph: Graph
  /** Puts the reader's post first. */
  readonly putFirst: (words: ParentNode) => void
}

/** A dialog with all that there is to say of one node: its words, its clauses in full, and what comes before it. */
export class NodePanel {
  readonly #root: HTMLElement
  readonly #dialog: HTMLDialogElement

  constructor(root: HTMLElement, signal: AbortSignal) {
    this.#root = root
    this.#dialog = part(root, '[data-panel]') as HTMLDialogElement
    this.#dialog.addEventListener(
      'click',
      ({ target }) => {
        if (target === this.#dialog || (target instanceof Element && target.closest('[data-close]'))) this.close()
      },
      { signal },
    )
    // The page behind it changes.
    addEventListener('popstate', () => this.close(), { signal })
  }

  open(node: string, words: NodesInWords, { startHere, isImmediate, graph, putFirst }: Opening): void {
    const item = words.itemOf(node)
    const shown = inFull(item)
    putFirst(shown)
    const time = shown.querySelector('.node-kind .urgency')
    if (time && isImmediate) time.textContent = `${immediately} (throughout this route)`
    part(this.#dialog, '[data-panel-words]').replaceChildren(shown)
    const clauses = this.#clausesOf(item)
    part(this.#dialog, '[data-panel-clauses]').hidden = clauses.length === 0
    part(this.#dialog, '[data-panel-clauses] > div').replaceChildren(...clauses)
    part(this.#dialog, '[data-panel-before]').replaceChildren(...beforeInWords(this.#root, words, graph, node))
    const start = part(this.#dialog, '[data-panel-start]')
    start.hidden = startHere === undefined
    start.setAttribute('href', startHere ?? '')
    part(this.#dialog, '[data-panel-place]').setAttribute('href', `#${anchorOfNode(node)}`)
    if (!this.#dialog.open) this.#dialog.showModal()
    this.#dialog.scrollTop = 0
    part(this.#dialog, '#panel-title').focus()
  }

  close(): void {
    this.#dialog.close()
  }

  /** Closes it, and removes what it showed last. */
  clear(): void {
    this.close()
    for (const place of ['words', 'clauses', 'before']) part(this.#dialog, `[data-panel-${place}]`).replaceChildren()
    for (const link of ['start', 'place']) part(this.#dialog, `[data-panel-${link}]`).removeAttribute('href')
  }

  /** The clauses that a node itself cites, in full. */
  #clausesOf(item: HTMLElement): readonly Node[] {
    const all = copyOf(this.#root, '[data-clauses]')
    const numbers = [...item.querySelectorAll('.node-body > .basis a')].map(({ textContent }) => textContent)
    return numbers.flatMap((number) => [...(all.querySelector(`[data-clause="${number}"]`)?.children ?? [])])
  }
}

/** All that the list says of a node, under a heading that names the dialog. */
function inFull(item: HTMLElement): DocumentFragment {
  const shown = document.createDocumentFragment()
  for (const selector of ['.node-kind', '.node-title', '.node-body', '.ways']) {
    const found = item.querySelector(selector)
    if (found) shown.append(selector === '.node-title' ? asHeading(found) : found.cloneNode(true))
  }
  for (const button of shown.querySelectorAll('[data-open]')) button.remove()
  return shown
}

function asHeading({ className, textContent }: Element): HTMLElement {
  return Object.assign(document.createElement('h2'), { id: 'panel-title', className, textContent, tabIndex: -1 })
}
