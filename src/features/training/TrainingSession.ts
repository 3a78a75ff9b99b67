import { answerHistory } from '../../site/leaving/answerHistory.ts'
import { prepareLeaveButton } from '../../site/leaving/prepareLeaving.ts'
import { SiteElement } from '../../site/browser/SiteElement.ts'
import { requireElement } from '../../site/browser/requireElement.ts'
import { singleKeysAreOff } from '../../site/browser/singleKeysAreOff.ts'
import { RouteCharts } from './RouteCharts.ts'
import type { RoomRoute } from './RouteCharts.ts'
import type { RoomDecision } from './chartMarks.ts'
import { fitSlide, hasMoreBelow, isShortened, scrollDown, showAllClauses } from './slideOverflow.ts'
import { freshSession, moveByKey, roomAnswer, readSession, toggleAnswer, withHands, writeSession } from './session.ts'
import type { Session } from './session.ts'
import { SessionLink } from './SessionLink.ts'
import { renderRoomAnswers } from './renderRoomAnswers.ts'

/**
 * Shows a training session on a projector, one slide at a time. The room votes before the slide with the answer. The state is
 * in the fragment, so that the page can be reloaded, and is sent to other windows. Without JavaScript, all slides are shown
 * one below the other.
 */
class TrainingSession extends SiteElement {
  #link: SessionLink | undefined
  #session: Session = freshSession
  /** The index of the slide on which the presenter was warned that there is no vote. */
  #warnedAt = -1
  /** Whether the presenter was warned that starting again removes all votes. */
  #isResetWarned = false

  protected start(signal: AbortSignal): void {
    const page = { clear: () => this.#change(freshSession), restore: () => this.#applyFragment(location.hash) }
    prepareLeaveButton(this.find('[data-leave]'), page, signal)
    const restored = readSession(location.hash)
    this.#session = this.#dropUnknown(restored ?? freshSession)
    this.#link = new SessionLink(
      `training-${this.dataset.scenario}`,
      'presenter',
      restored !== undefined,
      {
        fragment: () => writeSession(this.#session),
        adopt: (fragment) => this.#applyFragment(fragment),
        move: (by) => this.#move(by),
        onPeerChange: (isThere) => (this.find('[data-notes-open]').hidden = !isThere),
      },
      signal,
    )
    addEventListener('keydown', (event) => this.#onKeydown(event), { signal })
    addEventListener(
      'hashchange',
      () => {
        this.#applyFragment(location.hash)
        this.#link?.broadcast()
      },
      { signal },
    )
    addEventListener('resize', () => this.#fitSlide(), { signal })
    // A change of the text size also changes the size of the charts.
    document.addEventListener(
      'change',
      ({ target }) => {
        if (!this.contains(target as Node)) this.#fitSlide()
      },
      { signal },
    )
    this.addEventListener('click', (event) => this.#onClick(event), { signal })
    this.addEventListener('input', (event) => this.#onHandsInput(event), { signal })
    this.toggleAttribute('data-presenting', true)
    this.find('[data-full]').hidden = !document.fullscreenEnabled
    this.#render()
    this.#focus()
    // The web font changes the size of the text.
    void document.fonts.ready.then(() => {
      if (!signal.aborted) this.#fitSlide()
    })
  }

  get #charts(): RouteCharts {
    return new RouteCharts(this.find('[data-charts]'), this.dataset.trail?.split(' ') ?? [])
  }

  get #slides(): readonly HTMLElement[] {
    return [...this.querySelectorAll<HTMLElement>('[data-slide]')]
  }

  get #currentSlide(): HTMLElement {
    return this.find(`[data-slide]:nth-of-type(${this.#session.at + 1})`)
  }

  #applyFragment(fragment: string): void {
    const session = readSession(fragment)
    if (session) this.#show(this.#dropUnknown(session))
  }

  /** Removes unknown slides, questions and answers. A fragment may be damaged, or older than a change to the scenario. */
  #dropUnknown({ at, votes }: Session): Session {
    const isKnown = (question: string, answer: string): boolean =>
      this.querySelector(`[data-label="${question}/${answer}"]`) !== null
    const known = [...votes].map(([question, { answer, hands }]) => {
      const counted = [...hands].filter(([one]) => isKnown(question, one))
      const marked = answer !== undefined && isKnown(question, answer) ? { answer } : {}
      return [question, { ...marked, hands: new Map(counted) }] as const
    })
    return { at: Math.min(at, this.#slides.length - 1), votes: new Map(known) }
  }

  #change(session: Session): void {
    this.#show(session)
    this.#link?.broadcast()
  }

  #show(session: Session): void {
    this.#session = session
    // A warning is gone from the screen, so the next press is the first again.
    this.#warnedAt = -1
    this.#isResetWarned = false
    this.#render()
  }

