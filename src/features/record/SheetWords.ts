import type { Parties } from '../../pathway/fragment.ts'
import { timeInWords } from '../../pathway/sheetRows.ts'
import type { SheetRow } from '../../pathway/sheetRows.ts'
import { part } from '../../site/browser/part.ts'

/** The words of every node and record in a copy of the sheet's template, to be cut down to those of a walk. */
export class SheetWords {
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

  /** A step with the records it asks for, such as “Discuss it” (to write down: a clear record of this stage). */
  inOneLine(step: string): string {
    const asked = [...this.#sheet.querySelectorAll<HTMLElement>(`[data-steps~="${step}"]`)]
    const records = asked.map((record) => part(record, 'strong').textContent).join(', ')
    return `“${this.titleOf(step)}”${records && ` (to write down: ${records})`}`
  }

  /** The time that a node sets for all that follows it. */
  throughoutOf(node: string): string | undefined {
    return this.#entries.get(node)?.dataset.throughout
  }

  /** Whether a node follows once the disagreement is resolved. */
  isResolved(node: string): boolean {
    return this.#entries.get(node)?.dataset.resolved === 'true'
  }

  /** A node as the walk met it: only the way that it took, its time beside that of the route, the reader's post first. */
  entryOf({ node, answer, throughout }: SheetRow, parties: Parties): HTMLElement {
    const entry = this.#entries.get(node)
    if (!entry) throw new Error(`The sheet has no node “${node}”.`)
    const isQuestion = entry.classList.contains('question')
    for (const way of entry.querySelectorAll<HTMLElement>('[data-way]'))
      if (way.dataset.way !== (answer ?? '')) way.remove()
    if (isQuestion && answer !== undefined) part(entry, '[data-open]').remove()
    const { ownTime, throughout: set } = entry.dataset
    if (!isQuestion)
      part(entry, '[data-time]').textContent = timeInWords({ own: ownTime, throughout, sets: set !== undefined })
    this.#orderPosts(entry, parties)
    return entry
  }

  /**
   * Adds to each record a row for every entry of the route that asks for it; `newRow` gives empty ones. Records that the
   * same entries ask for share their rows.
   */
  fillRecords(rows: readonly SheetRow[], newRow: () => HTMLElement): void {
    const table = part(this.#sheet, 'table')
    const groups = new Map<string, { body: HTMLElement; met: readonly SheetRow[]; records: HTMLElement[] }>()
    for (const body of table.querySelectorAll('tbody')) {
      body.remove()
      const record = part(body, '[data-asked-record]')
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
        let within = part(row, 'td')
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
    part(this.#sheet, '.table-scroll').hidden = groups.size === 0
    part(this.#sheet, '[data-no-records]').hidden = groups.size > 0
  }

  #orderPosts(entry: HTMLElement, { agency, with: other }: Parties): void {
    const line = entry.querySelector<HTMLElement>('[data-posts]')
    const posts = [...(line?.querySelectorAll<HTMLElement>('[data-post]') ?? [])]
    const isOf = (post: HTMLElement, id: string | undefined): boolean =>
      id !== undefined && (post.dataset.post?.split(' ').includes(id) ?? false)
    const rank = (post: HTMLElement): number => (isOf(post, agency) ? 0 : isOf(post, other) ? 1 : 2)
    const told = posts.filter((post) => post.dataset.unnamed === undefined || rank(post) < 2)
    for (const post of told) post.hidden = false
    told.sort((a, b) => rank(a) - rank(b))
    line?.replaceChildren(part(line, 'span'), ...told.flatMap((post, index) => (index > 0 ? ['; ', post] : [post])))
  }
}
