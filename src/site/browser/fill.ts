/** Shows lines of text as the items of a list, which is hidden where there are none. */
export function fill(list: HTMLElement, lines: readonly string[]): void {
  list.replaceChildren(...lines.map((textContent) => Object.assign(document.createElement('li'), { textContent })))
  list.hidden = lines.length === 0
}
