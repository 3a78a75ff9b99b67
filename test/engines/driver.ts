/** One window of a browser, with one page. What a task does in it is the same in every engine. */
export interface Pane {
  goto(address: string): Promise<void>
  /** Runs a function in the page; what goes in and comes out is JSON. */
  evaluate<Result, Given extends readonly unknown[]>(
    script: (...given: Given) => Result | Promise<Result>,
    ...given: Given
  ): Promise<Result>
  /** Clicks the first element that matches, as a pointer does. */
  click(selector: string): Promise<void>
  /** Presses a key, by its name in the DOM, with Control where it is `Control+…`. */
  press(key: string): Promise<void>
  type(text: string): Promise<void>
  screenshot(file: string): Promise<void>
  close(): Promise<void>
}

/** A running browser. All its panes share one profile. */
export interface Driver {
  open(): Promise<Pane>
  /** Errors and warnings of the console, scripts that failed, and what the page's policy forbade, from every pane so far. */
  complaints(): readonly string[]
  close(): Promise<void>
}

export interface Engine {
  readonly name: string
  /**
   * Whether it keeps the site’s pages in a back/forward cache when they are left. Without the Navigation API the site keeps its
   * pages out of Firefox's: see `entryCountHistory.ts`.
   */
  readonly keepsPages: boolean | 'with the Navigation API'
  start(): Promise<Driver>
}

const patience = 60_000
const pause = 40

/** Waits until `look` finds something and returns it. A page that is being left answers with an error, and is asked again. */
export async function until<Found>(
  what: string,
  look: () => Promise<Found | false | '' | 0 | null | undefined>,
): Promise<Found> {
  const end = Date.now() + patience
  let cause: unknown
  for (;;) {
    try {
      const found = await look()
      if (found) return found
    } catch (error) {
      cause = error
    }
    if (Date.now() > end) throw new Error(`Waited ${patience / 1000} s in vain: ${what}.`, { cause })
    await new Promise((done) => setTimeout(done, pause))
  }
}
