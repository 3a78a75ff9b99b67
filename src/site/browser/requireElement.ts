/** Returns the first matching element inside `root`. Throws if there is none, since the page was then built wrongly. */
export function requireElement(root: ParentNode, selector: string): HTMLElement {
  const found = root.querySelector<HTMLElement>(selector)
  if (!found) throw new Error(`The page has no “${selector}”.`)
  return found
}

/** Returns a copy of the content of the `<template>` at `selector`. Throws if there is no such template. */
export function cloneTemplate(root: ParentNode, selector: string): DocumentFragment {
  const template = requireElement(root, selector)
  if (!(template instanceof HTMLTemplateElement)) throw new Error(`“${selector}” is not a template.`)
  return document.importNode(template.content, true)
}

/** Shows lines of text as the items of a list. Hides the list if there are none. */
export function renderList(list: HTMLElement, lines: readonly string[]): void {
  list.replaceChildren(...lines.map((textContent) => Object.assign(document.createElement('li'), { textContent })))
  list.hidden = lines.length === 0
}