  #move(by: number): void {
    const isWarned = this.#warnedAt === this.#session.at
    // A presentation remote has no other way to scroll a slide that is longer than the screen.
    if (by > 0 && !isWarned && this.#scrollDown()) {
      this.#updatePosition()
      this.#speak(this.find('[data-place]').textContent)
      return
    }
    const at = Math.min(Math.max(this.#session.at + by, 0), this.#slides.length - 1)
    const { question } = this.#currentSlide.dataset
    const isOpen = question !== undefined && roomAnswer(this.#session.votes.get(question)) === undefined
    if (by > 0 && isOpen && !isWarned) {
      this.#warnedAt = this.#session.at
      this.#announce('No vote yet, or a tie. Press again to skip.')
      return
    }
    if (at === this.#session.at) return
    this.#change({ ...this.#session, at })
    this.#focus()
  }

  #focus(): void {
    requireElement(this.#currentSlide, 'h2').focus({ preventScroll: true })
  }

  #onKeydown(event: KeyboardEvent): void {
    const { key, target, ctrlKey, metaKey, altKey } = event
    if (ctrlKey || metaKey || altKey) return
    const isTyping = target instanceof HTMLInputElement
    const by = isTyping && key.startsWith('Arrow') ? undefined : moveByKey[key]
    // Any key on a dark screen only turns the screen back on.
    if (this.hasAttribute('data-dark')) this.#toggleDark()
    else if (key === 'Escape' && this.find('[data-keys]').hasAttribute('open')) this.#toggleKeys()
    else if (by !== undefined) this.#move(by)
    // Single-key shortcuts must not fire while the reader types or uses speech input elsewhere (WCAG 2.1.4).
    else if (isTyping || singleKeysAreOff() || !(target instanceof Node && this.contains(target))) return
    // The key 0 is the tenth answer, since it follows 9 on a keyboard.
    else if (/^\d$/.test(key)) this.#markAnswer((Number(key) + 9) % 10)
    else if (key === 'ArrowDown' || key === 'ArrowUp') this.#scrollByArrow(key === 'ArrowDown' ? 1 : -1)
    else if (key === 'b' || key === '.') this.#toggleDark()
    else if (key === 'h') this.#currentSlide.querySelector<HTMLElement>('[data-hands]')?.focus()
    else if (key === 'c') this.#toggleClauses()
    else if (key === 'n') this.find('[data-notes]').click()
    else if (key === '?') this.#toggleKeys()
    else if (key === 'f') void this.#toggleFullScreen()
    else return
    event.preventDefault()
  }

  #markAnswer(index: number): void {
    const button = this.#currentSlide.querySelectorAll<HTMLElement>('[data-mark]')[index]
    if (!button) return
    button.click()
    const { question } = this.#currentSlide.dataset
    this.#speak(`The room: ${this.find(`[data-row="${question}"] [data-room]`).textContent}`)
  }

  #toggleDark(): void {
    this.#speak(this.toggleAttribute('data-dark') ? 'Dark' : 'Slide shown')
  }

