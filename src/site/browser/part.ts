/** The element inside `root` that a script relies on. Throws where the page was built without it. */
export function part(root: ParentNode, selector: string): HTMLElement {
  const found = root.querySelector<HTMLElement>(selector)
  if (!found) throw new Error(`The page has no “${selector}”.`)
  return found
}

/** A fresh copy of what the `<template>` at `selector` holds. */
export function copyOf(root: ParentNode, selector: string): DocumentFragment {
  const template = part(root, selector)
  if (!(template instanceof HTMLTemplateElement)) throw new Error(`“${selector}” is not a template.`)
  return document.importNode(template.content, true)
}
