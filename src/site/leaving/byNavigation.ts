import { cleanAddress } from './types.ts'
import type { AnswerHistory } from './types.ts'

/** What is noted on an entry. Other sites can neither read nor write it. */
interface Noted {
  readonly answers?: boolean
  readonly sheet?: boolean
  /** Set on the entry that “Clear and leave” was pressed on, until it is removed with the others. */
  readonly leaving?: boolean
}

/**
 * With the Navigation API (Chrome 102, Firefox 147, Safari 26.2) every entry that the site added without another site
 * between is known, so the first one with answers is found from any page.
 */
export function byNavigation(navigation: Navigation): AnswerHistory {
  const notedOn = (entry: NavigationHistoryEntry | null | undefined): Noted => (entry?.getState() ?? {}) as Noted
  const place = (): number => navigation.currentEntry?.index ?? 0
  const note = (noted: Noted): void =>
    navigation.updateCurrentEntry({ state: { ...notedOn(navigation.currentEntry), ...noted } })

  return {
    noteOpened: () => note({ answers: true }),
    noteMarks: () => note({ answers: true }),
    push: (address) => {
      note({ answers: true })
      history.pushState(null, '', address)
      note({ answers: true })
    },
    replace: (address) => {
      history.replaceState(null, '', address)
      note({ answers: true })
    },
    goToFirst: () => {
      const first = navigation.entries().findIndex((entry) => notedOn(entry).answers)
      history.replaceState(null, '', cleanAddress())
      if (first === -1 || first >= place()) return false
      note({ answers: false, leaving: true })
      history.go(first - place())
      return true
    },
    isLeaving: () =>
      navigation
        .entries()
        .slice(place() + 1)
        .some((entry) => notedOn(entry).leaving),
    noteSheet: () => note({ sheet: true }),
    isFromExplorer: () => notedOn(navigation.entries()[place() - 1]).sheet ?? false,
  }
}
