/** What a page writes of the reader’s choices on its entry of the browser’s history. */
interface Left {
  readonly chosen?: readonly boolean[]
}

/** Older browsers have none: there a choice holds on its page. */
const { navigation } = globalThis as { readonly navigation?: Navigation }

/**
 * Takes the choices under “Text and contrast” from page to page. They stand on the current entry of the browser’s history,
 * where the next page of this site finds them: in no address, which is shared, and in no storage, which stays.
 */
export function carryChoices(inputs: readonly HTMLInputElement[]): void {
  if (!navigation) return
  const left = (entry = navigation.currentEntry): Left | undefined => entry?.getState() as Left | undefined
  const keep = (): void =>
    navigation.updateCurrentEntry({ state: { ...left(), chosen: inputs.map(({ checked }) => checked) } })
  const show = (from?: NavigationHistoryEntry | null): void => {
    const { chosen } = (from && left(from)) ?? left() ?? {}
    for (const [place, input] of inputs.entries()) if (chosen) input.checked = chosen[place] ?? false
    keep()
  }
  for (const input of inputs) input.addEventListener('change', keep)
  // An entry that the page adds begins empty. Only the page’s own writing on an entry has no type.
  navigation.addEventListener('currententrychange', ({ navigationType }) => navigationType && keep())
  // By then a browser has put back what was chosen when the page was left, or brings back the page itself, as it was.
  addEventListener('pageshow', ({ persisted }) => show(persisted ? navigation.activation?.from : null))
  show(navigation.activation?.from)
}
