import { readProcedureView } from '../../components/procedureView.ts'
import type { ProcedureView } from '../../components/procedureView.ts'
import type { RouteTimeline } from '../../components/timeline/RouteTimeline.ts'
import { readFragment } from '../../pathway/fragment.ts'
import { hasLimits } from '../../pathway/limits.ts'
import type { Walk } from '../../pathway/walk.ts'
import { followPlaceLink, holdsAnswers, isPlainClick, isWalk } from '../../site/browser/links.ts'
import { answerHistory } from '../../site/leaving/answerHistory.ts'
import { prepareLeaveButton } from '../../site/leaving/prepareLeaving.ts'
import { formatDate } from '../../site/localDate.ts'
import { SiteElement } from '../../site/browser/SiteElement.ts'
import { saveAsWord } from './saveAsWord.ts'
import { describeParties, renderWalkSheet } from './renderWalkSheet.ts'

/** How many characters of a route and its records fit on two pages of A4. A longer sheet prints in the denser layout. */
const maxLettersRoomy = 6000

/**
 * Replaces the blank record sheet by that of the walk in the address, rendered from the JSON document in the
 * page. The address is its only state, but for the times that readers enter on its timeline, which are kept in memory.
 */
class RecordSheet extends SiteElement {
  #view: ProcedureView | undefined
  #blank: readonly Node[] = []
  /** The fragment of the walk that is shown; empty while the sheet is blank. */
  #shown = ''
  #saving = false
  #timeline: RouteTimeline | undefined
  /** See `AnswerHistory.noteOpened`. */
  #case: number | undefined

  protected override start(signal: AbortSignal): void {
    this.#view = readProcedureView(this.find('[data-document]'))
    this.#blank = [...this.find('[data-asked]').childNodes]
    const show = (): void => this.#render()
    const clear = (): void => {
      this.#timeline?.clear()
      show()
    }
    prepareLeaveButton(this.find('[data-leave]'), { clear, restore: show }, signal)
    addEventListener('hashchange', show, { signal })
    // A page in the back/forward cache, or one that stays open, would otherwise print an old date.
    addEventListener('pageshow', () => this.#writePrintDate(), { signal })
    addEventListener('beforeprint', () => this.#writePrintDate(), { signal })
    this.find('[data-print]').addEventListener('click', () => window.print(), { signal })
    this.find('[data-word]').addEventListener('click', () => void this.#save(), { signal })
    this.find('[data-back]').addEventListener('click', (event) => this.#goBack(event), { signal })
    // The walk stays in the address.
    document.addEventListener('click', (event) => this.#shown && followPlaceLink(event), { signal })
    this.#render()
    signal.addEventListener('abort', () => this.find('[data-asked]').replaceChildren(...this.#blank))
  }

  #render(): void {
    const { hash } = location
    const walking = isWalk(hash)
    if (holdsAnswers(hash)) {
      const before = this.#case
      this.#case = answerHistory.noteOpened()
      // The times entered belong to the case that was shown before.
      if (this.#case !== before) this.#timeline?.clear()
    }
    // A fragment that leads to an element, such as the skip link's, does not change the sheet.
    if (!this.#view || (hash.length > 1 && !walking)) return
    this.#shown = walking ? hash : ''
    const { pathway, agencies } = this.#view
    const read = walking ? readFragment(pathway, hash, [...agencies.keys()]) : undefined
    const view = { ...this.#view, parties: read?.parties ?? {} }
    const asked = this.find('[data-asked]')
    asked.replaceChildren(...(read ? renderWalkSheet(view, read) : this.#blank))
    const parties = this.find('[data-parties]')
    parties.textContent = describeParties(view)
    parties.hidden = parties.textContent === ''
    this.#chooseLayout()
    // Without its script, the steps of the route tell the limits.
    if (read && hasLimits(read.walk.trail)) void this.#showTimeline(view, read.walk).catch(() => undefined)
    this.find('[data-blank-only]').hidden = walking
    for (const element of this.querySelectorAll<HTMLElement>('[data-walk-only]')) element.hidden = !walking
    const back = this.find('[data-back]') as HTMLAnchorElement
    back.hash = this.#shown
    this.find('[data-status]').textContent = ''
    this.#writePrintDate()
  }

  #chooseLayout(): void {
    const letters = this.find('[data-asked]').textContent.replace(/\s+/g, ' ').length
    this.find('[data-sheet]').toggleAttribute('data-dense', this.#shown !== '' && letters > maxLettersRoomy)
  }

  async #showTimeline({ pathway }: ProcedureView, { trail }: Walk): Promise<void> {
    const place = this.find('[data-timeline]')
    const { RouteTimeline } = await import('../../components/timeline/RouteTimeline.ts')
    this.#timeline ??= new RouteTimeline()
    // Meanwhile the reader may have gone to another route.
    if (!place.isConnected) return
    place.replaceChildren(this.#timeline.render(pathway, trail, 'sheet'))
    this.#chooseLayout()
  }

  #writePrintDate(): void {
    this.find('[data-printed]').textContent = formatDate(new Date(), { withTime: true })
  }

  async #save(): Promise<void> {
    // Disabling the button instead would take the focus away from keyboard users.
    if (this.#saving) return
    this.#saving = true
    const status = this.find('[data-status]')
    status.textContent = 'Making the Word document…'
    status.scrollIntoView({ block: 'nearest' })
    this.#writePrintDate()
    try {
      const name = await saveAsWord(this.find('[data-sheet]'), this.dataset.title ?? '', this.dataset.file ?? '')
      status.textContent = `Your browser is saving ${name}.`
    } catch {
      status.textContent =
        'The Word document could not be made. You may be offline: check your connection, load this page again and try once more, or print the sheet.'
    }
    this.#saving = false
  }

  /** Goes back to the explorer if it led here, which keeps the history of the walk. The link would add a new entry. */
  #goBack(event: MouseEvent): void {
    const explorer = new URL((this.find('[data-back]') as HTMLAnchorElement).href)
    if (!isPlainClick(event) || !answerHistory.isFromExplorer(explorer)) return
    event.preventDefault()
    history.back()
  }
}

customElements.define('record-sheet', RecordSheet)
