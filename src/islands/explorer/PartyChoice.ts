import type { Parties } from '../../pathway/fragment.ts'
import { part } from '../part.ts'

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
    for (const choice of this.#choices) choice.value = parties[choice.dataset.party as keyof Parties] ?? ''
    const [yours, theirs] = [this.#nameOf(parties.agency), this.#nameOf(parties.with)]
    part(this.#root, '[data-parties-summary]').textContent =
      [yours && `Your agency: ${yours}`, theirs && `The other: ${theirs}`].filter(Boolean).join('. ') ||
      'Name your agency, to see your post first'
  }

  /** Puts the parties' own posts before the others, which are then one tap away. `words` is a copy of some node's. */
  putFirst(words: ParentNode, { agency, with: other }: Parties): void {
    if (!agency && !other) return
    for (const named of words.querySelectorAll<HTMLElement>('.posts-named')) {
      const { yours, theirs } = named.dataset
      const first = [
        ...(agency ? [this.#line(yours, named, agency)] : []),
        ...(other ? [this.#line(theirs, named, other)] : []),
      ]
      const all = document.createElement('details')
      const summary = document.createElement('summary')
      summary.textContent = part(named, 'strong').textContent.replace(':', '')
      all.append(summary, part(named, '.posts'))
      named.replaceChildren(...first, all)
    }
  }

  #valueOf(party: keyof Parties): string {
    return this.#choices.find(({ dataset }) => dataset.party === party)?.value ?? ''
  }

  #line(label: string | undefined, posts: HTMLElement, agency: string): HTMLElement {
    const post = posts.querySelector(`[data-agency="${agency}"] dd`)?.textContent ?? posts.dataset.nobody
    const line = document.createElement('p')
    const strong = document.createElement('strong')
    strong.textContent = `${label}: `
    line.append(strong, `${post} (${this.#nameOf(agency)})`)
    return line
  }

  #nameOf(agency: string | undefined): string | undefined {
    return agency && [...(this.#choices[0]?.options ?? [])].find(({ value }) => value === agency)?.text
  }
}
