import { anchorOfNode } from '../../pathway/anchorOfNode.ts'
import { readFragment, writeFragment } from '../../pathway/fragment.ts'
import type { Parties, FragmentState, WalkState } from '../../pathway/fragment.ts'
import { readProcedureView } from '../../components/procedureView.ts'
import { checklist } from '../../pathway/records.ts'
import { limitsOf } from '../../pathway/limits.ts'
import { reachableFrom } from '../../pathway/reach.ts'
import { describeKeptAnswers } from '../../pathway/describeKeptAnswers.ts'
import { listRouteTimes, routeTimes, timeAhead } from '../../pathway/routeTimes.ts'
import { endSentence } from '../../pathway/sentences.ts'
import type { Answers, StartingSituation } from '../../pathway/types.ts'
import { withoutGaps } from '../../site/browser/element.ts'
import { copyText } from '../../site/browser/copyText.ts'
import { renderList } from '../../site/browser/renderList.ts'
import { requireElement } from '../../site/browser/requireElement.ts'
import { clickedPageLink, goToPlace, holdsAnswers, isPlainClick, isWalk, targetOf } from '../../site/browser/links.ts'
import { SiteElement } from '../../site/browser/SiteElement.ts'
import { answerHistory } from '../../site/leaving/answerHistory.ts'
import { prepareLeaveButton } from '../../site/leaving/prepareLeaving.ts'
import { ChartHighlight } from './ChartHighlight.ts'
import type { ExplorerDetails, ExplorerState } from './ExplorerDetails.ts'
import type { ExplorerDocument, View } from './explorerDocument.ts'
import { stepAddress } from './renderNode.ts'
import { isSituationOpen, renderSituation } from './renderSituation.ts'
import { renderOutcome, renderQuestion, renderSteps, renderTrail, stepsToDo } from './renderWalk.ts'

/**
 * Asks one question at a time, and shows what to do now, the route on the flowchart and what to write down. The state is the
 * fragment of the address: each answer is a link to the next state, so that Back, a new tab and a shared link work as
 * anywhere. Everything is rendered from the JSON document in the page.
 */
class EscalationExplorer extends SiteElement {
  #view: View | undefined
  #shown: ExplorerState | undefined
  #chart: ChartHighlight | undefined
  #details: ExplorerDetails | undefined
  #loading: Promise<void> | undefined
  /** The agencies as the reader has last chosen them on this page; `undefined` if the address alone names them. */
  #chosenParties: Parties | undefined
  /** See `AnswerHistory.noteOpened`. */
  #case: number | undefined

