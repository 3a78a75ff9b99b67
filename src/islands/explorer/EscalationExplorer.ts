import { readFragment, writeFragment } from '../../pathway/fragment.ts'
import type { ReadFragment } from '../../pathway/fragment.ts'
import { graphFromJson } from '../../pathway/graphJson.ts'
import type { GraphJson } from '../../pathway/graphJson.ts'
import { reachableFrom } from '../../pathway/reach.ts'
import type { Answers, Graph, GraphNode } from '../../pathway/types.ts'
import { part } from '../part.ts'
import { Checklist } from './Checklist.ts'
import { Marks } from './Marks.ts'
import { NodesInWords } from './NodesInWords.ts'
import { showTrail } from './showTrail.ts'
import { warningsInWords } from './warningsInWords.ts'

/**
 * Asks one question at a time. The state is the fragment of the address: each answer is a link to the next state, so
 * that Back, a new tab and a shared link all work as anywhere. The words of every node come from the list in the page.
 */
export class EscalationExplorer extends HTMLElement {
  #connection: AbortController | undefined
  #graph!: Graph
  #words!: NodesInWords
  #marks!: Marks
  #checklist!: Checklist
  #shown: string | undefined

  connectedCallback(): void {
    this.#connection = new AbortController()
    const { signal } = this.#connection
    this.#graph = graphFromJson(JSON.parse(this.dataset.graph ?? '') as GraphJson)
    this.#words = new NodesInWords(this)
    this.#marks = new Marks(this)
    this.#checklist = new Checklist(part(this, '.checklist'), signal)
    addEventListener('hashchange', () => this.#follow(), { signal })
    // A page that comes back from the browser's cache keeps an old state of its ticks until `pageshow`.
    addEventListener('pageshow', () => this.#checklist.showProgress(), { signal })
    addEventListener('beforeprint', () => this.#prepareForPrint(), { signal })
    document.addEventListener('click', (event) => this.#followLink(event), { signal })
    const print = part(this, '[data-print]')
    print.addEventListener('click', () => window.print(), { signal })
    print.hidden = false
    this.#show(this.#read())
    if (isWalk(location.hash)) this.#goToStand()
  }

  disconnectedCallback(): void {
    this.#connection?.abort()
  }

  #read(): ReadFragment<GraphNode> {
    const { hash } = location
    return readFragment(
      this.#graph,
      isWalk(hash) ? hash : writeFragment({ version: this.#graph.version, answers: new Map() }),
    )
  }

  /** After an answer, a change, Back or Forward. */
  #follow(): void {
    if (location.hash && !isWalk(location.hash)) return
    this.#show(this.#read())
    part(this, '[data-stand] .node-title').focus()
  }

  /** Where a link brings a walk with it, its reader begins at the open question, or at what does not hold of the link. */
  #goToStand(): void {
    const warnings = part(this, '[data-warnings]')
    if (warnings.hidden) part(this, '[data-stand] .node-title').focus()
    else warnings.scrollIntoView()
  }

  #show({ walk, from, warnings }: ReadFragment<GraphNode>): void {
    const { version, start } = this.#graph
    const kept: Answers = new Map([...walk.answers, ...walk.waiting])
    const addressWith = (change: (answers: Map<string, string>) => void): string => {
      const answers = new Map(kept)
      change(answers)
      return writeFragment({ version, ...(from && { from }), answers })
    }
    const answering = (question: string, answer: string): string =>
      addressWith((answers) => answers.set(question, answer))

    const told = [
      ...warningsInWords(warnings, (question) => this.#words.titleOf(question)),
      ...(from && from !== start ? this.#tellOfBeginning(from) : []),
    ]
    const list = part(this, '[data-warnings]')
    list.replaceChildren(...told.map((text) => Object.assign(document.createElement('li'), { textContent: text })))
    list.hidden = told.length === 0

    showTrail(part(this, '[data-trail]'), this, this.#words, walk, (question) =>
      addressWith((answers) => answers.delete(question)),
    )
    const throughout = this.#words.throughout(walk.trail)
    const line = part(this, '[data-throughout-line]')
    line.textContent = throughout ? `Throughout this route: ${throughout}` : ''
    line.hidden = !throughout
    line.classList.toggle(
      'urgent',
      walk.trail.some(({ id }) => this.#words.holdsThroughout(id) && this.#words.isUrgent(id)),
    )

    const records = this.#checklist.show(walk.trail.map(({ id }) => id))
    part(this, '[data-stand]').className = `stand ${walk.at.kind}`
    part(this, '[data-stand]').replaceChildren(
      this.#words.standing(this, walk.at.id, {
        answering,
        records,
        throughout,
        times: this.#words.timesOn(walk.trail),
      }),
    )
    this.#marks.show(walk, answering, (node) => writeFragment({ version, from: node, answers: new Map() }))
    this.toggleAttribute('data-walking', walk.trail.length > 1)
    part(this, '[data-restart]').hidden = walk.answers.size === 0 && !from
    this.#announce(walk.at, records)
  }

  /** A route that begins half-way lacks what came before, and an earlier step may set the time for all that follows. */
  #tellOfBeginning(from: string): string[] {
    const quoted = (node: string): string => `“${this.#words.titleOf(node)}”`
    const setBefore = this.#words.settingTheTime.filter(
      (node) => node !== from && reachableFrom(this.#graph, node).has(from),
    )
    return [
      `This route begins at ${quoted(from)}. What comes before it is not shown.`,
      ...(setBefore.length
        ? [`An earlier step sets the time for all that follows: ${setBefore.map(quoted).join(' or ')}.`]
        : []),
    ]
  }

  /** Says what changed, but not on the first showing: the page itself is being read then. */
  #announce(at: GraphNode, records: number): void {
    const title = this.#words.titleOf(at.id)
    const text = `${at.kind === 'outcome' ? 'End of your route' : 'Next question'}: ${title}${/[?!.]$/.test(title) ? '' : '.'} ${records === 1 ? 'One record' : `${records} records`} to keep so far.`
    if (this.#shown !== undefined && this.#shown !== text) part(this, '[data-status]').textContent = text
    this.#shown = text
  }

  /**
   * Follows a link within this page at once, without waiting for the browser to report it. A link to a place leads there
   * without putting the walk out of the address.
   */
  #followLink(event: MouseEvent): void {
    const link = event.target instanceof Element ? event.target.closest('a') : null
    if (!link?.hash || link.pathname !== location.pathname || link.origin !== location.origin || !isPlain(event)) return
    if (isWalk(link.hash)) {
      event.preventDefault()
      // The second half of a double click would answer the question that the first half brought.
      if (event.detail > 1) return
      // Another start is another case.
      if (link.matches('[data-restart]')) this.#checklist.clear()
      if (link.hash !== location.hash) history.pushState(null, '', link.hash)
      this.#follow()
    } else if (isWalk(location.hash)) {
      const target = document.getElementById(link.hash.slice(1))
      if (!target) return
      event.preventDefault()
      const place = target.matches('[data-node]') ? part(target, '.node-title') : target
      place.focus({ preventScroll: true })
      target.scrollIntoView()
    }
  }

  /** Paper shows every step of the route in full, and says when it was printed. */
  #prepareForPrint(): void {
    for (const details of this.querySelectorAll<HTMLDetailsElement>('[data-trail] details')) details.open = true
    const date = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeStyle: 'short' }).format(new Date())
    part(this, '[data-printed]').textContent = `Printed on ${date}. Pathway version ${this.#graph.version}.`
  }
}

/** Whether a fragment means a walk, and not a place in the page. A damaged one does: its reader is told so. */
function isWalk(fragment: string): boolean {
  return fragment.length > 1 && !document.getElementById(fragment.slice(1))
}

/** Whether a click only follows its link, here. */
function isPlain({ button, ctrlKey, metaKey, shiftKey, altKey }: MouseEvent): boolean {
  return button === 0 && !ctrlKey && !metaKey && !shiftKey && !altKey
}
