import { knownYears } from '../../pathway/deadlines/bankHolidays.ts'
import { datesOf } from '../../pathway/deadlines/dueDates.ts'
import type { PointDates } from '../../pathway/deadlines/dueDates.ts'
import { parseClockTime } from '../../pathway/deadlines/londonTime.ts'
import { railOf, timelineOf } from '../../pathway/deadlines/timeline.ts'
import type { LaneCell, TimelinePoint } from '../../pathway/deadlines/timeline.ts'
import type { Pathway, PathwayNode } from '../../pathway/types.ts'
import { element } from '../../site/browser/element.ts'

/** Where a timeline stands, with the level of its heading: on the record sheet, or in the explorer. */
const headings = { sheet: 'h2', end: 'h3', 'under way': undefined } as const
const enterOnSheet = 'To keep it, enter it on the record sheet too, and print or save that.'
const keepIt = { sheet: 'To keep it, print or save this sheet.', end: enterOnSheet, 'under way': enterOnSheet } as const

/**
 * The time limits of a route as a timeline, where readers can enter when something happened and see by when the rest
 * is due. What they enter stays in memory, so that it is there again when the page renders the same route anew.
 */
export class RouteTimeline {
  readonly #typed = new Map<string, string>()

  /** Renders the timeline of a route. Requires that one of its steps has a limit. */
  render(pathway: Pathway, trail: readonly PathwayNode[], where: keyof typeof headings): HTMLElement {
    const points = timelineOf(pathway, trail)
    const rail = railOf(points)
    const status = element('p', { class: 'visually-hidden', role: 'status', 'data-screen': true })
    const shows: ((dates: PointDates | undefined) => void)[] = []
    const update = (key?: string): void => {
      const dates = datesOf(points, this.#typed)
      points.forEach((point, index) => shows[index]?.(dates.get(point.key)))
      if (key === undefined) return
      const due = [...dates.values()].flatMap(({ dues }) => dues).filter((one) => one?.startsWith('by ')).length
      // One entry may change many dates, which nobody wants to hear all.
      status.textContent = dates.get(key)?.problem ?? `Dates worked out: ${due}.`
    }
    const items = points.map((point, index) => {
      const { item, show } = this.#renderPoint(point, rail[index] ?? [], () => update(point.key))
      shows.push(show)
      return item
    })
    update()
    const { first, last } = knownYears
    const runOut = new Date().getFullYear() > last ? ' This list has run out: no later dates are worked out.' : ''
    return element(
      'section',
      { class: 'timeline' },
      headings[where] && element(headings[where], {}, 'Time limits on this route'),
      element(
        'p',
        { class: 'secondary', 'data-screen': true },
        `Enter when something happened to see by when the rest is due. It is not saved or sent. ${keepIt[where]}`,
      ),
      status,
      element('ol', { class: 'timeline-points', 'data-unnumbered': true }, ...items),
      element(
        'p',
        { class: 'secondary' },
        'Days are counted from the day after the start. Working days leave out weekends and the bank holidays of England, ' +
          `known here for ${first} to ${last}.${runOut} Check dates against the procedure: it may count in another way.`,
      ),
    )
  }

  /** Forgets what was entered. */
  clear(): void {
    this.#typed.clear()
  }

  #renderPoint(
    point: TimelinePoint,
    cells: readonly LaneCell[],
    update: () => void,
  ): { item: HTMLElement; show: (dates: PointDates | undefined) => void } {
    const { key, title, force, isStart, lines } = point
    const blank = element('span', { class: 'blank' })
    const entered = element('p', { class: 'timeline-entered' }, 'When: ', blank)
    const problem = element('p', { class: 'timeline-problem' })
    const dues = lines.map(() => element('strong', {}))
    const item = element(
      'li',
      { class: 'timeline-point', 'data-point': key },
      element('span', { class: 'rail', 'aria-hidden': 'true' }, ...cells.map(renderCell)),
      element(
        'div',
        {},
        element(
          'p',
          {},
          element('strong', {}, title.charAt(0).toUpperCase() + title.slice(1)),
          force && lines.length > 0 && ` (${force})`,
        ),
        // A paragraph of its own, so that it is a line of its own in Word too.
        ...lines.flatMap((line, index) => [
          element('p', {}, line),
          element('p', { class: 'timeline-due', hidden: true }, dues[index]),
        ]),
        ...(isStart ? [this.#renderEntry(point, update), entered, problem] : []),
      ),
    )
    return {
      item,
      show: (dates) => {
        blank.textContent = dates?.entered ?? ''
        entered.toggleAttribute('data-filled', dates?.entered !== undefined)
        problem.textContent = dates?.problem ?? ''
        problem.hidden = dates?.problem === undefined
        // On paper nobody can correct it.
        problem.toggleAttribute('data-screen', dates?.entered === undefined)
        dues.forEach((due, index) => {
          due.textContent = dates?.dues[index] ?? ''
          if (due.parentElement) due.parentElement.hidden = due.textContent === ''
        })
      },
    }
  }

  #renderEntry({ key, title }: TimelinePoint, update: () => void): HTMLElement {
    const input = element('input', { type: 'datetime-local', autocomplete: 'off' })
    // Browsers without this kind of field show one for text.
    if (input.type === 'text') input.placeholder = '2/3/2026 10:00'
    input.value = this.#typed.get(key) ?? ''
    const note = (): void => {
      // A field whose date is not whole yet has no value, as an empty one.
      const text = input.validity.badInput ? 'incomplete' : input.value
      if (text) this.#typed.set(key, text)
      else this.#typed.delete(key)
      update()
    }
    input.addEventListener('input', () => {
      if (input.value === '' ? !input.validity.badInput : parseClockTime(input.value) !== undefined) note()
    })
    input.addEventListener('change', note)
    return element(
      'p',
      { 'data-screen': true },
      element('label', {}, 'When', element('span', { class: 'visually-hidden' }, `: ${title}`), ' ', input),
    )
  }
}

function renderCell({ above, below, mark }: LaneCell): HTMLElement {
  return element('span', { class: 'lane', 'data-above': above, 'data-below': below, 'data-mark': mark ?? false })
}
