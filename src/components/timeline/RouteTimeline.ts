import { knownYears } from '../../pathway/deadlines/bankHolidays.ts'
import { datesOf } from '../../pathway/deadlines/dueDates.ts'
import type { PointDates } from '../../pathway/deadlines/dueDates.ts'
import { railOf, timelineOf } from '../../pathway/deadlines/timeline.ts'
import type { LaneCell, TimelineLimit, TimelinePoint } from '../../pathway/deadlines/timeline.ts'
import type { Pathway, PathwayNode } from '../../pathway/types.ts'
import { element } from '../../site/browser/element.ts'

/** Where a timeline stands, with the level of its heading: on the record sheet, or in the explorer. */
const headings = { sheet: 'h2', end: 'h3', 'under way': undefined } as const
const enterOnSheet = 'To keep it, enter it on the record sheet too, and print or save that.'
const keepIt = { sheet: 'To keep it, print or save this sheet.', end: enterOnSheet, 'under way': enterOnSheet } as const

/** What stands in the fields of a point: a date and a time, as `2026-03-02` and `10:00` or as they were typed. */
interface Entry {
  readonly date: string
  readonly time: string
}

interface PointOptions {
  readonly cells: readonly LaneCell[]
  /** Whether hours are counted from it. */
  readonly needsTime: boolean
  readonly problemId: string
  /** Called after each change of its fields, and when the reader leaves them. */
  readonly update: (change: { readonly isLeft: boolean; readonly isPartial: boolean }) => void
}

interface RenderedPoint {
  readonly item: HTMLElement
  /** Shows the dates. Returns whether the problem differs from the one that was shown. */
  readonly show: (dates: PointDates) => boolean
}

/**
 * The time limits of a route as a timeline, where readers can enter when something happened and see by when the rest
 * is due. What they enter stays in memory, so that it is there again when the page renders the same route anew.
 */
export class RouteTimeline {
  readonly #entries = new Map<string, Entry>()

