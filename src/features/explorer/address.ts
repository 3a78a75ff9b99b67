import { afterFrame } from '../../site/browser/afterFrame.ts'
import { answerHistory } from '../../site/leaving/answerHistory.ts'

/** A fragment that the address does not show yet. */
let waiting: string | undefined

/** The state of the page, as a fragment. */
export function fragment(): string {
  return waiting ?? location.hash
}

/**
 * Shows another state of the page in the address, as an entry of its own in the browser's history. That comes after the
 * next frame: a browser takes as long over an address as over all that an answer changes.
 */
export function pushFragment(next: string): void {
  showFragment()
  waiting = next
  afterFrame(showFragment)
}

/** The same, in place of the entry that the browser shows. */
export function replaceFragment(next: string): void {
  showFragment()
  answerHistory.replace(next)
}

/** Shows what the address does not show yet. */
function showFragment(): void {
  if (waiting === undefined) return
  answerHistory.push(waiting)
  waiting = undefined
}

/** Forgets it, since the browser has gone to another address meanwhile; returns whether there was one. */
export function dropFragment(): boolean {
  const wasWaiting = waiting !== undefined
  waiting = undefined
  return wasWaiting
}
