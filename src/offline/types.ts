/**
 * The files of a section, which the worker saves as a whole for reading offline. A section is a board, a training case, or the
 * pages that belong to neither. The build writes the list to `offline.json` in the section's folder.
 */
export interface SectionList {
  /** What readers call it, such as “Kent”; empty for the pages of no board and no training case. */
  readonly name: string
  /** The version of the build. */
  readonly version: string
  /** Paths below the scope: of pages, such as `kent/`, and of data that they link to. */
  readonly pages: readonly string[]
  /** Paths of content-hashed files that the pages need, at once or later. */
  readonly files: readonly string[]
}

/** A section that is kept on this device. */
export interface SavedSection extends SectionList {
  /** The files of the build before this one, which a page that is still open may need. */
  readonly previousFiles: readonly string[]
}

/** What the worker remembers. */
export interface SavedState {
  /** The build that the network last served, and when, in milliseconds since 1970. */
  readonly served?: { readonly version: string; readonly at: number }
  /** By the path of their folders. The section that was read last comes last. */
  readonly sections: Readonly<Record<string, SavedSection>>
}

/** The site that a worker belongs to. */
export interface OfflineContext {
  /** The address of the site's root, with its final slash. */
  readonly scope: string
  readonly caches: CacheStorage
}
