/** Sent by a page to the worker: keep the section that the page belongs to. */
export interface KeepRequest {
  readonly keep: string
  /** The version of the page's build. */
  readonly version: string
}

/** Sent by the worker to a page: the names of what is kept. */
export interface KeptNotice {
  readonly kept: readonly string[]
}
