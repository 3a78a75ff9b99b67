/** Does what a reader does not see once the browser has shown what they do. */
export function afterFrame(task: () => void): void {
  requestAnimationFrame(() => setTimeout(task))
}
