import type { Parties } from '../../pathway/fragment.ts'
import { part } from '../../site/browser/part.ts'

/** Where the reader names their agency, and the one they differ with. Their posts then come first in every step. */
export class PartyChoice {
  readonly #root: HTMLElement
  readonly #choices: readonly HTMLSelectElement[]

  /** `change` is called with what was chosen. */
  constructor(root: HTMLElement, signal: AbortSignal, change: (parties: Parties) => void) {
    this.#root = root
    this.#choices = [...root.querySelectorAll<HTMLSelectElement>('select')]
    root.addEventListener('change', () => change({ agency: this.#valueOf('agency'), with: this.#valueOf('with') }), {
      signal,
    })
  }

  /** The ids that can be named. */
  get agencies(): readonly string[] {
    return [...(this.#choices[0]?.options ?? [])].map(({ value }) => value).filter(Boolean)
  }

  show(parties: Parties): void {
    // Most answers change nothing here, and a choice is slow to set.
    for (const choice of this.#choices) {
      const chosen = parties[choice.dataset.party as keyof Parties] ?? ''
      if (choice.value !== chosen) choice.value = chosen
    }
    const [yours, theirs] = [this.#nameOf(parties.agency), this.#nameOf(parties.with)]
    part(this.#root, '[data-parties-summary]').textContent =
      [yours && `Your agency: ${yours}`, theirs && `The other: ${theirs}`].filter(Boolean).join('. ') ||
      'Name your agency, to see your post first'
  }

  /** Puts the parties' own posts before the others, which are then one tap away. `words` is a copy of some node's. */
  putFirst(words: ParentNode, parties: Parties): void {
    for (const line of words.querySelectorAll<HTMLElement>('p[data-party]')) {
      const agency = parties[line.dataset.party as keyof Parties]
      const named = line.parentElement
      if (!agency || !named) continue
      const post = named.querySelector(`[data-agency~="${agency}"] dd`)?.textContent ?? line.dataset.nobody
      part(line, 'span').textContent = `${post} (${this.#nameOf(agency)})`
      line.hidden = false
      foldPosts(named)
    }
  }

  #valueOf(party: keyof Parties): string {
    return this.#choices.find(({ dataset }) => dataset.party === party)?.value ?? ''
  }

  #nameOf(agency: string | undefined): string | undefined {
    return agency && [...(this.#choices[0]?.options ?? [])].find(({ value }) => value === agency)?.text
  }
}

/** Puts the list of posts behind its heading. Until an agency is named it stands open, and costs no `<details>`. */
function foldPosts(named: HTMLElement): void {
  const heading = named.querySelector('[data-posts]')
  if (!heading) return
  const folded = document.createElement('details')
  const summary = document.createElement('summary')
  summary.append(...heading.childNodes)
  folded.append(summary, part(named, 'dl'))
  heading.replaceWith(folded)
}
