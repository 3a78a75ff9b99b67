/** Returns the first matching element inside `root`. Throws if there is none, since the page was then built wrongly. */
export function requireElement(root: ParentNode, selector: string): HTMLElement {
  const found = root.querySelector<HTMLElement>(selector)
  if (!found) throw new Error(`The page has no “${selector}”.`)
  return found
}