  /** Renders the timeline of a route. Requires that one of its steps has a limit. */
  render(pathway: Pathway, trail: readonly PathwayNode[], where: keyof typeof headings): HTMLElement {
    const points = timelineOf(pathway, trail)
    const rail = railOf(points)
    const status = element('p', { class: 'visually-hidden', role: 'status', 'data-screen': true })
    // Of this rendering alone: what is only begun is not in the fields of the next.
    const partial = new Set<string>()
    const items = points.map((point, index) =>
      this.#renderPoint(point, {
        cells: rail[index] ?? [],
        needsTime: points.some(({ groups }) => groups.flat().some((limit) => countsHoursFrom(point, limit))),
        problemId: `timeline-problem-${index}`,
        update: ({ isLeft, isPartial }) => {
          if (isPartial) partial.add(point.key)
          else partial.delete(point.key)
          show({ key: point.key, isLeft })
        },
      }),
    )
    const show = (changed?: { readonly key: string; readonly isLeft: boolean }): void => {
      const unread = [...partial].map((key) => [key, '?'] as const)
      const dates = datesOf(points, new Map([...this.#texts(), ...unread]))
      // What is being typed is no date yet. Nobody is told so before they have left it.
      const isUnfinished = changed && !changed.isLeft && dates.get(changed.key)?.problem !== undefined
      const news = points.flatMap(({ key, title }, index) => {
        const { problem, ...found } = dates.get(key) ?? { dues: [] }
        const isTold = problem !== undefined && !(isUnfinished && key === changed.key)
        const isNew = items[index]?.show({ ...found, ...(isTold && { problem }) })
        return isTold && isNew ? [key === changed?.key ? problem : `${title}: ${problem}`] : []
      })
      if (!changed || isUnfinished) return
      if (news.length > 0) status.textContent = news.join(' ')
      else if (!changed.isLeft) status.textContent = summarize(dates)
    }
    show()
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
      element('ol', { class: 'timeline-points', 'data-unnumbered': true }, ...items.map(({ item }) => item)),
      element(
        'p',
        { class: 'secondary' },
        'Days are counted from the day after the start. Working days leave out weekends and the bank holidays of England, ' +
          `known here for ${first} to ${last}.${runOut} Check dates against the procedure: it may count in another way.`,
      ),
    )
  }

  /** What the reader entered on a route, and by when the rest is due, a line each. Empty if no date is known. */
  asText(pathway: Pathway, trail: readonly PathwayNode[]): readonly string[] {
    const points = timelineOf(pathway, trail)
    const dates = datesOf(points, new Map(this.#texts()))
    const known = points.flatMap(({ key, title, lines }) => {
      const { entered, problem, dues } = dates.get(key) ?? { dues: [] }
      const due = lines.flatMap((line, index) => (dues[index] ? [`  ${line}: ${dues[index]}`] : []))
      const when = entered && !problem ? `: ${entered}` : ''
      return when || due.length > 0 ? [`- ${title}${when}`, ...due] : []
    })
    return known.length > 0
      ? ['', 'Dates, worked out from what was entered: check them against the procedure', ...known]
      : []
  }

  /** What was entered, by the key of its point. */
  #texts(): readonly (readonly [string, string])[] {
    return [...this.#entries].map(([key, { date, time }]) => [key, `${date} ${time}`])
  }

  /** Forgets what was entered. */
  clear(): void {
    this.#entries.clear()
  }

  #renderPoint(point: TimelinePoint, { cells, ...options }: PointOptions): RenderedPoint {
    const { key, title, force, isStart, lines } = point
    const blank = element('span', { class: 'blank' })
    const entered = element('p', { class: 'timeline-entered' }, 'When: ', blank)
    const problem = element('p', { class: 'timeline-problem', id: options.problemId })
    const dues = lines.map(() => element('strong', {}))
    const entry = isStart && this.#renderEntry(point, options)
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
        ...(entry ? [entry, entered, problem] : []),
      ),
    )
    return {
      item,
      show: ({ entered: moment, problem: told = '', dues: found }) => {
        const isNew = problem.textContent !== told
        blank.textContent = moment ?? ''
        entered.toggleAttribute('data-filled', moment !== undefined)
        problem.textContent = told
        problem.hidden = told === ''
        // On paper nobody can correct it.
        problem.toggleAttribute('data-screen', moment === undefined)
        for (const field of item.querySelectorAll('input')) field.setAttribute('aria-invalid', String(told !== ''))
        dues.forEach((due, index) => {
          due.textContent = found[index] ?? ''
          if (due.parentElement) due.parentElement.hidden = due.textContent === ''
        })
        return isNew
      },
    }
  }

  #renderEntry(
    { key, title }: TimelinePoint,
    { needsTime, problemId, update }: Omit<PointOptions, 'cells'>,
  ): HTMLElement {
    const known = this.#entries.get(key)
    const renderField = (type: keyof Entry, label: string, placeholder: string): HTMLInputElement => {
      const attributes = {
        type,
        autocomplete: 'off',
        'aria-label': `${label}: ${title}`,
        'aria-describedby': problemId,
      }
      const field = element('input', attributes)
      // Browsers without this kind of field show one for text.
      if (field.type === 'text') field.placeholder = placeholder
      field.value = known?.[type] ?? ''
      return field
    }
    const date = renderField('date', 'Date', '2/3/2026')
    const time = needsTime ? renderField('time', 'Time', '10:00') : undefined
    const fields = [date, ...(time ? [time] : [])]
    // A field that is not whole yet has no value, as an empty one.
    const isPartial = (): boolean => fields.some(({ validity }) => validity.badInput)
    const note = (): void => {
      const entry = { date: date.value, time: time?.value ?? '' }
      if (entry.date || entry.time) this.#entries.set(key, entry)
      else this.#entries.delete(key)
      update({ isLeft: false, isPartial: isPartial() })
    }
    const entered = element(
      'p',
      { class: 'timeline-entry', 'data-screen': true },
      element('label', {}, 'Date ', date),
      time && element('label', {}, 'Time ', time),
    )
    entered.addEventListener('input', note)
    // Keeps no entry: a field is left, too, when it is removed because another case begins.
    entered.addEventListener('focusout', ({ relatedTarget }) => {
      if (!(relatedTarget instanceof Node && entered.contains(relatedTarget)))
        update({ isLeft: true, isPartial: isPartial() })
    })
    return entered
  }
}

function countsHoursFrom({ key }: TimelinePoint, { limit: { by }, start }: TimelineLimit): boolean {
  return start === key && by.kind === 'count' && by.unit === 'hours'
}

/** One entry may change many dates, which nobody wants to hear all. */
function summarize(dates: ReadonlyMap<string, PointDates>): string {
  const dues = [...dates.values()].flatMap(({ dues }) => dues.filter((due) => due !== undefined))
  const count = dues.filter((due) => due.startsWith('by ')).length
  const [reason] = dues
  return count === 0 && reason ? `${reason.charAt(0).toUpperCase()}${reason.slice(1)}.` : `Dates worked out: ${count}.`
}

function renderCell({ above, below, mark }: LaneCell): HTMLElement {
  return element('span', { class: 'lane', 'data-above': above, 'data-below': below, 'data-mark': mark ?? false })
}