  protected override start(signal: AbortSignal): void {
    this.#view = readProcedureView<ExplorerDocument>(this.find('[data-document]'))
    // Older links lead to nodes on this page, which are now on that of all steps.
    if (location.hash.startsWith(`#${anchorOfNode('')}`))
      location.replace(this.#view.document.stepsPage + location.hash)
    this.#chart = new ChartHighlight(this.find('.charts-scroll'))
    // The ticks are kept, as Back keeps them.
    const page = { clear: () => this.#clear(), restore: () => this.#showAddress() }
    prepareLeaveButton(this.find('[data-leave]'), page, signal)
    addEventListener('hashchange', () => this.#follow(), { signal })
    document.addEventListener('click', (event) => this.#followLink(event), { signal })
    this.addEventListener('click', (event) => this.#onClick(event), { signal })
    this.addEventListener('keydown', (event) => this.#onKeydown(event), { signal })
    this.find('[data-parties]').addEventListener('change', () => this.#onPartiesChange(), { signal })
    this.#noteAnswers()
    this.#show(this.#read())
    // If the details cannot be loaded, the route still shows, and its links lead to the page of every step.
    this.#loading = this.#loadDetails(signal).catch(() => undefined)
    const place = targetOf(location.hash)
    if (place) place.scrollIntoView()
    else if (location.hash) this.#goToRoute(signal)
  }

  /** The first question does not wait for what a reader needs only then: dialog, checklist and text of the route. */
  async #loadDetails(signal: AbortSignal): Promise<void> {
    const { ExplorerDetails } = await import('./ExplorerDetails.ts')
    if (signal.aborted) return
    this.#details = new ExplorerDetails(this, signal)
    this.#showDetails()
    this.toggleAttribute('data-ready', true)
  }

  #showDetails(): void {
    if (this.#shown) this.#details?.show(this.#current.view, this.#shown)
  }

  #read(hash = location.hash): FragmentState {
    const { pathway, agencies } = this.#current.view
    const fresh = writeFragment({ version: pathway.version, answers: new Map() })
    return readFragment(pathway, isWalk(hash) ? hash : fresh, [...agencies.keys()], pathway.situations ?? [])
  }

  get #current(): { view: View; chart: ChartHighlight } {
    const [view, chart] = [this.#view, this.#chart]
    if (!view || !chart) throw new Error('The explorer has not started.')
    return { view, chart }
  }

  /** Every answer that counts, or may count again further on. Those given before the last one come before it. */
  get #answers(): Answers {
    const { givenBefore, walk } = this.#shown ?? {}
    return new Map([...(givenBefore ?? []), ...(walk?.answers ?? []), ...(walk?.waiting ?? [])])
  }

  /**
   * The address of another state of the page: as it is, but for `changes`. Drops the situation if the new answers would show
   * its screen again.
   */
  #addressWith(changes: Partial<WalkState> = {}): string {
    const { pathway, parties } = this.#current.view
    const from = this.#shown?.startedAt
    const situation = this.#situation
    const leadsBack = situation && changes.answers?.size && isSituationOpen(pathway, situation, changes.answers)
    const start = { ...(from && { from }), ...(situation && !leadsBack && { situation: situation.id }) }
    const state = { ...parties, ...start, answers: this.#answers, ...changes }
    return writeFragment({ version: pathway.version, ...state })
  }

  /** The situation that the reader has chosen. */
  get #situation(): StartingSituation | undefined {
    return this.#current.view.pathway.situations?.find(({ id }) => id === this.#shown?.situation)
  }

  #addressAnswering(question: string, answer?: string): string {
    const answers = new Map(this.#answers)
    answers.delete(question)
    // At the end, as the one that was given last.
    if (answer !== undefined) answers.set(question, answer)
    return this.#addressWith({ answers })
  }

  #addressStartingAt(from?: string): string {
    const { pathway, parties } = this.#current.view
    return writeFragment({ version: pathway.version, ...parties, ...(from && { from }), answers: new Map() })
  }

  /** Shows the state in the address after an answer, a change, Back or Forward, and moves the reader to it. */
  #follow(): void {
    if (location.hash && !isWalk(location.hash)) return
    // The address of another case, opened in this tab, or Back to one.
    const before = this.#case
    this.#noteAnswers()
    if (this.#case !== before) this.#forgetCase()
    this.#details?.panel.close()
    this.#showView('route')
    const warnings = this.find('[data-warnings]')
    const warned = warnings.textContent
    const shownBefore = this.#shown
    this.#showAddress()
    if (shownBefore) this.#announceChange(shownBefore)
    this.#heading.focus({ preventScroll: true })
    const isNews = !warnings.hidden && [...warnings.children].some(({ textContent }) => !warned.includes(textContent))
    requestAnimationFrame(() => this.#scrollTo(isNews ? warnings : this.find('[data-now]')))
  }

  /** Keeps the agencies as chosen, also after Back and Forward. */
  #showAddress(): void {
    const read = this.#read()
    const { parties } = this.#current.view
    this.#show({ ...read, parties: this.#chosenParties ?? { ...parties, ...read.parties } })
  }

  /** The heading that gets the focus after an answer: the first step to do, or else the open question. */
  get #heading(): HTMLElement {
    return this.querySelector<HTMLElement>('[data-do] .node-title') ?? this.find('[data-stand] .node-title')
  }

  /** Scrolls new content, from `start`, to the top of the screen, unless all of it is in view and the bars cut nothing of it. */
  #scrollTo(start: HTMLElement): void {
    const bar = this.find('.context')
    // The bars have as many lines as they need, and keep their place while the page scrolls.
    const covered = [requireElement(document, '.emergency'), bar]
      .filter((one) => getComputedStyle(one).position === 'sticky')
      .reduce((height, { offsetHeight }) => height + offsetHeight, 0)
    const end = this.querySelector('[data-stand] .answer') ?? this.find('[data-stand] .node-title')
    const first = start.getBoundingClientRect().top
    const isCut = first < covered
    if (isCut || first > innerHeight / 3 || end.getBoundingClientRect().bottom > innerHeight)
      scrollBy(0, first - covered)
  }

