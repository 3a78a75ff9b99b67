import { describeInheritedTime, describeRouteNotices } from '../../components/describeRouteNotices.ts'
import type { RouteTimeline } from '../../components/timeline/RouteTimeline.ts'
import type { FragmentState } from '../../pathway/fragment.ts'
import { hasLimits } from '../../pathway/limits.ts'
import type { RouteTimes } from '../../pathway/routeTimes.ts'
import type { Step } from '../../pathway/types.ts'
import type { Walk } from '../../pathway/walk.ts'
import { element } from '../../site/browser/element.ts'
import { renderList } from '../../site/browser/renderList.ts'
import { requireElement } from '../../site/browser/requireElement.ts'
import { ExplorerChecklist } from './ExplorerChecklist.ts'
import { NodePanel } from './NodePanel.ts'
import type { View } from './explorerDocument.ts'
import { renderAhead } from './renderAhead.ts'
import { renderLadder } from './renderLadder.ts'
import { renderStepsBefore } from './renderStepsBefore.ts'
import { stepsToDo } from './renderWalk.ts'
import { routeAsText } from './routeAsText.ts'
import type { RouteDetails } from './routeAsText.ts'

/** What the explorer shows now. */
export interface ExplorerState extends FragmentState, RouteTimes {
  /** Whether the disagreement is resolved, so that the time of the whole route applies to nothing that is shown. */
  readonly isOver: boolean
}

/** What the explorer loads once its first question is shown. */
export class ExplorerDetails {
  readonly panel: NodePanel
  readonly checklist: ExplorerChecklist
  readonly #explorer: HTMLElement
  #timeline: RouteTimeline | undefined
  #shownWalk: Walk | undefined

  constructor(explorer: HTMLElement, signal: AbortSignal) {
    this.#explorer = explorer
    this.panel = new NodePanel(requireElement(explorer, '[data-panel]') as HTMLDialogElement, signal)
    this.checklist = new ExplorerChecklist(
      requireElement(explorer, '[data-checklist]'),
      requireElement(explorer, '[data-progress]'),
      signal,
    )
  }

  show(view: View, shown: ExplorerState): void {
    const { walk, startedAt, times, givenBefore } = shown
    this.#showNotices(view, shown)
    // What each answer of the open question leads to, if nothing is to be done first.
    this.#explorer.querySelector('[data-ahead]')?.replaceChildren(...renderAhead(view, walk, startedAt, shown))
    this.#showLadder(view, walk, stepsToDo(walk, givenBefore))
    this.checklist.show(view, walk.trail, times)
    this.#shownWalk = walk
    // Without its script, the list of limits stays at the end, and before it there is nothing to open.
    void this.#showTimeline(view, walk).catch(() => undefined)
  }

  /** What no longer applies of a link; and for a route that begins half-way, what comes before it. */
  #showNotices(view: View, { warnings, startedAt, inherited }: ExplorerState): void {
    const titleOf = (id: string): string => view.pathway.nodes.get(id)?.title ?? id
    const list = requireElement(this.#explorer, '[data-warnings]')
    renderList(list, describeRouteNotices(warnings, startedAt, titleOf))
    if (inherited) {
      const [notice, titles] = describeInheritedTime(inherited, titleOf)
      list.append(element('li', {}, element('details', {}, element('summary', {}, notice), titles)))
    }
    const place = requireElement(this.#explorer, '[data-walk-before]')
    // What the reader has opened there stays open.
    if (startedAt === undefined || place.dataset.startedAt !== startedAt)
      place.replaceChildren(...(startedAt === undefined ? [] : renderStepsBefore(view, startedAt)))
    place.dataset.startedAt = startedAt ?? ''
    requireElement(this.#explorer, '[data-before-fold]').hidden = place.childElementCount === 0
  }

  /** Where the route stands among the levels of seniority. */
  #showLadder(view: View, walk: Walk, toDo: readonly Step[]): void {
    const { rungs, now } = renderLadder(view, walk, toDo)
    requireElement(this.#explorer, '[data-ladder]').replaceChildren(...rungs)
    requireElement(this.#explorer, '[data-ladder-now]').textContent = now ? `: ${now}` : ''
    requireElement(this.#explorer, '[data-ladder-fold]').hidden = rungs.length === 0
  }

  /**
   * Replaces the list of limits at the end of a route by a timeline. Before the end, shows the timeline of the limits so far: one of
   * them may be running.
   */
  async #showTimeline({ pathway }: View, walk: Walk): Promise<void> {
    const fold = this.#explorer.querySelector<HTMLElement>('[data-limits-fold]')
    const soFar = fold?.querySelector('[data-limits-so-far]')
    if (!fold || !soFar) return
    soFar.replaceChildren()
    fold.hidden = true
    const isOver = walk.at.kind === 'outcome'
    const place = isOver ? this.#explorer.querySelector('[data-timeline]') : soFar
    if (!place || !hasLimits(walk.trail)) return
    const { RouteTimeline } = await import('../../components/timeline/RouteTimeline.ts')
    this.#timeline ??= new RouteTimeline()
    // Meanwhile the reader may have gone to another route.
    if (!place.isConnected || this.#shownWalk !== walk) return
    place.replaceChildren(this.#timeline.render(pathway, walk.trail, isOver ? 'end' : 'under way'))
    fold.hidden = isOver
  }

  /** Forgets ticks and times, for another case. */
  forget(): void {
    this.checklist.clear()
    this.#timeline?.clear()
  }

  routeAsText(view: View, walk: Walk, details: Omit<RouteDetails, 'notices' | 'dates' | 'records'>): string {
    const notices = ['[data-warnings]', '[data-kept]']
      .flatMap((list) => [...requireElement(this.#explorer, list).children])
      .map(({ textContent }) => textContent)
    const dates = this.#timeline?.asText(view.pathway, walk.trail) ?? []
    return routeAsText(view, walk, { ...details, notices, dates, records: this.checklist.asText(walk.trail) })
  }

  clear(): void {
    this.panel.clear()
    this.forget()
  }
}
