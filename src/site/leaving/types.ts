/** Where a page comes from when it may have to finish what “Clear and leave” began on another page. */
export type Arrival = 'load' | 'back-forward-cache' | 'same-document'

/**
 * Writes the entries of the tab's history that may hold answers, and leads back to the first of them. A page can change
 * only the entry that is shown, and only a new entry removes those after it: so answers are removed from the first one on.
 */
export interface AnswerHistory {
  /** Records that the current entry, whose address was opened or typed, holds answers. */
  noteOpened(): void
  /** Records that the current page shows answers that its address, or its only entry, does not tell from none. */
  noteMarks(): void
  push(address: string): void
  /** Changes the address without a new entry, where that entry may hold answers already. */
  replace(address: string): void
  /** Removes the answers from the current address and goes to the first entry; `false` where the current one is it. */
  goToFirst(): boolean
  /** Whether “Clear and leave” led to the current entry, which then finishes it. */
  isLeaving(arrival: Arrival): boolean
  /** Records that the explorer's current entry leads to the record sheet. */
  noteSheet(): void
  /** Whether the entry before this one is the explorer, at `address`, that led to this sheet. */
  isFromExplorer(address: URL): boolean
}

/** The address of the page without its answers. */
export function cleanAddress(): string {
  return location.pathname
}