  /** Moves the reader of a shared link to its route, or to the warnings about the link. */
  #goToRoute(signal: AbortSignal): void {
    const warnings = this.find('[data-warnings]')
    if (warnings.hidden) this.#heading.focus({ preventScroll: true })
    const scroll = (): void => this.#scrollTo(warnings.hidden ? this.find('[data-now]') : warnings)
    scroll()
    // A browser that is still loading lays the page out again, or restores an earlier position.
    if (document.readyState !== 'complete')
      addEventListener('load', () => requestAnimationFrame(scroll), { signal, once: true })
  }

  #show(read: FragmentState): void {
    const { walk, from, situation, givenBefore, parties, warnings } = read
    const view = { ...this.#current.view, parties }
    this.#view = view
    const route = routeTimes(view.pathway, walk.trail, from)
    const { startedAt, throughout } = route
    const isOver = [...stepsToDo(walk, givenBefore), walk.at].every(({ topic }) => topic === 'resolved')
    this.#shown = { ...read, ...route, isOver }

    this.#showParties()
    // `ExplorerDetails` replaces these by the notices in full.
    renderList(this.find('[data-warnings]'), [
      ...(warnings.length > 0 ? ['Not all of this link still applies.'] : []),
      ...(startedAt === undefined ? [] : ['This route begins half-way.']),
    ])
    for (const line of this.querySelectorAll<HTMLElement>('[data-throughout-line]')) {
      line.textContent = throughout ? `Throughout this route: ${throughout}` : ''
      line.hidden = !throughout || isOver
      line.classList.toggle('urgent', route.isUrgent)
    }
    renderList(this.find('[data-kept]'), describeKeptAnswers(read))
    this.find('[data-copy-result]').textContent = ''
    const records = checklist(walk.trail).length
    this.find('[data-checklist-empty]').hidden = records > 0
    this.find('[data-records-count]').textContent = records > 0 ? ` (${records})` : ''
    this.#showSteps(this.#shown)
    this.#showStand(this.#shown, records)
    this.#current.chart.show(walk)
    this.#showContext(this.#shown)
    this.#showDetails()
    this.toggleAttribute('data-finished', walk.at.kind === 'outcome')
    this.toggleAttribute('data-walking', walk.trail.length > 1)
    const restart = this.find('[data-restart]') as HTMLAnchorElement
    restart.hidden = walk.answers.size === 0 && !from && !situation
    restart.hash = this.#addressStartingAt()
    ;(this.find('[data-record-sheet]') as HTMLAnchorElement).hash = this.#addressWith()
  }

  /** Renders the steps to do now, and folds those that have been passed. */
  #showSteps({ walk, givenBefore, times, throughout, isUrgent, isOver }: ExplorerState): void {
    const { view } = this.#current
    const steps = stepsToDo(walk, givenBefore)
    this.find('[data-do-list]').hidden = steps.length === 0
    // Shows the time of the whole route once: with the steps, or above the question.
    this.find(`${steps.length > 0 ? '[data-now] >' : '[data-do-list]'} [data-throughout-line]`).hidden = true
    const above = isOver ? { throughout: undefined, isUrgent: false } : { throughout, isUrgent }
    this.find('[data-do-cards]').replaceChildren(...renderSteps(view, steps, times, above))
    const trail = renderTrail(view, walk, times, steps, (question) => this.#addressAnswering(question))
    this.find('[data-trail]').replaceChildren(...trail)
    this.find('[data-trail-fold]').hidden = trail.length === 0
    this.find('[data-trail-count]').textContent = String(trail.length)
  }

  /** The open question with its answers, or the end. The title stays the same element, so that focus on it is not lost. */
  #showStand(shown: ExplorerState, records: number): void {
    const { walk, givenBefore, times } = shown
    const { view } = this.#current
    const { at, trail } = walk
    const situation = this.#situation
    const first =
      situation &&
      isSituationOpen(view.pathway, situation, this.#answers) &&
      renderSituation(view.pathway, situation, walk.answers, (answers, chosen) =>
        this.#addressWith({ answers: new Map(Object.entries(answers)), ...(chosen && { situation: chosen }) }),
      )
    const stand = this.find('[data-stand]')
    const time = at.kind === 'question' ? undefined : times.get(at.id)
    stand.className = `stand ${at.kind}${time?.immediately ? ' urgent' : ''}`
    stand.dataset.node = at.id
    this.find('[data-stand-kind]').hidden = at.kind === 'question'
    this.find('[data-stand] .node-title').textContent = first ? first.title : at.title
    const body = first
      ? first.body
      : at.kind === 'question'
        ? renderQuestion(view, at, stepsToDo(walk, givenBefore).length > 0, (question, answer) =>
            this.#addressAnswering(question, answer),
          )
        : at.kind === 'outcome'
          ? renderOutcome(view, at, {
              times: listRouteTimes(trail, shown),
              limited: trail.filter((node) => limitsOf(node).length > 0),
              lastStep: trail.filter((node) => node.kind === 'step').findLast(({ level }) => level !== undefined),
              records,
            })
          : []
    this.find('[data-stand-body]').replaceChildren(...withoutGaps(body))
  }

  /** Where the reader is: the board, what has happened, how many steps the route has, and the stage. */
  #showContext({ walk }: ExplorerState): void {
    const { pathway } = this.#current.view
    const stage = pathway.stages.find(({ id }) => id === walk.at.stage)
    const steps = walk.trail.filter(({ kind }) => kind === 'step').length
    const step = steps > 0 ? `step ${steps}` : ''
    const happened = this.#situation?.short
    this.find('[data-context]').textContent = happened ?? (step || 'Find your route')
    this.find('[data-context-step]').textContent = happened && step ? ` · ${step}` : ''
    this.find('[data-context-stage]').textContent = walk.trail.length > 1 && stage ? ` · ${stage.title}` : ''
    this.find('[data-change-last]').hidden = walk.answers.size === 0
  }

  #showParties(): void {
    const { parties, agencies } = this.#current.view
    for (const choice of this.#choices) choice.value = parties[choice.dataset.party as keyof typeof parties] ?? ''
    const [yours, theirs] = [agencies.get(parties.agency ?? ''), agencies.get(parties.with ?? '')]
    this.find('[data-parties-summary]').textContent =
      [yours && `Your agency: ${yours}`, theirs && `The other: ${theirs}`].filter(Boolean).join('. ') ||
      'Which agency are you in? (optional)'
  }

  get #choices(): readonly HTMLSelectElement[] {
    return [...this.find('[data-parties]').querySelectorAll('select')]
  }

  /** Keeps the walk and the focus. Adds a history entry only where `answerHistory.replace` does. */
  #onPartiesChange(): void {
    const chosen = new Map(this.#choices.map(({ dataset, value }) => [dataset.party, value]))
    const agency = chosen.get('agency')
    const other = chosen.get('with')
    this.#chosenParties = { ...(agency && { agency }), ...(other && { with: other }) }
    answerHistory.replace(this.#addressWith({ agency: agency ?? '', with: other ?? '' }))
    this.#showAddress()
  }

  /** Announces what an answer or another address has changed, just before the focus moves to `#heading`. */
  #announceChange(before: ExplorerState): void {
    if (!this.#shown) return
    const { walk, givenBefore, isUrgent, isOver, throughout = '', startedAt, warnings } = this.#shown
    const { at, trail } = walk
    // Screen readers say the title of the heading when the focus moves to it, but not if the focus is there already.
    const isHeard = document.activeElement !== this.#heading
    const steps = stepsToDo(walk, givenBefore).map(({ title }, index, all) =>
      all[index - 1]?.next.simultaneous ? `at the same time, ${title}` : title,
    )
    const left = isHeard ? steps.slice(1) : steps
    const isTitleHeard = isHeard && steps.length === 0
    const title = this.find('[data-stand] .node-title').textContent
    const stand = at.kind === 'outcome' ? 'End of your route' : 'Next question'
    const known = before.warnings.map((warning) => JSON.stringify(warning))
    this.find('[data-status]').textContent = [
      startedAt !== undefined && startedAt !== before.startedAt && 'This route begins half-way.',
      isUrgent && !isOver && `Throughout this route: ${throughout}.`,
      left.length > 0 && `${isHeard ? 'Also to do' : 'To do'}: ${left.join('; ')}.`,
      isTitleHeard ? `${stand}.` : `${stand}: ${endSentence(title)}`,
      `Records to keep: ${checklist(trail).length}.`,
      warnings.some((warning) => !known.includes(JSON.stringify(warning))) && 'Not all of your answers still apply.',
    ]
      .filter(Boolean)
      .join(' ')
  }

  /** Safari allows clipboard writes only during the click, so what this needs is loaded with the page. */
  async #copy(what: string, text: string | undefined): Promise<void> {
    const copied = text !== undefined && (await copyText(text))
    const words = copied
      ? `${what} copied.`
      : `${what} not copied: the browser did not allow it. Print the record sheet, or copy the address of this page.`
    this.find('[data-status]').textContent = words
    // The status is for screen readers only.
    const result = this.find('[data-copy-result]')
    result.textContent = words
    result.scrollIntoView({ block: 'nearest' })
  }

  get #routeAsText(): string | undefined {
    if (!this.#shown) return undefined
    const { walk, givenBefore, times, throughout } = this.#shown
    const { view } = this.#current
    const situation = this.#situation?.title
    const next = this.find('[data-stand] .node-title').textContent
    const steps = stepsToDo(walk, givenBefore)
    const address = new URL(this.#addressWith(), location.href).href
    return this.#details?.routeAsText(view, walk, { steps, next, situation, times, throughout, address })
  }

  /** Where the script of the dialog cannot be loaded, the place of the node among all steps says nearly as much. */
  async #open(node: string): Promise<void> {
    await this.#loading
    const { view } = this.#current
    const found = view.pathway.nodes.get(node)
    const startHere = found?.kind === 'outcome' ? undefined : this.#addressStartingAt(node)
    const route = this.#shown
    const isAhead = route && !route.isOver && reachableFrom(view.pathway, route.walk.at.id).has(node)
    const time = route?.isUrgent
      ? (route.times.get(node) ?? (found && isAhead ? timeAhead(found, route) : undefined))
      : undefined
    if (this.#details) this.#details.panel.open(view, node, startHere, time)
    else location.assign(stepAddress(view, node))
  }

  #showView(name: 'route' | 'chart'): void {
    this.dataset.view = name
    if (name === 'chart') this.#current.chart.scrollToCurrent()
  }

  #onClick({ target }: Event): void {
    if (!(target instanceof Element)) return
    const inChart = target.closest<SVGElement>('.charts svg [data-node]')
    if (inChart) return void this.#open(inChart.dataset.node ?? '')
    const button = target.closest('button')
    const { show, where, copyLink, copyRoute, changeLast } = button?.dataset ?? {}
    if (show === 'route' || show === 'chart') {
      this.#showView(show)
      const back = this.find(show === 'chart' ? '[data-show="route"]' : '[data-show="chart"]')
      back.focus()
      if (show === 'chart') back.scrollIntoView()
    }
    if (where !== undefined) this.#current.chart.scrollToCurrent()
    if (copyLink !== undefined) void this.#copy('Link', new URL(this.#addressWith(), location.href).href)
    if (copyRoute !== undefined) void this.#copy('Route', this.#routeAsText)
    if (changeLast !== undefined) {
      // Shows the answers given so far, at the newest.
      ;(this.find('[data-trail-fold]') as HTMLDetailsElement).open = true
      ;[...this.querySelectorAll<HTMLElement>('[data-trail] [data-change]')].at(-1)?.focus()
    }
    if (target.closest('[data-record-sheet]')) answerHistory.noteSheet()
  }

  /** Enter opens the box of a chart that has the focus, as a click does. */
  #onKeydown(event: KeyboardEvent): void {
    if (event.key !== 'Enter' || !(event.target instanceof SVGElement)) return
    const { node } = event.target.dataset
    if (node !== undefined) void this.#open(node)
  }

  /** An address with answers may be a shared link, or typed; those that the page adds itself are noted as it adds them. */
  #noteAnswers(): void {
    this.#case = holdsAnswers(location.hash) ? answerHistory.noteOpened() : undefined
  }

  /** Forgets what the address does not say: ticks, times and the agencies chosen. */
  #forgetCase(): void {
    this.#details?.forget()
    this.#chosenParties = undefined
    this.#view = { ...this.#current.view, parties: {} }
  }

  #clear(): void {
    this.#details?.clear()
    this.#showView('route')
    this.#shown = undefined
    this.#chosenParties = undefined
    this.#show(this.#read(''))
    this.find('[data-status]').textContent = ''
  }

  /**
   * Follows a link within this page at once, without waiting for the browser to report it. A link to a place on the page
   * leads there and leaves the walk in the address.
   */
  #followLink(event: MouseEvent): void {
    const node = event.target instanceof Element ? event.target.closest<HTMLElement>('a[data-open]') : null
    // The second click of a double click would open or answer what the first click displayed.
    const isSecond = event.detail > 1
    if (node && this.contains(node) && isPlainClick(event)) {
      event.preventDefault()
      return isSecond ? undefined : void this.#open(node.dataset.open ?? '')
    }
    const link = clickedPageLink(event)
    if (!link) return
    if (isWalk(link.hash)) {
      event.preventDefault()
      if (isSecond) return
      // A new start is a new case.
      if (link.matches('[data-restart]')) this.#details?.forget()
      if (link.hash !== location.hash) answerHistory.push(link.hash)
      return this.#follow()
    }
    const target = targetOf(link.hash)
    if (!target) return
    this.#showView('route')
    if (isWalk(location.hash)) event.preventDefault()
    goToPlace(target)
  }
}

customElements.define('escalation-explorer', EscalationExplorer)
