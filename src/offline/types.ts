/** The build that a service worker belongs to. */
export interface Build {
  /** A hash of the build's files. */
  readonly version: string
  /** The digest of each file by its path below the scope. A page's path is `kent/`, not `kent/index.html`. */
  readonly files: Readonly<Record<string, string>>
}

/** What network responses have shown about a build, stored in the build's cache. Times are in milliseconds since 1970. */
export interface NetworkState {
  /** When the network last served this build. */
  readonly checked: number
  /** A newer build, and when the network last served it. */
  readonly newer?: { readonly version: string; readonly seen: number }
  /** Paths of this build that the newer one does not have. */
  readonly gone?: readonly string[]
}

/** A build and the place where it is cached. */
export interface OfflineContext {
  readonly build: Build
  /** The address of the site's root, with its final slash. */
  readonly scope: string
  readonly caches: CacheStorage
}

/** The response to a navigation. */
export interface PageResponse {
  readonly response: Response
  /** The version of the page's build, if it is a page of this site. */
  readonly version: string | undefined
}
