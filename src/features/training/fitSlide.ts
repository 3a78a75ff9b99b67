import { overflows } from './scrollOn.ts'

/**
 * Fits a slide into its box: with every clause in full, else in smaller letters, else without the text of as many clauses as
 * necessary, from the last. If it still does not fit, it scrolls.
 */
export function fitSlide(slide: HTMLElement, box: HTMLElement): void {
  slide.removeAttribute('data-tight')
  const words = wordsOf(slide)
  for (const one of words) one.hidden = false
  if (!overflows(box)) return
  slide.toggleAttribute('data-tight', true)
  for (const one of words.reverse()) if (overflows(box)) one.hidden = true
}

/** Whether the text of any clause is hidden. */
export function isShortened(slide: HTMLElement): boolean {
  return wordsOf(slide).some(({ hidden }) => hidden)
}

/** Shows every clause in full. */
export function showAllClauses(slide: HTMLElement): void {
  for (const one of wordsOf(slide)) one.hidden = false
}

function wordsOf(slide: HTMLElement): HTMLElement[] {
  return [...slide.querySelectorAll<HTMLElement>('[data-words]')]
}
