/** Whether the reader wants keys of a single character to do something: whoever speaks to the computer may not (WCAG 2.1.4). */
export function hasSingleKeys(): boolean {
  return !document.querySelector('#single-keys:not(:checked)')
}
