import type { AnswerHistory } from './types.ts'

/** The state of a history entry. Other sites can neither read nor write it. */
interface EntryState {
  readonly answers?: boolean
  readonly leadsToSheet?: boolean
  /** See `AnswerHistory.noteOpened`. */
  readonly case?: number | undefined
  /** Set on the entry on which “Clear and leave” was pressed, until it is removed with the others. */
  readonly leaving?: boolean
}

/**
 * Uses the Navigation API (Chrome 102, Firefox 147, Safari 26.2). It lists every entry of this site back to the last visit of
 * another site, so the first entry with answers can be found from any page.
 */
export function navigationApiHistory(navigation: Navigation): AnswerHistory {
  const stateOf = (entry: NavigationHistoryEntry | null | undefined): EntryState =>
    (entry?.getState() ?? {}) as EntryState
  /**
   * Keys of the history entries whose case is known: those present when the page opened, and those noted since. The state
   * cannot tell: a link within the page copies it to the new entry.
   */
  const known = new Set<string | undefined>(navigation.entries().map(({ key }) => key))
  let currentCase = stateOf(navigation.currentEntry).case
  const note = (): void => {
    known.add(navigation.currentEntry?.key)
    updateState({ answers: true, case: currentCase })
  }
  const currentIndex = (): number => navigation.currentEntry?.index ?? 0
  const updateState = (state: EntryState): void =>
    navigation.updateCurrentEntry({ state: { ...stateOf(navigation.currentEntry), ...state } })

  return {
    noteOpened: () => {
      const { answers, case: own } = stateOf(navigation.currentEntry)
      const isNoted = answers && known.has(navigation.currentEntry?.key)
      currentCase = isNoted ? own : Date.now()
      note()
      return currentCase
    },
    noteAnswers: note,
    push: (address) => {
      note()
      history.pushState(null, '', address)
      note()
    },
    replace: (address) => {
      history.replaceState(null, '', address)
      note()
    },
    goToFirst: () => {
      const first = navigation.entries().findIndex((entry) => stateOf(entry).answers)
      history.replaceState(null, '', location.pathname)
      if (first === -1 || first >= currentIndex()) return false
      updateState({ answers: false, leaving: true })
      history.go(first - currentIndex())
      return true
    },
    isLeaving: () =>
      navigation
        .entries()
        .slice(currentIndex() + 1)
        .some((entry) => stateOf(entry).leaving),
    noteSheet: () => updateState({ leadsToSheet: true }),
    isFromExplorer: () => stateOf(navigation.entries()[currentIndex() - 1]).leadsToSheet ?? false,
  }
}
