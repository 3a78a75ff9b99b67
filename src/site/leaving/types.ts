/** How an entry was reached, at which the page checks whether it must finish a “Clear and leave”. */
export type Arrival = 'load' | 'back-forward-cache' | 'same-document'

/**
 * Writes the entries of the tab's history that may hold answers, and goes back to the first of them. A page can change only
 * the current entry, and only a new entry removes those after it. So “Clear and leave” goes to the first entry with answers.
 */
export interface AnswerHistory {
  /**
   * Records that the current entry holds answers, and returns the case it belongs to: that of the entries this page has added since
   * an address was opened or typed. `undefined` is the case that began without an address.
   */
  noteOpened(): number | undefined
  /** Records that the current page holds answers which its address does not show. */
  noteAnswers(): void
  /** Adds an entry with answers. */
  push(address: string): void
  /** Changes the address. Adds an entry only if the current one must stay without answers. */
  replace(address: string): void
  /** Removes the answers from the address and goes to the first entry with answers; `false` if that is the current one. */
  goToFirst(): boolean
  /** Whether “Clear and leave” led to the current entry, so that the page must finish it. */
  isLeaving(arrival: Arrival): boolean
  /** Records that the explorer's current entry leads to the record sheet. */
  noteSheet(): void
  /** Whether the entry before this one is the explorer, at `address`, that led to this sheet. */
  isFromExplorer(address: URL): boolean
}
