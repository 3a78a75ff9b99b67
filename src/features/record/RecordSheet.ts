import { readFragment } from '../../pathway/fragment.ts'
import type { Graph } from '../../pathway/types.ts'
import { holdsAnswers, isWalk, placeOf } from '../../site/browser/isWalk.ts'
import { answerHistory } from '../../site/leaving/answerHistory.ts'
import { prepareLeaving } from '../../site/leaving/prepareLeaving.ts'
import { copyOf, part } from '../../site/browser/part.ts'
import { graphOfSheet } from './graphOfSheet.ts'
import { saveAsWord } from './saveAsWord.ts'
import { partiesInWords, walkedSheet } from './walkedSheet.ts'

/** How many letters of a route and its records print on two pages of A4. A longer sheet prints in the denser layout. */
const roomyUpTo = 6000

/**
 * Turns the blank sheet of a procedure into that of the walk in the address, by the words of the page's templates.
 * Nothing is typed here, and the address is all it knows.
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
    this.#graph = graphOfSheet(this)
    const agencies = copyOf(this, '[data-agencies]').querySelectorAll<HTMLElement>('[data-agency]')
    this.#agencies = new Map([...agencies].map((agency) => [agency.dataset.agency ?? '', agency.textContent]))
    this.#blank = [...part(this, '[data-asked]').childNodes]
    const leaveButton = part(this, '[data-leave]')
    const show = (): void => this.#show()
    const leave = prepareLeaving({ home: leaveButton.dataset.leave ?? '', clear: show, restore: show }, signal)
    addEventListener('hashchange', show, { signal })
    // A page that comes back from the browser's cache, or is printed later, shows the day it was left.
    addEventListener('pageshow', () => this.#showDate(), { signal })
    addEventListener('beforeprint', () => this.#showDate(), { signal })
    part(this, '[data-print]').addEventListener('click', () => window.print(), { signal })
    part(this, '[data-word]').addEventListener('click', () => void this.#save(), { signal })
    leaveButton.addEventListener('click', leave, { signal })
    part(this, '[data-back]').addEventListener('click', (event) => this.#goBack(event), { signal })
    document.addEventListener('click', (event) => this.#keepWalk(event), { signal })
    part(this, '[data-scripted]').hidden = false
    this.#show()
  }

  disconnectedCallback(): void {
    this.#connection?.abort()
    part(this, '[data-asked]').replaceChildren(...this.#blank)
  }

  #show(): void {
    const { hash } = location
    const walking = isWalk(hash)
    if (holdsAnswers(hash)) answerHistory.noteOpened()
    // A place in the page, such as the skip link's, is no other sheet.
    if (hash.length > 1 && !walking) return
    this.#shown = walking ? hash : ''
    const read = walking ? readFragment(this.#graph, hash, [...this.#agencies.keys()]) : undefined
    part(this, '[data-asked]').replaceChildren(...(read ? [walkedSheet(this, this.#graph, read)] : this.#blank))
    const parties = part(this, '[data-parties]')
    parties.textContent = read ? partiesInWords(read.parties, this.#agencies) : ''
    parties.hidden = parties.textContent === ''
    const letters = part(this, '[data-asked]').textContent.replace(/\s+/g, ' ').length
    part(this, '[data-sheet]').toggleAttribute('data-dense', walking && letters > roomyUpTo)
    part(this, '[data-blank-only]').hidden = walking
    part(this, '[data-walk-only]').hidden = !walking
    const back = part(this, '[data-back]') as HTMLAnchorElement
    back.hash = this.#shown
    part(this, '[data-status]').textContent = ''
    this.#showDate()
  }

  #showDate(): void {
    const date = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeStyle: 'short' }).format(new Date())
    part(this, '[data-printed]').textContent = date
  }

  async #save(): Promise<void> {
    // A disabled button would lose the focus of whoever pressed it by keyboard.
    if (this.#saving) return
    this.#saving = true
    const status = part(this, '[data-status]')
    status.textContent = 'The Word document is being made.'
    this.#showDate()
    try {
      const name = await saveAsWord(part(this, '[data-sheet]'), this.dataset.title ?? '', this.dataset.file ?? '')
      status.textContent = `Your browser is saving ${name}.`
    } catch {
      status.textContent =
        'The Word document could not be made. You may be offline: check your connection, load this page again and try once more, or print the sheet.'
    }
    this.#saving = false
  }

  /** Goes back to the explorer that led here, whose history is the walk's; a link would begin another. */
  #goBack(event: MouseEvent): void {
    const explorer = new URL((part(this, '[data-back]') as HTMLAnchorElement).href)
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return
    if (!answerHistory.isFromExplorer(explorer)) return
    event.preventDefault()
    history.back()
  }

  /** A link to a place in the page leads there without putting the walk out of the address. */
  #keepWalk(event: MouseEvent): void {
    const link = event.target instanceof Element ? event.target.closest('a') : null
    if (!this.#shown || !link?.hash || link.pathname !== location.pathname || link.origin !== location.origin) return
    const target = placeOf(link.hash)
    if (!target) return
    event.preventDefault()
    target.focus({ preventScroll: true })
    target.scrollIntoView()
  }
}
