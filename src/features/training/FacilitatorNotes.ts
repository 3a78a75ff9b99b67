import { SiteElement } from '../../site/browser/SiteElement.ts'
import { freshSession, moveByKey, readSession, writeSession } from './session.ts'
import type { Session } from './session.ts'
import { SessionLink } from './SessionLink.ts'
import { renderRoomAnswers } from './renderRoomAnswers.ts'

/** Facilitator's notes that follow the presenter's view in another window. Without JavaScript, they can still be read. */
class FacilitatorNotes extends SiteElement {
  #link: SessionLink | undefined
  #session: Session = freshSession
  #isFollowing = false

  protected start(signal: AbortSignal): void {
    // A page from the back/forward cache may hold votes that were cleared since: it asks again.
    addEventListener('pageshow', ({ persisted }) => persisted && this.#applyFragment(writeSession(freshSession)), {
      signal,
    })
    this.#link = new SessionLink(
      `training-${this.dataset.scenario}`,
      'notes',
      false,
      {
        fragment: () => writeSession(this.#session),
        adopt: (fragment) => this.#applyFragment(fragment),
        onPeerChange: (isThere) => this.#follow(isThere),
      },
      signal,
    )
    this.addEventListener('click', (event) => this.#onClick(event), { signal })
    addEventListener('keydown', (event) => this.#onKeydown(event), { signal })
    this.#follow(false)
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

  /** Follows the presenter's view from now on, or no longer. */
  #follow(isFollowing: boolean): void {
    this.#isFollowing = isFollowing
    this.dataset.following = String(isFollowing)
    for (const button of this.querySelectorAll<HTMLButtonElement>('[data-press]')) button.disabled = !isFollowing
    this.#render()
  }

  #applyFragment(fragment: string): void {
    const session = readSession(fragment)
    if (!session) return
    this.#session = session
    this.#render()
  }

  #render(): void {
    renderRoomAnswers(this, this.#session.votes)
    const slides = [...this.querySelectorAll<HTMLElement>('[data-slide]')]
    const here = this.#isFollowing ? slides[this.#session.at] : undefined
    for (const slide of slides) slide.toggleAttribute('data-here', slide === here)
    for (const part of this.querySelectorAll<HTMLElement>('[data-part]')) {
      const isHere = here !== undefined && part.contains(here)
      if (isHere && !part.hasAttribute('aria-current')) part.scrollIntoView({ block: 'start' })
      if (isHere) part.setAttribute('aria-current', 'step')
      else part.removeAttribute('aria-current')
    }
    this.find('[data-status]').textContent = this.#statusOf(here)
  }

  /** Says which slide is on the screen, if the notes follow one. */
  #statusOf(slide: HTMLElement | undefined): string {
    if (slide) {
      const isVoted = Boolean(this.querySelector('[aria-current] [data-verdict]')?.textContent)
      const waits = slide.dataset.open !== undefined && !isVoted
      return `On the screen: ${slide.dataset.name}${waits ? '; no vote yet' : ''}`
    }
    return this.#link?.isOpen
      ? 'The presenter’s view is not open. These notes follow it as soon as it is.'
      : 'This browser does not let one window follow another. Read these notes beside the screen.'
  }
}

customElements.define('facilitator-notes', FacilitatorNotes)
