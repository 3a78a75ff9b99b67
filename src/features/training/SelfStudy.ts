import { answerHistory } from '../../site/leaving/answerHistory.ts'
import { prepareLeaveButton } from '../../site/leaving/prepareLeaving.ts'
import { SiteElement } from '../../site/browser/SiteElement.ts'
import { requireElement } from '../../site/browser/requireElement.ts'

/**
 * Shows one decision after another, and a summary to print at the end. Answers are stored only in the page's radio buttons.
 * Without JavaScript, all decisions are shown, each with its answer in a `<details>`.
 */
class SelfStudy extends SiteElement {
  protected start(signal: AbortSignal): void {
    prepareLeaveButton(this.find('[data-leave]'), { clear: () => this.#clear() }, signal)
    this.addEventListener('click', (event) => this.#onClick(event), { signal })
    this.addEventListener('change', (event) => this.#onChange(event), { signal })
    // Find-in-page opens a `<details>` without a click. `toggle` does not bubble, so capture it.
    this.addEventListener('toggle', (event) => this.#onToggle(event), { signal, capture: true })
  }

  get #decisions(): readonly HTMLElement[] {
    return [...this.querySelectorAll<HTMLElement>('[data-decision]')]
  }

  #onClick(event: Event): void {
    const { target } = event
    // Handle the click at once: `toggle` fires only after the next key event, when the focus may have moved.
    if (target instanceof Element && target.closest('[data-answer] > summary')) this.#onToggle(event)
    const button = target instanceof Element ? target.closest('button') : null
    if (!button) return
    const { study, again, all, move, print: printing } = button.dataset
    if (again !== undefined) this.#clear()
    if (study !== undefined || again !== undefined) this.#show(0)
    if (all !== undefined) this.#showAll()
    if (move !== undefined) this.#show(this.#decisions.findIndex((one) => one.contains(button)) + Number(move))
    if (printing !== undefined) print()
  }

  /** Shows one decision by its index. After the last comes the summary. */
  #show(position: number): void {
    const at = Math.max(0, position)
    for (const [index, decision] of this.#decisions.entries()) decision.toggleAttribute('data-current', index === at)
    const now = this.#decisions[at]
    this.#setView(now ? 'decision' : 'end')
    if (!now) this.#renderSummary()
    this.find('[data-status]').textContent = now
      ? `Decision ${at + 1} of ${this.#decisions.length}`
      : `The end: all ${this.#decisions.length} decisions are made`
    const heading = now ? requireElement(now, '.decision-title') : this.find('#end-heading')
    heading.focus({ preventScroll: true })
    // A decision begins with what has just happened.
    ;(now ?? heading).scrollIntoView()
  }

  #showAll(): void {
    this.#setView('everything')
    this.find('[data-status]').textContent = 'Everything is shown'
    this.find('[data-study]').focus()
  }

  #setView(view: 'everything' | 'decision' | 'end'): void {
    this.toggleAttribute('data-working', view !== 'everything')
    // The root too, since the summary is printed without the header and footer of the page.
    for (const one of [this, document.documentElement]) one.toggleAttribute('data-finished', view === 'end')
  }

  #clear(): void {
    for (const box of this.querySelectorAll('input')) box.checked = false
    for (const details of this.querySelectorAll('details')) details.open = false
    this.#setView('everything')
    for (const decision of this.#decisions) decision.removeAttribute('data-current')
    for (const element of this.querySelectorAll('[data-own], [data-own-answer], [data-agreed], [data-status]'))
      element.textContent = ''
    for (const moves of this.querySelectorAll<HTMLElement>('[data-moves]')) moves.hidden = true
  }

  /** Shows whether the reader's answer agrees, when the reader opens or closes the answer to a decision. */
  #onToggle({ target, type }: Event): void {
    // A `<details>` that `#clear` has closed also fires `toggle`.
    if (type === 'toggle' && target instanceof HTMLDetailsElement && !target.open) return
    const decision = target instanceof Element ? target.closest<HTMLElement>('[data-decision]') : null
    if (decision) this.#showVerdict(decision)
  }

  #showVerdict(decision: HTMLElement): void {
    const { label, agrees } = ownAnswer(decision)
    const asks = requireElement(decision, '[data-answer]').dataset.asks
    const other = asks ? 'This case goes another way.' : 'The procedure’s words lead to another answer here.'
    requireElement(decision, '[data-own]').textContent =
      label === undefined
        ? 'You marked no answer.'
        : `Your answer: ${label}. ${agrees ? 'This case goes that way too.' : other}`
    requireElement(decision, '[data-moves]').hidden = false
  }

  /** Shows whether the answer agrees again, if it is changed beside the open answer. */
  #onChange({ target }: Event): void {
    answerHistory.noteAnswers()
    const decision = target instanceof Element ? target.closest<HTMLElement>('[data-decision]') : null
    if (decision && requireElement(decision, '[data-own]').textContent) this.#showVerdict(decision)
  }

  #renderSummary(): void {
    for (const decision of this.#decisions)
      this.find(`[data-summary-of="${decision.dataset.decision}"] [data-own-answer]`).textContent =
        ownAnswer(decision).label ?? 'None marked'
    const agreed = this.#decisions.filter((decision) => ownAnswer(decision).agrees)
    this.find('[data-agreed]').textContent = String(agreed.length)
  }
}

/** Returns the label of the reader's answer to a decision, and whether it agrees with the case. */
function ownAnswer(decision: HTMLElement): { readonly label: string | undefined; readonly agrees: boolean } {
  const marked = decision.querySelector<HTMLInputElement>('input:checked')
  return {
    label: marked?.closest('label')?.textContent.trim(),
    agrees: marked?.value === requireElement(decision, '[data-answer]').dataset.answer,
  }
}

customElements.define('self-study', SelfStudy)
