/** Returns the first matching element inside `root`. Throws if there is none, since the page was then built wrongly. */
export function requireElement(root: ParentNode, selector: string): HTMLElement {
  const found = root.querySelector<HTMLElement>(selector)
  if (!found) throw new Error(`The page has no “${selector}”.`)
  return found
}

/** Shows lines of text as the items of a list. Hides the list if there are none. */
export function renderList(list: HTMLElement, lines: readonly string[]): void {
  list.replaceChildren(...lines.map((textContent) => Object.assign(document.createElement('li'), { textContent })))
  list.hidden = lines.length === 0
}
