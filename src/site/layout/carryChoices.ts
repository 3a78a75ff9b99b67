/** What a page writes of the reader’s choices on its entry of the browser’s history. */
interface Left {
  /** The ids of what is chosen, with spaces between. */
  readonly chosen?: string
}

/** Where a browser has none, a choice holds on its page, and the page says so. */
const { navigation } = globalThis as { readonly navigation?: Navigation }

/**
 * Takes the choices under “Text and contrast” from page to page. They stand on the current entry of the browser’s history,
 * where the next page of this site finds them: in no address, which is shared, and in no storage, which stays.
 */
export function carryChoices(inputs: readonly HTMLInputElement[]): void {
  const left = (entry = navigation?.currentEntry): Left | undefined => entry?.getState() as Left | undefined
  const keep = (): void => {
    const chosen = inputs
      .filter(({ checked }) => checked)
      .map(({ id }) => id)
      .join(' ')
    document.documentElement.dataset.chosen = chosen
    navigation?.updateCurrentEntry({ state: { ...left(), chosen } })
  }
  /** The entry of the page that led to this one. A browser that does not tell has put it before this one, unless it went back. */
  const before = (): NavigationHistoryEntry | null | undefined => {
    if (!navigation || navigation.activation) return navigation?.activation?.from
    return left()?.chosen === undefined ? navigation.entries()[(navigation.currentEntry?.index ?? 0) - 1] : null
  }
  const show = (from?: NavigationHistoryEntry | null): void => {
    const chosen = ((from && left(from)) ?? left())?.chosen?.split(' ')
    if (chosen) for (const input of inputs) input.checked = chosen.includes(input.id)
    keep()
  }
  for (const input of inputs) input.addEventListener('change', keep)
  // An entry that the page adds begins empty. Only the page’s own writing on an entry has no type.
  navigation?.addEventListener('currententrychange', ({ navigationType }) => navigationType && keep())
  // By then a browser has put back what was chosen when the page was left, or brings back the page itself, as it was.
  addEventListener('pageshow', ({ persisted }) => show(persisted ? navigation?.activation?.from : null))
  show(before())
}
