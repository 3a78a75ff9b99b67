/** Returns the path of an address below `scope`, without query and fragment; `undefined` if it is outside. */
export function pathBelow(scope: string, address: string): string | undefined {
  const { origin, pathname } = new URL(address)
  const path = `${origin}${pathname}`
  return path.startsWith(scope) ? path.slice(scope.length) : undefined
}

export function isPage(path: string): boolean {
  return path === '' || path.endsWith('/') || path.endsWith('.html')
}
