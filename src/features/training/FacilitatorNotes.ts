import { SiteElement } from '../../site/browser/SiteElement.ts'
import { freshSession, moveByKey, readSession, writeSession } from './session.ts'
import type { Session } from './session.ts'
import { SessionLink } from './SessionLink.ts'
import { renderRoomAnswers } from './renderRoomAnswers.ts'

/** Facilitator's notes that follow the presenter's view in another window. Without JavaScript, they can still be read. */
export class FacilitatorNotes extends SiteElement {
  #link: SessionLink | undefined
  #session: Session = freshSession
  #isFollowing = false

  protected start(signal: AbortSignal): void {
    this.#link = new SessionLink(
      `training-${this.dataset.scenario}`,
      'notes',
      false,
      {
        fragment: () => writeSession(this.#session),
        adopt: (fragment) => this.#applyFragment(fragment),
        move: () => undefined,
        onPeerChange: (isThere) => this.#onPeerChange(isThere),
      },
      signal,
    )
    this.addEventListener('click', (event) => this.#onClick(event), { signal })
    addEventListener('keydown', (event) => this.#onKeydown(event), { signal })
    this.#onPeerChange(false)
  }

  #onClick({ target }: Event): void {
    const by = target instanceof Element ? target.closest<HTMLElement>('[data-press]')?.dataset.press : undefined
    if (by !== undefined) this.#link?.press(Number(by))
  }

  /** A presentation remote sends keys to the focused window, so pass them on. Up and down scroll the notes. */
  #onKeydown(event: KeyboardEvent): void {
    const { key, ctrlKey, metaKey, altKey } = event
    if (ctrlKey || metaKey || altKey || !this.#isFollowing) return
    const by = moveByKey[key]
    if (by === undefined) return
    event.preventDefault()
    this.#link?.press(by)
  }

  #onPeerChange(isThere: boolean): void {
    if (isThere === this.#isFollowing && this.dataset.following !== undefined) return
    this.#isFollowing = isThere
    this.dataset.following = String(isThere)
    for (const button of this.querySelectorAll<HTMLButtonElement>('[data-press]')) button.disabled = !isThere
    this.#render()
  }

  #applyFragment(fragment: string): void {
    const session = readSession(fragment)
    if (!session) return
    this.#session = session
    this.#render()
  }

  #render(): void {
    const here = this.querySelector<HTMLElement>(`[data-slide="${this.#session.at}"]`)
    renderRoomAnswers(this, this.#session.votes)
    const waits =
      here?.dataset.open !== undefined && !here.closest('[data-part]')?.querySelector('[data-verdict]')?.textContent
    this.find('[data-status]').textContent = this.#isFollowing
      ? `On the screen: ${here?.dataset.name ?? 'the opening'}${waits ? '; no vote yet' : ''}`
      : this.#link?.isOpen
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
