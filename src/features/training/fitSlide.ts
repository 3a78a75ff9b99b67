import { isOverfull } from './readOn.ts'

/**
 * Fits a slide into the box that shows it: with every clause in full, else in smaller letters, else without the words of
 * as many clauses as it takes, the last first. What does not fit even so is scrolled.
 */
export function fitSlide(slide: HTMLElement, box: HTMLElement): void {
  slide.removeAttribute('data-tight')
  const words = wordsOf(slide)
  for (const one of words) one.hidden = false
  if (!isOverfull(box)) return
  slide.toggleAttribute('data-tight', true)
  for (const one of words.reverse()) if (isOverfull(box)) one.hidden = true
}

/** Whether the words of any clause are left out. */
export function isShortened(slide: HTMLElement): boolean {
  return wordsOf(slide).some(({ hidden }) => hidden)
}

/** Shows every clause in full. */
export function lengthen(slide: HTMLElement): void {
  for (const one of wordsOf(slide)) one.hidden = false
}

function wordsOf(slide: HTMLElement): HTMLElement[] {
  return [...slide.querySelectorAll<HTMLElement>('[data-words]')]
}
