import { routeNotices } from '../../components/route-notices/routeNotices.ts'
import type { FragmentWarning } from '../../pathway/fragment.ts'
import type { TimeBefore } from '../../pathway/timeBefore.ts'
import type { PathwayNode } from '../../pathway/types.ts'
import type { Walk } from '../../pathway/walk.ts'
import { fill } from '../../site/browser/fill.ts'
import { part } from '../../site/browser/part.ts'
import { ExplorerChecklist } from './ExplorerChecklist.ts'
import { NodePanel } from './NodePanel.ts'
import type { View } from './renderNode.ts'
import { renderStepsBefore } from './renderStepsBefore.ts'
import type { Times } from './renderWalk.ts'
import { routeAsText } from './routeAsText.ts'

/** What the explorer loads once its first question is shown. */
export class ExplorerDetails {
  readonly panel: NodePanel
  readonly checklist: ExplorerChecklist
  readonly #explorer: HTMLElement

  constructor(explorer: HTMLElement, signal: AbortSignal) {
    this.#explorer = explorer
    this.panel = new NodePanel(part(explorer, '[data-panel]') as HTMLDialogElement, signal)
    this.checklist = new ExplorerChecklist(
      part(explorer, '[data-checklist]'),
      part(explorer, '[data-progress]'),
      signal,
    )
  }

  /** What no longer applies of a link; and for a route that begins half-way, at `from`, what comes before it. */
  showNotices(
    view: View,
    warnings: readonly FragmentWarning[],
    from: string | undefined,
    timeBefore: TimeBefore | undefined,
  ): void {
    fill(
      part(this.#explorer, '[data-warnings]'),
      routeNotices(warnings, from, timeBefore, (id) => view.pathway.nodes.get(id)?.title ?? id),
    )
    const place = part(this.#explorer, '[data-walk-before]')
    // What the reader has opened there stays open.
    if (from === undefined || place.dataset.from !== from)
      place.replaceChildren(...(from === undefined ? [] : renderStepsBefore(view, from)))
    place.dataset.from = from ?? ''
    part(this.#explorer, '[data-before-fold]').hidden = place.childElementCount === 0
  }

  showRecords(view: View, trail: readonly PathwayNode[], times: Times): void {
    this.checklist.show(view, trail, times)
  }

  routeAsText(
    view: View,
    walk: Walk<PathwayNode>,
    details: { readonly times: Times; readonly throughout: string | undefined; readonly address: string },
  ): string {
    const notices = [...part(this.#explorer, '[data-warnings]').children].map(({ textContent }) => textContent)
    return routeAsText(view, walk, { ...details, notices, records: this.checklist.asText(walk.trail) })
  }

  clear(): void {
    this.panel.clear()
    this.checklist.clear()
  }
}
