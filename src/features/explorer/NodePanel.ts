import { renderClauseLinks } from '../../components/procedureView.ts'
import { describeNode } from '../../pathway/describe.ts'
import { belongTogether } from '../../pathway/introductionOf.ts'
import type { NodeTime } from '../../pathway/timesAlong.ts'
import { urgencyOf } from '../../pathway/words.ts'
import { element, withoutGaps } from '../../site/browser/element.ts'
import { requireElement } from '../../site/browser/requireElement.ts'
import { renderForceAndTime, stepAddress } from './renderNode.ts'
import { renderNodeInFull } from './renderNodeInFull.ts'
import type { View } from './explorerDocument.ts'
import { renderStepsBefore } from './renderStepsBefore.ts'

/** A dialog with all that there is to say of one node: its words, its clauses in full, and what comes before it. */
export class NodePanel {
  readonly #dialog: HTMLDialogElement

  constructor(dialog: HTMLDialogElement, signal: AbortSignal) {
    this.#dialog = dialog
    dialog.addEventListener(
      'click',
      ({ target }) => {
        if (target === dialog || (target instanceof Element && target.closest('[data-close]'))) this.close()
      },
      { signal },
    )
    // The page behind it changes.
    addEventListener('popstate', () => this.close(), { signal })
  }

  /** `startHere` is the address of a route that begins at the node; `time` is its time on a route that is, or may be, urgent. */
  open(view: View, id: string, startHere: string | undefined, time: NodeTime | undefined): void {
    const node = view.pathway.nodes.get(id)
    if (!node) return
    const description = describeNode(view.pathway, node)
    const words = time ? time.label : urgencyOf(node)
    requireElement(this.#dialog, '[data-panel-words]').replaceChildren(
      element(
        'p',
        { class: 'node-kind' },
        element('span', {}, description.kindLabel),
        ...withoutGaps(renderForceAndTime(description.force, words, time?.immediately ?? description.urgent)),
      ),
      element('h2', { id: 'panel-title', class: 'node-title', tabindex: '-1' }, node.title),
      ...withoutGaps(renderNodeInFull(view, node)),
    )
    const clauses = view.document.clauses.filter(({ number }) =>
      node.clauses.some((cited) => belongTogether(number, cited)),
    )
    requireElement(this.#dialog, '[data-panel-clauses]').hidden = clauses.length === 0
    requireElement(this.#dialog, '[data-panel-clauses] > div').replaceChildren(
      ...clauses.map(({ number, forces, text }) =>
        element(
          'p',
          {},
          renderClauseLinks(view, [number]),
          ' ',
          ...forces.flatMap((force) => [element('span', { class: 'force' }, force), ' ']),
          text,
        ),
      ),
    )
    requireElement(this.#dialog, '[data-panel-before]').replaceChildren(...renderStepsBefore(view, id))
    const start = requireElement(this.#dialog, '[data-panel-start]')
    start.hidden = startHere === undefined
    start.setAttribute('href', startHere ?? '')
    requireElement(this.#dialog, '[data-panel-place]').setAttribute('href', stepAddress(view, id))
    if (!this.#dialog.open) this.#dialog.showModal()
    this.#dialog.scrollTop = 0
    requireElement(this.#dialog, '#panel-title').focus({ preventScroll: true })
  }

  close(): void {
    this.#dialog.close()
  }

  /** Closes the dialog and removes what it showed. */
  clear(): void {
    this.close()
    const places = '[data-panel-words], [data-panel-clauses] > div, [data-panel-before]'
    for (const place of this.#dialog.querySelectorAll(places)) place.replaceChildren()
    for (const link of this.#dialog.querySelectorAll('[data-panel-start], [data-panel-place]'))
      link.removeAttribute('href')
  }
}
