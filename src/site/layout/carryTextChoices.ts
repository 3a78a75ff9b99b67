import { requireElement } from '../browser/requireElement.ts'

/** The reader’s choices, as a page stores them in its entry of the browser’s history. */
interface SavedChoices {
  /** The ids of the checked inputs, separated by spaces. */
  readonly chosen?: string
}

/** Without the Navigation API, choices apply only to their own page, and the page says so. */
const { navigation } = globalThis as { readonly navigation?: Navigation }

/**
 * Carries the choices under “Text and contrast” from page to page. They are stored in the current entry of the browser’s
 * history, where the next page of this site reads them. An address would be shared, and storage would stay on the computer.
 */
function carryTextChoices(inputs: readonly HTMLInputElement[]): void {
  const savedChoices = (entry = navigation?.currentEntry): SavedChoices | undefined =>
    entry?.getState() as SavedChoices | undefined
  const save = (): void => {
    const chosen = inputs
      .filter(({ checked }) => checked)
      .map(({ id }) => id)
      .join(' ')
    document.documentElement.dataset.chosen = chosen
    navigation?.updateCurrentEntry({ state: { ...savedChoices(), chosen } })
  }
  /** Returns the entry of the previous page. Without `activation`, that is the entry before, unless the reader went back. */
  const previousEntry = (): NavigationHistoryEntry | null | undefined => {
    if (!navigation || navigation.activation) return navigation?.activation?.from
    return savedChoices()?.chosen === undefined ? navigation.entries()[(navigation.currentEntry?.index ?? 0) - 1] : null
  }
  const restore = (from?: NavigationHistoryEntry | null): void => {
    const chosen = ((from && savedChoices(from)) ?? savedChoices())?.chosen?.split(' ')
    if (chosen) for (const input of inputs) input.checked = chosen.includes(input.id)
    save()
  }
  for (const input of inputs) input.addEventListener('change', save)
  // Entries that the page adds have no state yet. `navigationType` is null only for our own `updateCurrentEntry`.
  navigation?.addEventListener('currententrychange', ({ navigationType }) => navigationType && save())
  // By `pageshow` the browser has restored form fields or the whole page, so the choices must be applied again.
  addEventListener('pageshow', ({ persisted }) => restore(persisted ? navigation?.activation?.from : null))
  restore(previousEntry())
}

if (navigation) requireElement(document, '[data-not-carried]').hidden = true
carryTextChoices([...document.querySelectorAll<HTMLInputElement>('.text-choice input')])
