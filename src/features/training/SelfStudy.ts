import { answerHistory } from '../../site/leaving/answerHistory.ts'
import { prepareLeaving } from '../../site/leaving/prepareLeaving.ts'
import { SiteElement } from '../../site/browser/SiteElement.ts'
import { requireElement } from '../../site/browser/requireElement.ts'

/**
 * Shows one decision after another, and a summary to print at the end. Answers are stored only in the page's radio buttons.
 * Without JavaScript, all decisions are shown, each with its answer in a `<details>`.
 */
export class SelfStudy extends SiteElement {
  protected start(signal: AbortSignal): void {
    const leaveButton = this.find('[data-leave]')
    const leave = prepareLeaving({ home: leaveButton.dataset.leave ?? '', clear: () => this.#clear() }, signal)
    leaveButton.addEventListener('click', leave, { signal })
    this.addEventListener('click', (event) => this.#onClick(event), { signal })
    this.addEventListener('change', () => answerHistory.noteAnswers(), { signal })
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
    for (const [index, decision] of this.#decisions.entries()) decision.toggleAttribute('data-now', index === at)
    const now = this.#decisions[at]
    this.toggleAttribute('data-working', true)
    this.toggleAttribute('data-finished', !now)
    document.documentElement.toggleAttribute('data-finished', !now)
    this.find('[data-end-moves]').hidden = now !== undefined
    if (!now) this.#renderSummary()
    this.find('[data-status]').textContent = now
      ? `Decision ${at + 1} of ${this.#decisions.length}`
      : `The end: all ${this.#decisions.length} decisions are made`
    const heading = now ? requireElement(now, '.decision-title') : this.find('#end-heading')
    heading.focus({ preventScroll: true })
    heading.scrollIntoView({ block: 'center' })
  }

  #showAll(): void {
    for (const name of ['data-working', 'data-finished']) this.removeAttribute(name)
    document.documentElement.removeAttribute('data-finished')
    this.find('[data-status]').textContent = 'Everything is shown'
    this.find('[data-study]').focus()
  }

  #clear(): void {
    for (const box of this.querySelectorAll('input')) box.checked = false
    for (const details of this.querySelectorAll('details')) details.open = false
    for (const name of ['data-working', 'data-finished']) this.removeAttribute(name)
    for (const decision of this.#decisions) decision.removeAttribute('data-now')
    for (const element of this.querySelectorAll('[data-own], [data-own-answer], [data-agreed], [data-status]'))
      element.textContent = ''
    for (const part of this.querySelectorAll<HTMLElement>('[data-own], [data-moves], [data-end-moves], [data-summary]'))
      part.hidden = true
  }

  /** Shows whether the reader's answer agrees, when the reader opens or closes the answer to a decision. */
  #onToggle({ target, type }: Event): void {
    // A `<details>` that `#clear` has closed also fires `toggle`.
    if (type === 'toggle' && target instanceof HTMLDetailsElement && !target.open) return
    const decision = target instanceof Element ? target.closest<HTMLElement>('[data-decision]') : null
    if (!decision) return
    const { label, agrees } = ownAnswer(decision)
    const asks = requireElement(decision, '[data-answer]').dataset.asks
    const other = asks ? 'This case goes another way.' : 'The procedure’s words lead to another answer here.'
    const own = requireElement(decision, '[data-own]')
    own.hidden = false
    own.textContent =
      label === undefined
        ? 'You marked no answer.'
        : `Your answer: ${label}. ${agrees ? 'This case goes that way too.' : other}`
    requireElement(decision, '[data-moves]').hidden = false
  }

  #renderSummary(): void {
    const answers = this.#decisions.map((decision) => ({
      question: decision.dataset.decision ?? '',
      ...ownAnswer(decision),
    }))
    for (const { question, label } of answers)
      this.find(`[data-summary-of="${question}"] [data-own-answer]`).textContent = label ?? 'None marked'
    this.find('[data-agreed]').textContent = String(answers.filter(({ agrees }) => agrees).length)
    this.find('[data-summary]').hidden = false
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
