/** The fragment of a node's place in the list in words. */
export function anchorOfNode(id: string): string {
  return `node-${id}`
}
