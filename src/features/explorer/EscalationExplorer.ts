import { anchorOfNode } from '../../pathway/anchorOfNode.ts'
import { readFragment, writeFragment } from '../../pathway/fragment.ts'
import type { FragmentWarning, Parties, ReadFragment, WalkState } from '../../pathway/fragment.ts'
import { graphFromJson } from '../../pathway/graphJson.ts'
import type { GraphJson } from '../../pathway/graphJson.ts'
import { holdingAfter } from '../../pathway/sheetRows.ts'
import type { TimeBefore } from '../../pathway/timeBefore.ts'
import type { Answers, Graph, GraphNode } from '../../pathway/types.ts'
import { isImmediate } from '../../pathway/words.ts'
import { afterFrame } from '../../site/browser/afterFrame.ts'
import { copyText } from '../../site/browser/copyText.ts'
import { fill } from '../../site/browser/fill.ts'
import { holdsAnswers, isWalk, placeOf } from '../../site/browser/isWalk.ts'
import { answerHistory } from '../../site/leaving/answerHistory.ts'
import { prepareLeaving } from '../../site/leaving/prepareLeaving.ts'
import { part } from '../../site/browser/part.ts'
import { dropFragment, fragment, pushFragment, replaceFragment } from './address.ts'
import { Checklist } from './Checklist.ts'
import { checklistAsText } from './checklistAsText.ts'
import { Marks } from './Marks.ts'
import type { NodePanel } from './NodePanel.ts'
import { NodesInWords } from './NodesInWords.ts'
import { PartyChoice } from './PartyChoice.ts'
import { showTrail } from './showTrail.ts'

/**
 * Asks one question at a time. The state is the fragment of the address: each answer is a link to the next state, so
 * that Back, a new tab and a shared link all work as anywhere. The words of every node come from the list in the page.
 */
export class EscalationExplorer extends HTMLElement {
  readonly #parts: Record<string, HTMLElement> = {}
  readonly #lines = this.querySelectorAll<HTMLElement>('[data-throughout-line]')
  readonly #connection = new AbortController()
  #graph!: Graph
  #words!: NodesInWords
  #marks!: Marks
  #checklist!: Checklist
  #parties!: PartyChoice
  #panel: NodePanel | undefined
  #shown!: ReadFragment<GraphNode>
  /** The time that holds for the whole walk, in words. */
  #throughout: string | undefined
  /** Every answer that counts or may yet. */
  #answers!: Answers
  #leave!: () => void

