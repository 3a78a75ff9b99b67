import type { Parties } from '../../pathway/fragment.ts'
import { timeInWords } from '../../pathway/sheetRows.ts'
import type { SheetRow } from '../../pathway/sheetRows.ts'
import { part } from '../part.ts'

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
    const records = asked.map((body) => part(body, 'strong').textContent).join(', ')
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

  /** Gives each record in the table a row for every entry of the route that asks for it; `newRow` gives empty ones. */
  fillRecords(rows: readonly SheetRow[], newRow: () => HTMLElement): void {
    const table = part(this.#sheet, 'table')
    const asked = [...table.querySelectorAll('tbody')].flatMap((body) => {
      body.remove()
      const steps = body.dataset.steps?.split(' ') ?? []
      const met = rows.filter(({ node }) => steps.includes(node))
      for (const { node, place } of met) {
        const row = newRow()
        row.dataset.record = `${node}/${body.dataset.askedRecord}`
        part(row, 'td').textContent = `${place}. ${this.titleOf(node)}`
        body.append(row)
      }
      return met[0] ? [{ body, first: met[0].place }] : []
    })
    asked.sort((a, b) => a.first - b.first)
    table.append(...asked.map(({ body }) => body))
    part(this.#sheet, '.table-scroll').hidden = asked.length === 0
    part(this.#sheet, '[data-no-records]').hidden = asked.length > 0
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
