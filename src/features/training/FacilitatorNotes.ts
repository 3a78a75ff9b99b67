import { part } from '../../site/browser/part.ts'
import { freshSession, readSession, writeSession } from './session.ts'
import type { Session } from './session.ts'
import { SessionLink } from './SessionLink.ts'
import { showRoom } from './showRoom.ts'

/** Follows the presenter's view in another window of the same browser. Without JavaScript the notes are there to read. */
export class FacilitatorNotes extends HTMLElement {
  #connection: AbortController | undefined
  #link!: SessionLink
  #session: Session = freshSession
  #isFollowing = false

  connectedCallback(): void {
    this.#connection = new AbortController()
    const { signal } = this.#connection
    this.#link = new SessionLink(
      `training-${this.dataset.scenario}`,
      'notes',
      false,
      {
        fragment: () => writeSession(this.#session),
        adopt: (fragment) => this.#adopt(fragment),
        press: () => undefined,
        meet: (isThere) => this.#meet(isThere),
      },
      signal,
    )
    this.addEventListener('click', (event) => this.#press(event), { signal })
    addEventListener('keydown', (event) => this.#pressKey(event), { signal })
    this.#meet(false)
  }

  disconnectedCallback(): void {
    this.#connection?.abort()
  }

  #press({ target }: Event): void {
    const by = target instanceof Element ? target.closest<HTMLElement>('[data-press]')?.dataset.press : undefined
    if (by !== undefined) this.#link.press(Number(by))
  }

  /** A clicker speaks to whichever window has the focus. Arrows move too, but up and down are left for reading. */
  #pressKey(event: KeyboardEvent): void {
    const { key, ctrlKey, metaKey, altKey } = event
    if (ctrlKey || metaKey || altKey || !this.#isFollowing) return
    const by = { PageDown: 1, ArrowRight: 1, PageUp: -1, ArrowLeft: -1 }[key]
    if (by === undefined) return
    event.preventDefault()
    this.#link.press(by)
  }

  #meet(isThere: boolean): void {
    if (isThere === this.#isFollowing && this.dataset.following !== undefined) return
    this.#isFollowing = isThere
    this.dataset.following = String(isThere)
    for (const button of this.querySelectorAll<HTMLButtonElement>('[data-press]')) button.disabled = !isThere
    this.#show()
  }

  #adopt(fragment: string): void {
    const session = readSession(fragment)
    if (!session) return
    this.#session = session
    this.#show()
  }

  #show(): void {
    const here = this.querySelector<HTMLElement>(`[data-slide="${this.#session.at}"]`)
    showRoom(this, this.#session.marks)
    const waits =
      here?.dataset.open !== undefined && !here.closest('[data-part]')?.querySelector('[data-verdict]')?.textContent
    part(this, '[data-status]').textContent = this.#isFollowing
      ? `On the screen: ${here?.dataset.name ?? 'the opening'}${waits ? '; nothing is marked for the room yet' : ''}`
      : this.#link.isOpen
        ? 'The presenter’s view is not open. These notes follow it as soon as it is.'
        : 'This browser does not let one window follow another. Read these notes beside the screen.'
    for (const one of this.querySelectorAll<HTMLElement>('[data-part]')) {
      const isHere = this.#isFollowing && one.contains(here)
      if (isHere && !one.hasAttribute('aria-current')) one.scrollIntoView({ block: 'start' })
      if (isHere) one.setAttribute('aria-current', 'step')
      else one.removeAttribute('aria-current')
    }
    for (const slide of this.querySelectorAll<HTMLElement>('[data-slide]'))
      slide.toggleAttribute('data-here', this.#isFollowing && slide === here)
  }
}
