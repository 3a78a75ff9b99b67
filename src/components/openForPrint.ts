/** Opens every matching `<details>` while the page is printed, since nobody can open it on paper. */
export function openForPrint(selector: string): void {
  let opened: readonly HTMLDetailsElement[] = []
  addEventListener('beforeprint', () => {
    opened = [...document.querySelectorAll<HTMLDetailsElement>(`${selector}:not([open])`)]
    for (const details of opened) details.open = true
  })
  addEventListener('afterprint', () => {
    for (const details of opened) details.open = false
  })
}
