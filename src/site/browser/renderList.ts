/** Shows lines of text as the items of a list. Hides the list if there are none. */
export function renderList(list: HTMLElement, lines: readonly string[]): void {
  list.replaceChildren(...lines.map((textContent) => Object.assign(document.createElement('li'), { textContent })))
  list.hidden = lines.length === 0
}
