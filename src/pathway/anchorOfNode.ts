/** Returns the id of a node's list item on the steps page, for a fragment. */
export function anchorOfNode(id: string): string {
  return `node-${id}`
}
