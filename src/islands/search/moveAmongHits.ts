/** Arrow keys lead from the input through the hits and back, and stop at the last. Returns whether the key was one. */
export function moveAmongHits(
  { key, target, altKey, ctrlKey, metaKey, shiftKey }: KeyboardEvent,
  input: HTMLElement,
  hits: readonly HTMLElement[],
): boolean {
  if (altKey || ctrlKey || metaKey || shiftKey || (key !== 'ArrowDown' && key !== 'ArrowUp')) return false
  const at = hits.findIndex((hit) => hit === target)
  if (at === -1 && target !== input) return false
  const to = at + (key === 'ArrowDown' ? 1 : -1)
  if (to < 0) input.focus()
  else hits[Math.min(to, hits.length - 1)]?.focus()
  return true
}
