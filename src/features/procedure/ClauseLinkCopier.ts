import { copyText } from '../../site/browser/copyText.ts'
import { element } from '../../site/browser/element.ts'
import { isPlainClick } from '../../site/browser/links.ts'
import { SiteElement } from '../../site/browser/SiteElement.ts'
import { requireElement } from '../../site/browser/requireElement.ts'
import { nearestClause } from './nearestClause.ts'

/** Long enough to read a message twice, in milliseconds. */
const messageTime = 6000

/**
 * Copies the address of a clause when its number is clicked. If the page's address names a clause that does not exist, shows
 * a notice. Without JavaScript, the numbers are plain links.
 */
class ClauseLinkCopier extends SiteElement {
  #timer: ReturnType<typeof setTimeout> | undefined

  protected start(signal: AbortSignal): void {
    this.addEventListener('click', (event) => void this.#copy(event), { signal })
    // The message would cover the link that has the focus next. Safari also blurs the link as it moves to the clause.
    this.addEventListener('focusout', ({ relatedTarget }) => relatedTarget && this.#say(''), { signal })
    addEventListener('hashchange', () => this.#showUnknown(signal), { signal })
    // The styles show “Copy link” beside each number from now on, and the names say the same.
    for (const link of this.querySelectorAll('.clause-number'))
      link.setAttribute('aria-label', `Clause ${link.textContent}: Copy link`)
    this.toggleAttribute('data-ready', true)
    this.#showUnknown(signal)
  }

  /** Shows or hides the notice that the clause in the address does not exist, with a link to the nearest clause. */
  #showUnknown(signal: AbortSignal): void {
    const asked = location.hash.slice(1)
    const numbers = [...this.querySelectorAll('.clause')].map(({ id }) => id)
    const nearest = document.getElementById(asked) ? undefined : nearestClause(asked, numbers)
    const notice = this.find('[data-unknown]')
    notice.hidden = nearest === undefined
    if (nearest === undefined) return
    requireElement(notice, '[data-asked]').textContent = asked
    requireElement(notice, '[data-nearest]').replaceChildren(element('a', { href: `#${nearest}` }, nearest))
    notice.focus({ preventScroll: true })
    const scroll = (): void => notice.scrollIntoView({ block: 'center' })
    scroll()
    // A page that is still loading may get larger letters.
    if (document.readyState !== 'complete')
      addEventListener('load', () => requestAnimationFrame(scroll), { once: true, signal })
  }

  async #copy(event: MouseEvent): Promise<void> {
    const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('.clause-number') : null
    if (!link || !isPlainClick(event)) return
    const copied = await copyText(link.href)
    // The browser has moved to the clause, which cannot have the focus.
    link.focus({ preventScroll: true })
    this.#say(
      copied
        ? `Link to clause ${link.textContent} copied`
        : `The address bar now has the link to clause ${link.textContent}`,
    )
  }

  /** Shows a message for some seconds. */
  #say(message: string): void {
    clearTimeout(this.#timer)
    this.find('[role="status"]').textContent = message
    if (message) this.#timer = setTimeout(() => this.#say(''), messageTime)
  }
}

customElements.define('clause-link-copier', ClauseLinkCopier)
