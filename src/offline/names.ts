import type { Build } from './types.ts'

/** The name of the cache of a build. Caches belong to a whole host: the scope keeps sites on one host apart. */
export function cacheNameOf(scope: string, version: string): string {
  return `${prefixOf(scope)}${version}`
}

/** The version that a cache of this scope is of; `undefined` for a cache of anybody else. */
export function versionOfCache(scope: string, name: string): string | undefined {
  const version = name.startsWith(prefixOf(scope)) ? name.slice(prefixOf(scope).length) : ''
  return version === '' ? undefined : version
}

function prefixOf(scope: string): string {
  return `escalation-pathways ${new URL(scope).pathname} `
}

/** The path of an address below `scope`, without query and fragment; `undefined` outside it. */
export function pathBelow(scope: string, address: string): string | undefined {
  const { origin, pathname } = new URL(address)
  const path = `${origin}${pathname}`
  return path.startsWith(scope) ? path.slice(scope.length) : undefined
}

/** Whether what lies at a path of the site is a page. */
export function isPage(path: string): boolean {
  return path === '' || path.endsWith('/') || path.endsWith('.html')
}

/** Whether a build has a file at `path`. */
export function has({ files }: Build, path: string): boolean {
  return Object.hasOwn(files, path)
}
