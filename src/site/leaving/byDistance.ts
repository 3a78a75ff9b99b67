import { distanceKey } from './distanceKey.ts'
import { cleanAddress } from './types.ts'
import type { AnswerHistory } from './types.ts'

/** What `history.state` holds. Other sites can neither read nor write it. */
interface EntryState {
  /** How many entries lie between this one and the one without answers that the visit began with. */
  readonly distance?: number
  /** Whether this is that entry, and entries with answers follow. */
  readonly answersFollow?: boolean
}

/** A browser keeps 50 entries or more, and forgets the first beyond that: so many at most have answers. */
const most = 40

const stateNow = (): EntryState => (history.state ?? {}) as EntryState
const write = (state: EntryState): void => history.replaceState(state, '')

/**
 * Without the Navigation API, a page sees neither what entries there are nor what is noted on them. So each entry counts
 * how far it is from one without answers, with which every visit begins. That entry is never reached from another page
 * but by “Clear and leave”, or by a reader who skips every answer: the others lie between.
 *
 * The count passes from page to page in the address of the page that has the link, as its referrer, for the moment of
 * the click. Only pages of this site can be a referrer of this site, and copied links are without it.
 */
export function byDistance(): AnswerHistory {
  removeTold()
  addEventListener('pagehide', removeTold)
  addEventListener('pageshow', removeTold)
  // Keeps the page out of Firefox's back/forward cache, which brings a page back at the entry it was left at, whichever
  // of its entries the browser went to. Safari's does not, and takes no notice of this.
  addEventListener('unload', () => undefined)
  const [opened] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[]
  const isReturn = opened?.type === 'back_forward' && stateNow().answersFollow === true
  let isGoing = false
  /** The distance of the entry shown before. */
  let last = stateNow().distance ?? toldByReferrer()
  if (last !== undefined && history.state === null) write({ distance: last })

  const track = (): void => {
    removeTold()
    // A link to a place in the page, or a fragment typed, adds an entry without a state.
    if (history.state === null && last !== undefined) write({ distance: last + 1 })
    last = stateNow().distance
  }
  addEventListener('popstate', track)
  addEventListener('hashchange', track)
  addEventListener('click', tellNextPage)

  const push = (address: string): void => {
    const { distance = 0 } = stateNow()
    if (distance >= most) return history.replaceState(history.state, '', address)
    if (distance === 0) write({ distance, answersFollow: true })
    last = distance + 1
    history.pushState({ distance: last }, '', address)
  }
  return {
    noteOpened: () => {
      if (stateNow().distance !== undefined) return
      const { href } = location
      history.replaceState(null, '', cleanAddress())
      push(href)
    },
    // Training is cleared where it was answered: nothing leads back to it.
    noteMarks: () => undefined,
    push,
    replace: (address) => (stateNow().distance ? history.replaceState(history.state, '', address) : push(address)),
    goToFirst: () => {
      const { distance = 0 } = stateNow()
      history.replaceState(null, '', cleanAddress())
      isGoing = distance > 0
      last = undefined
      if (isGoing) history.go(-Math.min(distance, history.length - 1))
      return isGoing
    },
    isLeaving: (arrival) => {
      const wasGoing = isGoing
      isGoing = false
      switch (arrival) {
        case 'load':
          return isReturn
        case 'back-forward-cache':
          return stateNow().answersFollow === true
        case 'same-document':
          return wasGoing
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

function toldByReferrer(): number | undefined {
  const told = Number(referrer()?.searchParams.get(distanceKey) ?? 0)
  return Number.isSafeInteger(told) && told > 0 ? told : undefined
}

/** Tells the page that a link opens in this tab how far it is from the entry without answers. */
function tellNextPage(event: MouseEvent): void {
  const link = event.target instanceof Element ? event.target.closest('a') : null
  if (!link?.href || link.target || link.origin !== location.origin || event.defaultPrevented) return
  if (event.button || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return
  if (link.hash && link.pathname === location.pathname) return
  const { distance, answersFollow } = stateNow()
  // What followed is removed by the page that opens.
  if (answersFollow) return history.replaceState(null, '')
  if (!distance) return
  history.replaceState(history.state, '', `?${distanceKey}=${distance + 1}${location.hash}`)
  link.referrerPolicy = 'same-origin'
  // Firefox follows a link, and reads the referrer, only some tasks after the click.
  setTimeout(() => {
    removeTold()
    link.referrerPolicy = ''
  }, 200)
}

/** Removes from the address what the next page was told. */
function removeTold(): void {
  if (new URLSearchParams(location.search).has(distanceKey))
    history.replaceState(history.state, '', location.pathname + location.hash)
}
