import type { Build } from './types.ts'

/** Returns the name of a build's cache. Contains the scope, since all sites on a host share its caches. */
export function cacheNameOf(scope: string, version: string): string {
  return `${prefixOf(scope)}${version}`
}

/** Returns the version of a cache of this scope; `undefined` for any other cache. */
export function versionOfCache(scope: string, name: string): string | undefined {
  const version = name.startsWith(prefixOf(scope)) ? name.slice(prefixOf(scope).length) : ''
  return version === '' ? undefined : version
}

function prefixOf(scope: string): string {
  return `escalation-pathways ${new URL(scope).pathname} `
}

/** Returns the path of an address below `scope`, without query and fragment; `undefined` if it is outside. */
export function pathBelow(scope: string, address: string): string | undefined {
  const { origin, pathname } = new URL(address)
  const path = `${origin}${pathname}`
  return path.startsWith(scope) ? path.slice(scope.length) : undefined
}

/** Whether a path of the site is that of a page. */
export function isPage(path: string): boolean {
  return path === '' || path.endsWith('/') || path.endsWith('.html')
}

/** Whether a build has a file at `path`. */
export function hasFile({ files }: Build, path: string): boolean {
  return Object.hasOwn(files, path)
}