  #toggleKeys(): void {
    this.#speak(this.find('[data-keys]').toggleAttribute('open') ? 'Keys shown' : 'Keys hidden')
  }

  #onClick({ target }: Event): void {
    if (this.hasAttribute('data-dark')) this.#toggleDark()
    const button = target instanceof Element ? target.closest<HTMLElement>('button') : null
    if (!button) return
    const { mark: answer, move, again, full, fullClauses } = button.dataset
    const { question } = this.#currentSlide.dataset
    if (answer !== undefined && question !== undefined) this.#change(toggleAnswer(this.#session, question, answer))
    if (move !== undefined) this.#move(Number(move))
    if (again !== undefined) this.#startAgain()
    if (fullClauses !== undefined) this.#toggleClauses()
    if (full !== undefined) void this.#toggleFullScreen()
  }

  /** Starts again. Asks for confirmation first if there are votes, since they cannot be restored. */
  #startAgain(): void {
    if (this.#session.votes.size > 0 && !this.#isResetWarned) {
      this.#isResetWarned = true
      this.#announce('Press again to remove every vote.')
      return
    }
    this.#change(freshSession)
    this.#focus()
  }

  #onHandsInput({ target }: Event): void {
    const { question } = this.#currentSlide.dataset
    if (!(target instanceof HTMLInputElement) || question === undefined) return
    const count = /^\d{1,3}$/.test(target.value) ? Number(target.value) : undefined
    this.#change(withHands(this.#session, question, target.dataset.hands ?? '', count))
    const isBad = count === undefined && (target.value !== '' || target.validity.badInput)
    target.setAttribute('aria-invalid', String(isBad))
    if (isBad) this.#announce('Enter a whole number from 0 to 999. This entry is not counted.')
  }

  /** Toggles between all clauses of a slide in full and only those that fit. */
  #toggleClauses(): void {
    const wasShortened = isShortened(this.#currentSlide)
    if (wasShortened) showAllClauses(this.#currentSlide)
    else fitSlide(this.#currentSlide, this.find('[data-slides]'))
    this.#updatePosition()
    const isChanged = wasShortened !== isShortened(this.#currentSlide)
    if (isChanged) this.#speak(wasShortened ? 'Clauses in full' : 'Clauses shortened')
  }

  /** Scrolls the chart if there is one, else the slide. */
  #scrollByArrow(by: number): void {
    const box = this.hasAttribute('data-charted') ? this.find('[data-charts]') : this.find('[data-slides]')
    box.scrollBy({ top: by * box.clientHeight * 0.4 })
  }

  /** The questions of a slide that compares both routes on a chart; none on other slides. */
  get #comparedQuestions(): readonly string[] {
    if (this.dataset.slideKind !== 'compare') return []
    return [...this.#currentSlide.querySelectorAll<HTMLElement>('[data-row]')].map((row) => row.dataset.row ?? '')
  }

  /** The elements that may scroll: the slide, or the page on a small or enlarged screen. */
  get #scrollBoxes(): readonly HTMLElement[] {
    return [this.find('[data-slides]'), document.documentElement]
  }

  /** Scrolls the text of a slide on, else its chart. Returns whether there was anything left to scroll. */
  #scrollDown(): boolean {
    return this.#scrollBoxes.some(scrollDown) || this.#charts.showNext(this.#comparedQuestions)
  }

  /** Shows the number of the slide and whether there is more below. */
  #updatePosition(): void {
    this.find('[data-full-clauses]').hidden = !isShortened(this.#currentSlide)
    const isMore = this.#scrollBoxes.some(hasMoreBelow) || this.#charts.hasNext(this.#comparedQuestions)
    const position = `${this.#session.at + 1} of ${this.#slides.length}`
    this.find('[data-place]').textContent = isMore ? `${position}, more below` : position
  }

  async #toggleFullScreen(): Promise<void> {
    try {
      await (document.fullscreenElement ? document.exitFullscreen() : document.documentElement.requestFullscreen())
    } catch {
      this.#announce('The browser refused full screen. Try its own key, often F11.')
    }
  }

  /** Shows a message, which screen readers announce too. */
  #announce(text: string): void {
    this.find('[data-status]').textContent = text
  }

  /** Announces to screen readers what the screen shows by itself after a key that moves no focus. */
  #speak(text: string): void {
    this.find('[data-spoken]').textContent = text
  }

  #render(): void {
    const now = this.#currentSlide
    this.removeAttribute('data-dark')
    // Entering a count must not scroll the slide back to the top.
    const isNew = !now.hasAttribute('data-current')
    for (const slide of this.#slides) slide.toggleAttribute('data-current', slide === now)
    this.#announce('')
    this.#speak('')
    this.#renderVotes()
    renderRoomAnswers(this, this.#session.votes)
    if (isNew) {
      this.find('[data-slides]').scrollTop = 0
      scrollTo({ top: 0, behavior: 'instant' })
    }
    this.#fitSlide()
    history.replaceState(history.state, '', writeSession(this.#session))
    if (this.#session.votes.size > 0) answerHistory.noteAnswers()
  }

  #renderVotes(): void {
    for (const slide of this.querySelectorAll<HTMLElement>('[data-slide="question"]')) {
      const vote = this.#session.votes.get(slide.dataset.question ?? '')
      const answer = roomAnswer(vote)
      for (const button of slide.querySelectorAll<HTMLElement>('[data-mark]'))
        button.setAttribute('aria-pressed', String(button.dataset.mark === answer))
      for (const input of slide.querySelectorAll<HTMLInputElement>('[data-hands]')) {
        const count = vote?.hands.get(input.dataset.hands ?? '')
        // Do not overwrite the field in which the presenter is typing.
        if (input !== document.activeElement) input.value = count === undefined ? '' : String(count)
      }
    }
  }

  #fitSlide(): void {
    this.#renderChart()
    fitSlide(this.#currentSlide, this.find('[data-slides]'))
    this.#updatePosition()
  }

  #renderChart(): void {
    const { stage, met: highlightedCount, focus = '', slide } = this.#currentSlide.dataset
    const [isOverview, isComparing] = [slide === 'overview', slide === 'compare']
    this.dataset.slideKind = slide
    this.toggleAttribute('data-charted', stage !== undefined || isOverview)
    if (isOverview) this.#charts.showWhole(this.#decisions)
    else if (stage !== undefined)
      this.#charts.show(stage, Number(highlightedCount), (isComparing && this.#firstDifference) || focus)
    if (isOverview || isComparing) this.#charts.highlightRoomRoute(this.#roomRoute)
    if (isComparing) this.#charts.tagAnswers(this.#roomRoute)
  }

  /** A selector of the slide's first question at which the room's answer differs. */
  get #firstDifference(): string | undefined {
    const row = this.#currentSlide.querySelector<HTMLElement>('[data-parted]')
    return row ? `[data-node="${row.dataset.row}"]` : undefined
  }

  get #decisions(): readonly RoomDecision[] {
    return [...this.querySelectorAll<HTMLElement>('[data-rows] [data-row]')].map((row) => ({
      question: row.dataset.row ?? '',
      diverged: row.hasAttribute('data-parted'),
    }))
  }

  get #roomRoute(): RoomRoute {
    const answers = [...this.#session.votes].flatMap(([question, vote]) => {
      const answer = roomAnswer(vote)
      return answer === undefined ? [] : [`${question}/${answer}`]
    })
    const ways = [...this.querySelectorAll<HTMLElement>('[data-way]')]
    return {
      answers: new Set(answers),
      passes: new Map(ways.map(({ dataset }) => [dataset.way ?? '', dataset.passes?.split(' ') ?? []])),
    }
  }
}

customElements.define('training-session', TrainingSession)