  connectedCallback(): void {
    const { signal } = this.#connection
    this.#graph = graphFromJson(JSON.parse(this.dataset.graph ?? '') as GraphJson)
    this.#words = new NodesInWords(this)
    this.#marks = new Marks(this)
    this.#checklist = new Checklist(this.#part('.checklist'), signal)
    this.#parties = new PartyChoice(this.#part('[data-parties]'), signal, (parties) => this.#name(parties))
    this.#leave = prepareLeaving(
      {
        home: this.#part('[data-leave]').dataset.leave ?? '',
        clear: () => this.#clear(),
        restore: () => this.#restore(),
      },
      signal,
    )
    addEventListener('popstate', () => dropFragment() && this.#follow(), { signal })
    addEventListener('hashchange', () => this.#follow(), { signal })
    // Browsers restore ticks only after `pageshow`.
    addEventListener('pageshow', () => this.#checklist.showProgress(), { signal })
    document.addEventListener('click', (event) => this.#followLink(event), { signal })
    this.addEventListener('click', (event) => this.#press(event), { signal })
    addEventListener('keydown', ({ key }) => key === 'Tab' && (this.dataset.tabs = ''), { signal })
    this.#noteAnswers()
    this.#shown = this.#read()
    this.#show(this.#shown)
    setTimeout(() => (this.dataset.laid = ''), 500)
    const place = placeOf(location.hash)
    if (place) scrollThere(place)
    else if (location.hash) this.#goToStand()
  }

  disconnectedCallback(): void {
    this.#connection.abort()
  }

  /** What stands in the page from the start, and is looked for but once. */
  #part(selector: string): HTMLElement {
    return (this.#parts[selector] ??= part(this, selector))
  }

  #read(hash = fragment()): ReadFragment<GraphNode> {
    const fresh = writeFragment({ version: this.#graph.version, answers: new Map() })
    return readFragment(this.#graph, isWalk(hash) ? hash : fresh, this.#parties.agencies)
  }

  /** The address of another state of the page: as it is, but for `changes`. */
  #addressWith(changes: Partial<WalkState> = {}): string {
    const { from, parties } = this.#shown
    const state = { ...parties, ...(from && { from }), answers: this.#answers, ...changes }
    return writeFragment({ version: this.#graph.version, ...state })
  }

  #answering(question: string, answer?: string): string {
    const answers = new Map(this.#answers)
    if (answer === undefined) answers.delete(question)
    else answers.set(question, answer)
    return this.#addressWith({ answers })
  }

  #startingAt(from?: string): string {
    const { version } = this.#graph
    return writeFragment({ version, ...this.#shown.parties, ...(from && { from }), answers: new Map() })
  }

  /** After an answer, a change, Back or Forward. */
  #follow(): void {
    if (fragment() && !isWalk(fragment())) return
    this.#noteAnswers()
    this.#panel?.close()
    this.#showView('route')
    // First, since what had the focus may be about to go, and the browser would lay the page out for that alone.
    const title = this.#part('[data-stand] .node-title')
    title.focus({ preventScroll: true })
    const read = this.#read()
    // An agency once named stays, whatever entry of the history the browser goes to.
    const { parties } = this.#shown
    this.#show(read.parties.agency || read.parties.with ? read : { ...read, parties })
    requestAnimationFrame(() => {
      title.scrollIntoView({ block: 'nearest' })
      // What is to be done comes before the next question.
      const step = this.#part('[data-trail]').querySelector('.met > [aria-expanded=true]')
      if (step && step.getBoundingClientRect().top < 0) step.scrollIntoView()
    })
  }

  /** Where a link brings a walk with it, its reader begins at the open question, or at what does not hold of the link. */
  #goToStand(): void {
    const warnings = this.#part('[data-warnings]')
    const title = this.#part('[data-stand] .node-title')
    if (warnings.hidden) title.focus({ preventScroll: true })
    const bring = (): void => {
      if (!warnings.hidden) return warnings.scrollIntoView()
      const { top, bottom } = title.getBoundingClientRect()
      if (top < 0 || bottom > innerHeight) title.scrollIntoView({ block: 'center' })
    }
    bring()
    // A browser that is still loading lays the page out anew, or scrolls to where it was.
    if (document.readyState !== 'complete')
      addEventListener('load', () => requestAnimationFrame(bring), { signal: this.#connection.signal, once: true })
  }

  #show(read: ReadFragment<GraphNode>): void {
    const { walk, from, parties, warnings } = read
    const kept = [...this.#shown.walk.waiting].filter(([question, answer]) => walk.answers.get(question) === answer)
    const lost = warnings.length > this.#shown.warnings.length
    this.#shown = read
    this.#answers = new Map([...walk.answers, ...walk.waiting])
    const ids = walk.trail.map(({ id }) => id)
    const putFirst = (words: ParentNode): void => this.#parties.putFirst(words, parties)
    this.#parties.show(parties)
    const before = this.#showBeginning(from, warnings)
    showTrail(this.#part('[data-trail]'), this, this.#words, walk, {
      putFirst,
      parties: `${parties.agency} ${parties.with}`,
      kept: new Map(kept),
      urgent: this.#isUrgent(before) ? before?.inWords : undefined,
    })
    // What was answered before, perhaps of something else, must not pass unseen.
    fill(
      this.#part('[data-kept]'),
      kept.map(
        ([question, answer]) =>
          `Kept from before: “${this.#words.titleOf(question)}” ${this.#words.answerLabel(question, answer)}. Does it hold here?`,
      ),
    )
    const throughout = this.#showThroughout(ids, before)
    this.#throughout = throughout

    const records = this.#checklist.show(ids, isImmediate(throughout))
    const stand = this.#part('[data-stand]')
    stand.className = `stand ${walk.at.kind}`
    this.#words.stand(this, stand, walk.at.id, {
      answering: (question, answer) => this.#answering(question, answer),
      records,
      throughout,
      times: isImmediate(throughout) ? [] : this.#words.timesOn(walk.trail),
    })
    putFirst(stand)
    this.#marks.show(walk)
    this.toggleAttribute('data-walking', walk.trail.length > 1)
    this.#part('[data-restart]').hidden = walk.answers.size === 0 && !from
    afterFrame(() => this.#showRest(walk.at, records, lost))
  }

  /** Where links lead, and what is announced. */
  #showRest(at: GraphNode, records: number, lost: boolean): void {
    this.#marks.address(
      (question, answer) => this.#answering(question, answer),
      (node) => this.#startingAt(node),
    )
    for (const link of this.#part('[data-trail]').querySelectorAll<HTMLElement>('[data-change]'))
      link.setAttribute('href', this.#answering(link.dataset.change ?? ''))
    const sheet = this.#part('[data-record-sheet]') as HTMLAnchorElement
    const restart = this.#part('[data-restart]') as HTMLAnchorElement
    sheet.hash = this.#addressWith()
    restart.hash = this.#startingAt()
    this.#announce(at, records, lost)
  }

  /** Returns the time that holds for the whole walk, in words. */
  #showThroughout(trail: readonly string[], before: TimeBefore | undefined): string | undefined {
    const set = trail.map((id) => this.#words.throughoutOf(id)).reduce(holdingAfter, undefined)
    const time = set ?? before?.inWords
    const urgent = set === undefined ? this.#isUrgent(before) : isImmediate(set)
    for (const line of this.#lines) {
      line.textContent = time ? `Throughout this route: ${time}` : ''
      line.hidden = !time
      line.classList.toggle('urgent', urgent)
    }
    return time
  }

  #isUrgent(before: TimeBefore | undefined): boolean {
    return before?.steps.some((step) => this.#words.isUrgent(step)) ?? false
  }

  /** A route that begins half-way lacks what the procedure would have expected by then. */
  #showBeginning(from: string | undefined, warnings: readonly FragmentWarning[]): TimeBefore | undefined {
    const halfway = from === this.#graph.start ? undefined : from
    const time = halfway === undefined ? undefined : this.#words.timeBefore(halfway)
    // In short at once, and for as long as the words cannot be loaded.
    fill(this.#part('[data-warnings]'), [
      ...(warnings.length > 0 ? ['Not all of this link or route holds. What still holds is kept.'] : []),
      ...(halfway === undefined ? [] : ['This route begins half-way.']),
    ])
    if (halfway === undefined) this.#part('[data-walk-before]').replaceChildren()
    if (warnings.length > 0 || halfway !== undefined) this.#tellFirst(warnings, halfway, time).catch(() => undefined)
    return time
  }

  /** The same in full, with the steps and records before a beginning half-way. */
  async #tellFirst(warnings: readonly FragmentWarning[], halfway: string | undefined, time: TimeBefore | undefined) {
    const { tellFirst } = await import('./tellFirst.ts')
    // The walk may have gone on meanwhile.
    if (this.#shown.warnings === warnings) tellFirst(this, this.#words, this.#graph, warnings, halfway, time)
  }

  /** Says what changed, but not on the first showing: the page itself is being read then. */
  #announce(at: GraphNode, records: number, lost: boolean): void {
    const title = this.#words.titleOf(at.id)
    const steps = [...this.#part('[data-trail]').querySelectorAll('.met > [aria-expanded=true] [data-title]')].map(
      ({ textContent }) => textContent,
    )
    const text = `${steps.length > 0 ? `To do: ${steps.join('; ')}. ` : ''}${at.kind === 'outcome' ? 'End of your route' : 'Next question'}: ${title}${/[?!.]$/.test(title) ? '' : '.'} Records so far: ${records}.${lost ? ' Not all of your answers still apply.' : ''}`
    const status = this.#part('[data-status]')
    if (status.dataset.told !== undefined && status.dataset.told !== text) status.textContent = text
    status.dataset.told = text
  }

  /** Safari lets a press write to the clipboard only at once: what this needs is loaded with the page. */
  async #copy(what: string, text: string): Promise<void> {
    const copied = await copyText(text)
    this.#part('[data-status]').textContent = `${what}${copied ? ' copied.' : ' not copied.'}`
  }

  /** The reader named an agency. The walk stays where it is, and so does the focus; it is no step to go back by. */
  #name(parties: Parties): void {
    replaceFragment(this.#addressWith(parties))
    this.#show(this.#read())
  }

  /** Where what opens a node cannot be loaded, its place in the list says nearly as much. */
  async #open(node: string): Promise<void> {
    try {
      const { NodePanel } = await import('./NodePanel.ts')
      this.#panel ??= new NodePanel(this, this.#connection.signal)
    } catch {
      return document.getElementById(anchorOfNode(node))?.scrollIntoView()
    }
    const isEnd = this.#graph.nodes.get(node)?.kind === 'outcome'
    this.#panel.open(node, this.#words, {
      startHere: isEnd ? undefined : this.#startingAt(node),
      isImmediate: isImmediate(this.#throughout) && this.#shown.walk.trail.some(({ id }) => id === node),
      graph: this.#graph,
      putFirst: (words) => this.#parties.putFirst(words, this.#shown.parties),
    })
  }

  #showView(view: string): void {
    if (this.dataset.view !== view)
      for (const button of this.querySelectorAll<HTMLElement>('[data-show]'))
        button.setAttribute('aria-pressed', String(button.dataset.show === view))
    this.dataset.view = view
    if (view === 'chart') this.#showWhere()
  }

