import { readFragment } from '../../pathway/fragment.ts'
import type { Graph } from '../../pathway/types.ts'
import { holdsAnswers, isWalk, targetOf } from '../../site/browser/isWalk.ts'
import { answerHistory } from '../../site/leaving/answerHistory.ts'
import { prepareLeaving } from '../../site/leaving/prepareLeaving.ts'
import { cloneTemplate, requireElement } from '../../site/browser/requireElement.ts'
import { readGraph } from './readGraph.ts'
import { saveAsWord } from './saveAsWord.ts'
import { describeParties, renderWalkSheet } from './renderWalkSheet.ts'

/** How many characters of a route and its records fit on two pages of A4. A longer sheet prints in the denser layout. */
const maxLettersRoomy = 6000

/**
 * Replaces the blank record sheet by that of the walk in the address, using the templates in the page. The address is its
 * only state, and readers type nothing here.
 */
export class RecordSheet extends HTMLElement {
  #connection: AbortController | undefined
  #graph!: Graph
  #agencies: ReadonlyMap<string, string> = new Map()
  #blank: readonly Node[] = []
  /** The fragment of the walk that is shown; empty while the sheet is blank. */
  #shown = ''
  #saving = false

  connectedCallback(): void {
    this.#connection = new AbortController()
    const { signal } = this.#connection
    this.#graph = readGraph(this)
    const agencies = cloneTemplate(this, '[data-agencies]').querySelectorAll<HTMLElement>('[data-agency]')
    this.#agencies = new Map([...agencies].map((agency) => [agency.dataset.agency ?? '', agency.textContent]))
    this.#blank = [...requireElement(this, '[data-asked]').childNodes]
    const leaveButton = requireElement(this, '[data-leave]')
    const show = (): void => this.#render()
    const leave = prepareLeaving({ home: leaveButton.dataset.leave ?? '', clear: show, restore: show }, signal)
    addEventListener('hashchange', show, { signal })
    // A page in the back/forward cache, or one that stays open, would otherwise print an old date.
    addEventListener('pageshow', () => this.#writePrintDate(), { signal })
    addEventListener('beforeprint', () => this.#writePrintDate(), { signal })
    requireElement(this, '[data-print]').addEventListener('click', () => window.print(), { signal })
    requireElement(this, '[data-word]').addEventListener('click', () => void this.#save(), { signal })
    leaveButton.addEventListener('click', leave, { signal })
    requireElement(this, '[data-back]').addEventListener('click', (event) => this.#goBack(event), { signal })
    document.addEventListener('click', (event) => this.#followPageLink(event), { signal })
    requireElement(this, '[data-scripted]').hidden = false
    this.#render()
  }

  disconnectedCallback(): void {
    this.#connection?.abort()
    requireElement(this, '[data-asked]').replaceChildren(...this.#blank)
  }

  #render(): void {
    const { hash } = location
    const walking = isWalk(hash)
    if (holdsAnswers(hash)) answerHistory.noteOpened()
    // A fragment that leads to an element, such as the skip link's, does not change the sheet.
    if (hash.length > 1 && !walking) return
    this.#shown = walking ? hash : ''
    const read = walking ? readFragment(this.#graph, hash, [...this.#agencies.keys()]) : undefined
    requireElement(this, '[data-asked]').replaceChildren(
      ...(read ? [renderWalkSheet(this, this.#graph, read)] : this.#blank),
    )
    const parties = requireElement(this, '[data-parties]')
    parties.textContent = read ? describeParties(read.parties, this.#agencies) : ''
    parties.hidden = parties.textContent === ''
    const letters = requireElement(this, '[data-asked]').textContent.replace(/\s+/g, ' ').length
    requireElement(this, '[data-sheet]').toggleAttribute('data-dense', walking && letters > maxLettersRoomy)
    requireElement(this, '[data-blank-only]').hidden = walking
    requireElement(this, '[data-walk-only]').hidden = !walking
    const back = requireElement(this, '[data-back]') as HTMLAnchorElement
    back.hash = this.#shown
    requireElement(this, '[data-status]').textContent = ''
    this.#writePrintDate()
  }

  #writePrintDate(): void {
    const date = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeStyle: 'short' }).format(new Date())
    requireElement(this, '[data-printed]').textContent = date
  }

  async #save(): Promise<void> {
    // Disabling the button instead would take the focus away from keyboard users.
    if (this.#saving) return
    this.#saving = true
    const status = requireElement(this, '[data-status]')
    status.textContent = 'The Word document is being made.'
    this.#writePrintDate()
    try {
      const name = await saveAsWord(
        requireElement(this, '[data-sheet]'),
        this.dataset.title ?? '',
        this.dataset.file ?? '',
      )
      status.textContent = `Your browser is saving ${name}.`
    } catch {
      status.textContent =
        'The Word document could not be made. You may be offline: check your connection, load this page again and try once more, or print the sheet.'
    }
    this.#saving = false
  }

  /** Goes back to the explorer if it led here, which keeps the history of the walk. The link would add a new entry. */
  #goBack(event: MouseEvent): void {
    const explorer = new URL((requireElement(this, '[data-back]') as HTMLAnchorElement).href)
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return
    if (!answerHistory.isFromExplorer(explorer)) return
    event.preventDefault()
    history.back()
  }

  /** Follows a link within the page without removing the walk from the address. */
  #followPageLink(event: MouseEvent): void {
    const link = event.target instanceof Element ? event.target.closest('a') : null
    if (!this.#shown || !link?.hash || link.pathname !== location.pathname || link.origin !== location.origin) return
    const target = targetOf(link.hash)
    if (!target) return
    event.preventDefault()
    target.focus({ preventScroll: true })
    target.scrollIntoView()
  }
}
