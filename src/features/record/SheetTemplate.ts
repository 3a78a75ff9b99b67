import type { Parties } from '../../pathway/fragment.ts'
import { formatTime } from '../../pathway/sheetRows.ts'
import type { SheetRow } from '../../pathway/sheetRows.ts'
import { requireElement } from '../../site/browser/requireElement.ts'

/** A copy of the sheet's template, which contains every node and record and is reduced to those of a walk. */
export class SheetTemplate {
  readonly #sheet: DocumentFragment
  readonly #entries: ReadonlyMap<string, HTMLElement>

  constructor(sheet: DocumentFragment) {
    this.#sheet = sheet
    const entries = [...sheet.querySelectorAll<HTMLElement>('li[data-node]')]
    this.#entries = new Map(entries.map((entry) => [entry.dataset.node ?? '', entry]))
  }

  titleOf(node: string): string {
    return this.#entries.get(node)?.querySelector('strong')?.textContent ?? node
  }

  /** Describes a step with its records, such as “Discuss it” (to write down: a clear record of this stage). */
  describeStep(step: string): string {
    const asked = [...this.#sheet.querySelectorAll<HTMLElement>(`[data-steps~="${step}"]`)]
    const records = asked.map((record) => requireElement(record, 'strong').textContent).join(', ')
    return `“${this.titleOf(step)}”${records && ` (to write down: ${records})`}`
  }

  /** Returns the time that a node sets for all later steps. */
  throughoutOf(node: string): string | undefined {
    return this.#entries.get(node)?.dataset.throughout
  }

  /** Whether a node comes after the disagreement is resolved. */
  isResolved(node: string): boolean {
    return this.#entries.get(node)?.dataset.resolved === 'true'
  }

  /** Returns a node's entry with only the link that was taken, its time on the route, and the reader's post first. */
  renderEntry({ node, answer, throughout }: SheetRow, parties: Parties): HTMLElement {
    const entry = this.#entries.get(node)
    if (!entry) throw new Error(`The sheet has no node “${node}”.`)
    const isQuestion = entry.classList.contains('question')
    for (const way of entry.querySelectorAll<HTMLElement>('[data-way]'))
      if (way.dataset.way !== (answer ?? '')) way.remove()
    if (isQuestion && answer !== undefined) requireElement(entry, '[data-open]').remove()
    const { ownTime, throughout: set } = entry.dataset
    if (!isQuestion)
      requireElement(entry, '[data-time]').textContent = formatTime({
        own: ownTime,
        throughout,
        sets: set !== undefined,
      })
    this.#orderPosts(entry, parties)
    return entry
  }

  /**
   * Adds to each record a row for every entry of the route that asks for it. `newRow` returns an empty row. Records that the
   * same entries ask for share their rows.
   */
  renderRecords(rows: readonly SheetRow[], newRow: () => HTMLElement): void {
    const table = requireElement(this.#sheet, 'table')
    const groups = new Map<string, { body: HTMLElement; met: readonly SheetRow[]; records: HTMLElement[] }>()
    for (const body of table.querySelectorAll('tbody')) {
      body.remove()
      const record = requireElement(body, '[data-asked-record]')
      const met = rows.filter(({ node }) => record.dataset.steps?.split(' ').includes(node))
      const key = met.map(({ place }) => place).join(' ')
      const group = groups.get(key)
      if (group) {
        group.records.at(-1)?.after(record)
        group.records.push(record)
      } else if (met.length > 0) groups.set(key, { body, met, records: [record] })
    }
    for (const { body, met, records } of groups.values())
      for (const { node, place } of met) {
        const row = newRow()
        let within = requireElement(row, 'td')
        for (const { dataset } of records) {
          const span = document.createElement('span')
          span.dataset.record = `${node}/${dataset.askedRecord ?? ''}`
          within.append(span)
          within = span
        }
        within.append(`${place}. ${this.titleOf(node)}`)
        body.append(row)
      }
    const first = ({ met }: { met: readonly SheetRow[] }): number => met[0]?.place ?? 0
    table.append(...[...groups.values()].sort((a, b) => first(a) - first(b)).map(({ body }) => body))
    requireElement(this.#sheet, '.table-scroll').hidden = groups.size === 0
    requireElement(this.#sheet, '[data-no-records]').hidden = groups.size > 0
  }

  #orderPosts(entry: HTMLElement, { agency, with: other }: Parties): void {
    const line = entry.querySelector<HTMLElement>('[data-posts]')
    const posts = [...(line?.querySelectorAll<HTMLElement>('[data-post]') ?? [])]
    const isOf = (post: HTMLElement, id: string | undefined): boolean =>
      id !== undefined && (post.dataset.post?.split(' ').includes(id) ?? false)
    const rank = (post: HTMLElement): number => (isOf(post, agency) ? 0 : isOf(post, other) ? 1 : 2)
    const visible = posts.filter((post) => post.dataset.unnamed === undefined || rank(post) < 2)
    for (const post of visible) post.hidden = false
    visible.sort((a, b) => rank(a) - rank(b))
    line?.replaceChildren(
      requireElement(line, 'span'),
      ...visible.flatMap((post, index) => (index > 0 ? ['; ', post] : [post])),
    )
  }
}
