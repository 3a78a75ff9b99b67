/** What a worker knows of the build that it was written with. */
export interface Build {
  /** Names the build by what is in its files. */
  readonly version: string
  /** The digest of each file by its path below the scope. A page's path is that of its address: `kent/`, not `kent/index.html`. */
  readonly files: Readonly<Record<string, string>>
}

/** What the network has said of a build, kept beside the build's files. Times are in milliseconds since 1970. */
export interface Note {
  /** When the network last confirmed that this is the build it serves. */
  readonly checked: number
  /** Another build that the network has shown since, and when it last did. */
  readonly newer?: { readonly version: string; readonly seen: number }
  /** Paths that this build has and the other has not. */
  readonly gone?: readonly string[]
}

/** A build, and where it is kept: what every part of the worker works with. */
export interface Kept {
  readonly build: Build
  /** The address below which the site lies, with its last slash. */
  readonly scope: string
  readonly caches: CacheStorage
}

/** What a navigation is answered with. */
export interface Shown {
  readonly response: Response
  /** The build of the page, where it is one of this site. */
  readonly version: string | undefined
}
