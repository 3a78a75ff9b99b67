import { isPlainClick } from '../browser/links.ts'
import { distanceKey } from './distanceKey.ts'
import type { AnswerHistory } from './types.ts'

/** The value of `history.state`. Other sites can neither read nor write it. */
interface EntryState {
  /** How many entries this one is after the entry without answers with which the visit began. */
  readonly distance?: number
  /** Whether this is that entry, and entries with answers follow. */
  readonly answersFollow?: boolean
  /** Whether the case of this entry is noted. */
  readonly noted?: boolean
  /** See `AnswerHistory.noteOpened`. */
  readonly case?: number | undefined
}

/** Browsers keep at least 50 entries and then drop the first. This limit keeps the entry without answers from being dropped. */
const maxEntriesWithAnswers = 40

const stateNow = (): EntryState => (history.state ?? {}) as EntryState
const write = (state: EntryState): void => history.replaceState(state, '')

/**
 * For browsers without the Navigation API, where a page can see neither the other entries nor their state. Each entry stores
 * its distance from the entry without answers with which every visit begins. Readers only get back to that entry with
 * “Clear and leave”, or by going back over every answer.
 *
 * A link passes the distance of the next entry to its page in the referrer: at the click, the page puts `?distance=` in its own
 * address for a moment. Only pages of this site can be its referrer, and copied links do not contain the distance.
 */
export function entryCountHistory(): AnswerHistory {
  removeDistanceParameter()
  addEventListener('pagehide', removeDistanceParameter)
  addEventListener('pageshow', removeDistanceParameter)
  // Keeps the page out of Firefox's back/forward cache, which restores a page at the entry where it was left, even if the
  // browser went to another of its entries. Safari's cache does not have this fault, and Safari ignores `unload` here.
  addEventListener('unload', () => undefined)
  const [opened] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[]
  const isReturn = opened?.type === 'back_forward' && stateNow().answersFollow === true
  let isTraversing = false
  /** The distance of the entry that the page was on before the current navigation. */
  let lastDistance = stateNow().distance ?? distanceFromReferrer()
  if (lastDistance !== undefined && history.state === null) write({ distance: lastDistance })

  let currentCase = stateNow().case
  const track = (): void => {
    removeDistanceParameter()
    // A link within the page, or a fragment that the reader types, adds an entry without a state.
    if (history.state === null && lastDistance !== undefined) write({ distance: lastDistance + 1 })
    lastDistance = stateNow().distance
  }
  addEventListener('popstate', track)
  addEventListener('hashchange', track)
  addEventListener('click', passDistanceOn)

  const push = (address: string): void => {
    const { distance = 0 } = stateNow()
    const ofCase = { noted: true, case: currentCase }
    if (distance >= maxEntriesWithAnswers) return history.replaceState({ ...stateNow(), ...ofCase }, '', address)
    if (distance === 0) write({ distance, answersFollow: true })
    lastDistance = distance + 1
    history.pushState({ distance: lastDistance, ...ofCase }, '', address)
  }
  return {
    noteOpened: () => {
      const { distance, noted, case: own } = stateNow()
      currentCase = noted ? own : Date.now()
      if (distance !== undefined) write({ ...stateNow(), noted: true, case: currentCase })
      else {
        const { href } = location
        history.replaceState(null, '', location.pathname)
        push(href)
      }
      return currentCase
    },
    // Training pages clear their own answers, and no history entry restores them. Words searched for stay in their entry.
    noteAnswers: () => undefined,
    push,
    replace: (address) =>
      stateNow().distance
        ? history.replaceState({ ...stateNow(), noted: true, case: currentCase }, '', address)
        : push(address),
    goToFirst: () => {
      const { distance = 0 } = stateNow()
      history.replaceState(null, '', location.pathname)
      isTraversing = distance > 0
      lastDistance = undefined
      if (isTraversing) history.go(-Math.min(distance, history.length - 1))
      return isTraversing
    },
    isLeaving: (arrival) => {
      const wasTraversing = isTraversing
      isTraversing = false
      switch (arrival) {
        case 'load':
          return isReturn
        case 'back-forward-cache':
          return stateNow().answersFollow === true
        case 'same-document':
          return wasTraversing
      }
    },
    noteSheet: () => undefined,
    isFromExplorer: ({ pathname }) => {
      const from = referrer()
      return (stateNow().distance ?? 0) > 0 && from?.pathname === pathname && from.searchParams.has(distanceKey)
    },
  }
}

function referrer(): URL | undefined {
  if (!document.referrer) return undefined
  const from = new URL(document.referrer)
  return from.origin === location.origin ? from : undefined
}

function distanceFromReferrer(): number | undefined {
  const distance = Number(referrer()?.searchParams.get(distanceKey) ?? 0)
  return Number.isSafeInteger(distance) && distance > 0 ? distance : undefined
}

/** Passes the distance to the page that a link opens in this tab. */
function passDistanceOn(event: MouseEvent): void {
  const link = event.target instanceof Element ? event.target.closest('a') : null
  if (!link?.href || link.target || link.origin !== location.origin || event.defaultPrevented) return
  if (!isPlainClick(event)) return
  if (link.hash && link.pathname === location.pathname) return
  const { distance, answersFollow } = stateNow()
  // Opening a page removes the entries that followed.
  if (answersFollow) return history.replaceState(null, '')
  if (!distance) return
  history.replaceState(history.state, '', `?${distanceKey}=${distance + 1}${location.hash}`)
  link.referrerPolicy = 'same-origin'
  // Firefox reads the referrer only some tasks after the click.
  setTimeout(() => {
    removeDistanceParameter()
    link.referrerPolicy = ''
  }, 200)
}

/** Removes the distance from the address after the next page was opened. */
function removeDistanceParameter(): void {
  if (new URLSearchParams(location.search).has(distanceKey))
    history.replaceState(history.state, '', location.pathname + location.hash)
}
