import type { Marks } from '../../search/mark.ts'
import { leaveMarks } from './handOver.ts'
import { markPage } from './markPage.ts'

/** Lets the page that a hit opens mark what was searched for: this one at once, another when it has come. */
export function openWithMarks(event: MouseEvent, marks: Marks | undefined): void {
  const { target, button, ctrlKey, metaKey, shiftKey, altKey } = event
  const link = target instanceof Element ? target.closest<HTMLAnchorElement>('[data-hits] a') : null
  if (!link || !marks || button !== 0 || ctrlKey || metaKey || shiftKey || altKey) return
  if (link.pathname === location.pathname) markPage(marks)
  else leaveMarks(marks)
}