  #showWhere(): void {
    this.#marks.bringIntoView()
    this.#part('.charts-scroll').scrollIntoView({ block: 'nearest' })
  }

  #press({ target }: Event): void {
    if (!(target instanceof Element)) return
    const inChart = target.closest<SVGElement>('.charts svg [data-node]')
    if (inChart) return void this.#open(inChart.dataset.node ?? '')
    const button = target.closest('button')
    const { fold, open, show, where, copyLink, copyChecklist, leave } = button?.dataset ?? {}
    if (button && fold !== undefined)
      button.setAttribute('aria-expanded', String(button.getAttribute('aria-expanded') !== 'true'))
    if (open !== undefined) void this.#open(open)
    if (show !== undefined) this.#showView(show)
    if (where !== undefined) this.#showWhere()
    if (copyLink !== undefined) void this.#copy('Link', new URL(this.#addressWith(), location.href).href)
    if (copyChecklist !== undefined) void this.#copy('Checklist', checklistAsText(this))
    if (leave !== undefined) this.#leave()
    if (target.closest('[data-record-sheet]')) answerHistory.noteSheet()
  }

  /** An address with answers may be a shared link, or typed; those that the page adds itself are noted as it adds them. */
  #noteAnswers(): void {
    if (holdsAnswers(location.hash)) answerHistory.noteOpened()
  }

  #clear(): void {
    dropFragment()
    this.#checklist.clear()
    this.#panel?.clear()
    this.#showView('route')
    this.#show(this.#read(''))
    this.#showRest(this.#shown.walk.at, 0, false)
    this.#part('[data-status]').textContent = ''
  }

  /** What the address of a page from the back/forward cache holds; ticks stay, as on any way back. */
  #restore(): void {
    dropFragment()
    this.#show(this.#read())
  }

  /**
   * Follows a link within this page at once, without waiting for the browser to report it. A link to a place leads there
   * without putting the walk out of the address.
   */
  #followLink(event: MouseEvent): void {
    const link = event.target instanceof Element ? event.target.closest('a') : null
    if (!link?.hash || link.pathname !== location.pathname || link.origin !== location.origin || !isPlain(event)) return
    const node = link.closest('[data-panel]') ? this.#nodeAt(link.hash) : undefined
    if (node && !link.matches('[data-panel-place]')) {
      event.preventDefault()
      void this.#open(node)
    } else if (isWalk(link.hash)) {
      event.preventDefault()
      // The second half of a double click would answer the question that the first half brought.
      if (event.detail > 1) return
      // Another start is another case.
      if (link.matches('[data-restart]')) this.#checklist.clear()
      if (link.hash !== fragment()) pushFragment(link.hash)
      this.#follow()
    } else {
      this.#panel?.close()
      this.#showView('route')
      const target = placeOf(link.hash)
      if (!target) return
      if (isWalk(fragment())) event.preventDefault()
      const place = target.matches('[data-node]') ? part(target, '.node-title') : target
      place.focus({ preventScroll: true })
      scrollThere(target)
    }
  }

  #nodeAt(fragment: string): string | undefined {
    return placeOf(fragment)?.dataset.node
  }
}

/** Whether a click only follows its link, here. */
function isPlain({ button, ctrlKey, metaKey, shiftKey, altKey }: MouseEvent): boolean {
  return !(button || ctrlKey || metaKey || shiftKey || altKey)
}

/** What comes into view on the way to a place was not laid out before, and may move it: so for some frames. */
function scrollThere(target: Element, frames = 6): void {
  target.scrollIntoView()
  if (frames > 1) requestAnimationFrame(() => scrollThere(target, frames - 1))
}
