import { answerHistory } from '../../site/leaving/answerHistory.ts'
import { prepareLeaving } from '../../site/leaving/prepareLeaving.ts'
import { part } from '../../site/browser/part.ts'
import { fitSlide, isShortened, lengthen } from './fitSlide.ts'
import { LitCharts } from './LitCharts.ts'
import type { RoomRoute } from './LitCharts.ts'
import type { NumberedDecision } from './numberDecisions.ts'
import { hasMore, readOn } from './readOn.ts'
import { freshSession, predictionOf, readSession, withAnswer, withHands, writeSession } from './session.ts'
import type { Session } from './session.ts'
import { SessionLink } from './SessionLink.ts'
import { showRoom } from './showRoom.ts'

/** Keys that move on or back: the arrows, and those of a clicker. */
const moves: Readonly<Record<string, number>> = { ArrowRight: 1, PageDown: 1, ArrowLeft: -1, PageUp: -1 }

/**
 * Shows a session on a projector, one slide at a time. The room says what it would do before it is shown how the case
 * goes. The state is the fragment of the address, so that the page can be loaded again; other windows are told of it.
 * Without JavaScript every slide is there, one below the other.
 */
export class TrainingSession extends HTMLElement {
  #connection: AbortController | undefined
  #charts!: LitCharts
  #link!: SessionLink
  #session: Session = freshSession
  /** The slide on which somebody was told that nothing is marked. */
  #warned = -1
  /** Whether somebody was told that every mark goes. */
  #isLeaving = false

