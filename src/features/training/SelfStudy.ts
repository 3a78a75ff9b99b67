import { answerHistory } from '../../site/leaving/answerHistory.ts'
import { prepareLeaving } from '../../site/leaving/prepareLeaving.ts'
import { part } from '../../site/browser/part.ts'

/**
 * Shows one decision after another, and at the end a summary to print. What is answered stands in the page's own boxes
 * and is gone with it. Without JavaScript every decision is there, its answer behind a click.
 */
export class SelfStudy extends HTMLElement {
  #connection: AbortController | undefined
  #leave!: () => void

  connectedCallback(): void {
    this.#connection = new AbortController()
    const { signal } = this.#connection
    const home = part(this, '[data-leave]').dataset.leave ?? ''
    this.#leave = prepareLeaving({ home, clear: () => this.#clear() }, signal)
    this.addEventListener('click', (event) => this.#press(event), { signal })
    this.addEventListener('change', () => answerHistory.noteMarks(), { signal })
    // What the browser opens by itself, to a word found on the page, is not clicked. It does not bubble.
    this.addEventListener('toggle', (event) => this.#open(event), { signal, capture: true })
  }

  disconnectedCallback(): void {
    this.#connection?.abort()
  }

  get #decisions(): readonly HTMLElement[] {
    return [...this.querySelectorAll<HTMLElement>('[data-decision]')]
  }

  #press(event: Event): void {
    const { target } = event
    // At once: a toggle is told of later than the next key, and would move what has the focus by then.
    if (target instanceof Element && target.closest('[data-answer] > summary')) this.#open(event)
    const button = target instanceof Element ? target.closest('button') : null
    if (!button) return
    const { study, again, all, move, print: printing, leave } = button.dataset
    if (leave !== undefined) this.#leave()
    if (again !== undefined) this.#clear()
    if (study !== undefined || again !== undefined) this.#show(0)
    if (all !== undefined) this.#showAll()
    if (move !== undefined) this.#show(this.#decisions.findIndex((one) => one.contains(button)) + Number(move))
    if (printing !== undefined) print()
  }

  /** One decision, by its place; behind the last comes the end, before the first the case with the first. */
  #show(place: number): void {
    const at = Math.max(0, place)
    for (const [index, decision] of this.#decisions.entries()) decision.toggleAttribute('data-now', index === at)
    const now = this.#decisions[at]
    this.toggleAttribute('data-working', true)
    this.toggleAttribute('data-finished', !now)
    document.documentElement.toggleAttribute('data-finished', !now)
    part(this, '[data-end-moves]').hidden = now !== undefined
    if (!now) this.#summarise()
    part(this, '[data-status]').textContent = now
      ? `Decision ${at + 1} of ${this.#decisions.length}`
      : `The end: all ${this.#decisions.length} decisions are made`
    const heading = now ? part(now, '.decision-title') : part(this, '#end-heading')
    heading.focus({ preventScroll: true })
    heading.scrollIntoView({ block: 'center' })
  }

  #showAll(): void {
    for (const name of ['data-working', 'data-finished']) this.removeAttribute(name)
    document.documentElement.removeAttribute('data-finished')
    part(this, '[data-status]').textContent = 'Everything is shown'
    part(this, '[data-study]').focus()
  }

  #clear(): void {
    for (const box of this.querySelectorAll('input')) box.checked = false
    for (const details of this.querySelectorAll('details')) details.open = false
    for (const name of ['data-working', 'data-finished']) this.removeAttribute(name)
    for (const decision of this.#decisions) decision.removeAttribute('data-now')
    for (const told of this.querySelectorAll('[data-own], [data-own-answer], [data-agreed], [data-status]'))
      told.textContent = ''
    for (const part of this.querySelectorAll<HTMLElement>('[data-own], [data-moves], [data-end-moves], [data-summary]'))
      part.hidden = true
  }

  /** An answer was opened or closed. */
  #open({ target, type }: Event): void {
    // Closed by the script, it is being cleared.
    if (type === 'toggle' && target instanceof HTMLDetailsElement && !target.open) return
    const decision = target instanceof Element ? target.closest<HTMLElement>('[data-decision]') : null
    if (!decision) return
    const { label, agrees } = ownAnswer(decision)
    const asks = part(decision, '[data-answer]').dataset.asks
    const other = asks ? 'This case goes another way.' : 'The procedure’s words lead to another answer here.'
    const own = part(decision, '[data-own]')
    own.hidden = false
    own.textContent =
      label === undefined
        ? 'You marked no answer.'
        : `Your answer: ${label}. ${agrees ? 'This case goes that way too.' : other}`
    part(decision, '[data-moves]').hidden = false
  }

  #summarise(): void {
    const answers = this.#decisions.map((decision) => ({
      question: decision.dataset.decision ?? '',
      ...ownAnswer(decision),
    }))
    for (const { question, label } of answers)
      part(this, `[data-summary-of="${question}"] [data-own-answer]`).textContent = label ?? 'None marked'
    part(this, '[data-agreed]').textContent = String(answers.filter(({ agrees }) => agrees).length)
    part(this, '[data-summary]').hidden = false
  }
}

/** What is marked at a decision, in words, and whether the case goes so. */
function ownAnswer(decision: HTMLElement): { readonly label: string | undefined; readonly agrees: boolean } {
  const marked = decision.querySelector<HTMLInputElement>('input:checked')
  return {
    label: marked?.closest('label')?.textContent.trim(),
    agrees: marked?.value === part(decision, '[data-answer]').dataset.answer,
  }
}
