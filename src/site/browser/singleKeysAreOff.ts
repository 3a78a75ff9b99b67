/** Whether the reader has turned off single-key shortcuts, with the box of `TextChoice.astro` (WCAG 2.1.4). */
export function singleKeysAreOff(): boolean {
  return document.querySelector('#single-keys:not(:checked)') !== null
}