  connectedCallback(): void {
    this.#connection = new AbortController()
    const { signal } = this.#connection
    this.#charts = new LitCharts(part(this, '[data-charts]'), this.dataset.trail ?? '')
    const leaveButton = part(this, '[data-leave]')
    const leave = prepareLeaving(
      {
        home: leaveButton.dataset.leave ?? '',
        clear: () => this.#change(freshSession),
        restore: () => this.#adopt(location.hash),
      },
      signal,
    )
    leaveButton.addEventListener('click', leave, { signal })
    const restored = readSession(location.hash)
    this.#session = this.#within(restored ?? freshSession)
    this.#link = new SessionLink(
      `training-${this.dataset.scenario}`,
      'presenter',
      restored !== undefined,
      {
        fragment: () => writeSession(this.#session),
        adopt: (fragment) => this.#adopt(fragment),
        press: (by) => this.#move(by),
        meet: (isThere) => (part(this, '[data-notes-open]').hidden = !isThere),
      },
      signal,
    )
    addEventListener('keydown', (event) => this.#pressKey(event), { signal })
    addEventListener('hashchange', () => this.#adopt(location.hash), { signal })
    addEventListener('resize', () => this.#fit(), { signal })
    // Larger text makes a chart larger.
    document.addEventListener('change', ({ target }) => this.contains(target as Node) || this.#fit(), { signal })
    this.addEventListener('click', (event) => this.#press(event), { signal })
    this.addEventListener('input', (event) => this.#count(event), { signal })
    this.toggleAttribute('data-presenting', true)
    part(this, '[data-full]').hidden = !document.fullscreenEnabled
    this.#show()
    this.#focus()
    // Letters of another typeface take other room.
    void document.fonts.ready.then(() => signal.aborted || this.#fit())
  }

  disconnectedCallback(): void {
    this.#connection?.abort()
  }

  get #slides(): readonly HTMLElement[] {
    return [...this.querySelectorAll<HTMLElement>('[data-slide]')]
  }

  get #now(): HTMLElement {
    const slides = this.#slides
    const slide = slides[Math.min(this.#session.at, slides.length - 1)]
    if (!slide) throw new Error('The session has no slide.')
    return slide
  }

  #adopt(fragment: string): void {
    const session = readSession(fragment)
    if (!session) return
    this.#session = this.#within(session)
    this.#show()
  }

  /** A fragment may come from elsewhere, or from before the scenario was changed: only what the page knows of it counts. */
  #within({ at, marks }: Session): Session {
    const isKnown = (question: string, answer: string): boolean =>
      this.querySelector(`[data-label="${question}/${answer}"]`) !== null
    const known = [...marks].map(([question, { answer, hands }]) => {
      const counted = [...hands].filter(([one]) => isKnown(question, one))
      const marked = answer !== undefined && isKnown(question, answer) ? { answer } : {}
      return [question, { ...marked, hands: new Map(counted) }] as const
    })
    return { at: Math.min(at, this.#slides.length - 1), marks: new Map(known) }
  }

  #change(session: Session): void {
    this.#session = session
    this.#show()
    this.#link.tell()
  }

  #move(by: number): void {
    // Whoever holds a clicker has no other way to read a slide that is longer than the screen.
    if (by > 0 && this.#readOn()) return this.#tellPlace()
    const at = Math.min(Math.max(this.#session.at + by, 0), this.#slides.length - 1)
    const { question } = this.#now.dataset
    const isOpen = question !== undefined && predictionOf(this.#session.marks.get(question)) === undefined
    if (by > 0 && isOpen && this.#warned !== this.#session.at) {
      this.#warned = this.#session.at
      this.#say('Nothing is marked for the room yet, or its hands are level. Once more goes on without.')
      return
    }
    if (at === this.#session.at) return
    this.#warned = -1
    this.#isLeaving = false
    this.#change({ ...this.#session, at })
    this.#focus()
  }

  #focus(): void {
    part(this.#now, 'h2').focus({ preventScroll: true })
  }

  #pressKey(event: KeyboardEvent): void {
    const { key, target, ctrlKey, metaKey, altKey } = event
    if (ctrlKey || metaKey || altKey) return
    const isTyping = target instanceof HTMLInputElement
    const by = isTyping && key.startsWith('Arrow') ? undefined : moves[key]
    // Whatever is pressed on a dark screen brings it back first.
    if (this.hasAttribute('data-dark')) this.removeAttribute('data-dark')
    else if (by !== undefined) this.#move(by)
    // Letters and digits are for whoever works in the session, not for whoever speaks to the browser.
    else if (
      isTyping ||
      document.querySelector('#single-keys:not(:checked)') ||
      !(target instanceof Node && this.contains(target))
    )
      return
    // The key 0 is the tenth answer, as it stands behind 9 on a keyboard.
    else if (/^\d$/.test(key)) this.#now.querySelectorAll<HTMLElement>('[data-mark]')[(Number(key) + 9) % 10]?.click()
    else if (key === 'ArrowDown' || key === 'ArrowUp') this.#scroll(key === 'ArrowDown' ? 1 : -1)
    else if (key === 'b' || key === '.') this.toggleAttribute('data-dark')
    else if (key === 'h') this.#now.querySelector<HTMLElement>('[data-hands]')?.focus()
    else if (key === 'c') this.#openClauses()
    else if (key === 'n') part(this, '[data-notes]').click()
    else if (key === 'f') void this.#fill()
    else return
    event.preventDefault()
  }

  #press({ target }: Event): void {
    this.removeAttribute('data-dark')
    const button = target instanceof Element ? target.closest<HTMLElement>('button') : null
    if (!button) return
    const { mark, move, again, full, clauses } = button.dataset
    const { question } = this.#now.dataset
    if (mark !== undefined && question !== undefined) this.#change(withAnswer(this.#session, question, mark))
    if (move !== undefined) this.#move(Number(move))
    if (again !== undefined) this.#startAgain()
    if (clauses !== undefined) this.#openClauses()
    if (full !== undefined) void this.#fill()
  }

  /** What was counted cannot be got back. */
  #startAgain(): void {
    if (this.#session.marks.size > 0 && !this.#isLeaving) {
      this.#isLeaving = true
      this.#say('Once more takes every mark away.')
      return
    }
    this.#isLeaving = false
    this.#change(freshSession)
    this.#focus()
  }

  #count({ target }: Event): void {
    const { question } = this.#now.dataset
    if (!(target instanceof HTMLInputElement) || question === undefined) return
    const count = /^\d{1,3}$/.test(target.value) ? Number(target.value) : undefined
    this.#change(withHands(this.#session, question, target.dataset.hands ?? '', count))
    const isBad = count === undefined && (target.value !== '' || target.validity.badInput)
    target.setAttribute('aria-invalid', String(isBad))
    if (isBad) this.#say('Hands are a whole number from 0 to 999. What stands there is not counted.')
  }

  /** All of a slide's clauses in full; or again only those that fit. */
  #openClauses(): void {
    if (isShortened(this.#now)) lengthen(this.#now)
    else fitSlide(this.#now, part(this, '[data-slides]'))
    this.#tellPlace()
  }

  /** The chart, where there is one, else the slide. */
  #scroll(by: number): void {
    const box = this.hasAttribute('data-charted') ? part(this, '[data-charts]') : part(this, '[data-slides]')
    box.scrollBy({ top: by * box.clientHeight * 0.4 })
  }

  /** The decisions whose answers a slide shows on a chart to read; none but where two routes are compared. */
  get #compared(): readonly string[] {
    if (!this.hasAttribute('data-comparing')) return []
    return [...this.#now.querySelectorAll<HTMLElement>('[data-row]')].map((row) => row.dataset.row ?? '')
  }

  /** What may hold more than it shows: the slide, or on a small screen or an enlarged one the page. */
  get #boxes(): readonly HTMLElement[] {
    return [part(this, '[data-slides]'), document.documentElement]
  }

  /** Reads on in a slide: its words, else its chart; `false` where there was nothing left. */
  #readOn(): boolean {
    return this.#boxes.some(readOn) || this.#charts.showNext(this.#compared)
  }

  get #place(): string {
    const slides = this.#slides
    return `${slides.indexOf(this.#now) + 1} of ${slides.length}`
  }

  /** Once it is laid out, it is known whether there is more of it. */
  #tellPlace(): void {
    part(this, '[data-clauses]').hidden = !isShortened(this.#now)
    const isMore = this.#boxes.some(hasMore) || this.#charts.hasNext(this.#compared)
    part(this, '[data-place]').textContent = isMore ? `${this.#place}, more below` : this.#place
  }

  async #fill(): Promise<void> {
    try {
      await (document.fullscreenElement ? document.exitFullscreen() : document.documentElement.requestFullscreen())
    } catch {
      this.#say('This browser does not fill the screen from here. Its own key for it is often F11.')
    }
  }

  #say(text: string): void {
    part(this, '[data-status]').textContent = text
  }

  #show(): void {
    const now = this.#now
    const slides = this.#slides
    this.removeAttribute('data-dark')
    // A count that is entered leaves the slide where it was read to.
    const isNew = !now.hasAttribute('data-current')
    for (const slide of slides) slide.toggleAttribute('data-current', slide === now)
    this.#say('')
    this.#showMarks()
    showRoom(this, this.#session.marks)
    if (isNew) {
      part(this, '[data-slides]').scrollTop = 0
      scrollTo({ top: 0, behavior: 'instant' })
      this.#fit()
    } else this.#showChart()
    history.replaceState(history.state, '', writeSession(this.#session))
    if (this.#session.marks.size > 0) answerHistory.noteMarks()
    part(this, '[data-place]').textContent = this.#place
    requestAnimationFrame(() => this.#tellPlace())
  }

  #showMarks(): void {
    for (const slide of this.querySelectorAll<HTMLElement>('[data-slide="question"]')) {
      const mark = this.#session.marks.get(slide.dataset.question ?? '')
      const said = predictionOf(mark)
      for (const button of slide.querySelectorAll<HTMLElement>('[data-mark]'))
        button.setAttribute('aria-pressed', String(button.dataset.mark === said))
      for (const input of slide.querySelectorAll<HTMLInputElement>('[data-hands]')) {
        const count = mark?.hands.get(input.dataset.hands ?? '')
        // What is being typed is left alone.
        if (input !== document.activeElement) input.value = count === undefined ? '' : String(count)
      }
    }
  }

  #fit(): void {
    this.#showChart()
    fitSlide(this.#now, part(this, '[data-slides]'))
    requestAnimationFrame(() => this.#tellPlace())
  }

  #showChart(): void {
    const { stage, met, focus, slide } = this.#now.dataset
    const [isOverview, isComparing] = [slide === 'overview', slide === 'compare']
    this.dataset.now = slide
    this.toggleAttribute('data-charted', stage !== undefined || isOverview)
    this.toggleAttribute('data-comparing', isComparing)
    this.toggleAttribute('data-overview', isOverview)
    if (isOverview) this.#charts.showWhole(this.#decisions)
    else if (stage !== undefined) this.#charts.show(stage, Number(met), (isComparing && this.#parting) || (focus ?? ''))
    if (!isOverview && !isComparing) return
    const route = this.#roomRoute
    this.#charts.markRoom(route)
    if (isComparing) this.#charts.tag(route)
  }

  /** Where the room parts first among the decisions of the slide. */
  get #parting(): string | undefined {
    const row = this.#now.querySelector<HTMLElement>('[data-parted]')
    return row ? `[data-node="${row.dataset.row}"]` : undefined
  }

  get #decisions(): readonly NumberedDecision[] {
    return [...this.querySelectorAll<HTMLElement>('[data-rows] [data-row]')].map((row, index) => ({
      question: row.dataset.row ?? '',
      number: index + 1,
      parted: row.hasAttribute('data-parted'),
    }))
  }

  get #roomRoute(): RoomRoute {
    const said = new Set([...this.#session.marks].map(([question, mark]) => `${question}/${predictionOf(mark)}`))
    const ways = [...this.querySelectorAll<HTMLElement>('[data-way]')]
    return {
      said,
      passes: new Map(ways.map(({ dataset }) => [dataset.way ?? '', dataset.passes?.split(' ') ?? []])),
    }
  }
}
