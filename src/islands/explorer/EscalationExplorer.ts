import { isWalkFragment, readFragment, writeFragment } from '../../pathway/fragment.ts'
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
  }

  disconnectedCallback(): void {
    this.#connection?.abort()
  }

  #read(): ReadFragment<GraphNode> {
    const { hash } = location
    return readFragment(
      this.#graph,
      isWalkFragment(hash) ? hash : writeFragment({ version: this.#graph.version, answers: new Map() }),
    )
  }

  /** After an answer, a change, Back or Forward. */
  #follow(): void {
    if (location.hash && !isWalkFragment(location.hash)) return
    const read = this.#read()
    this.#show(read)
    part(this, '[data-stand] .node-title').focus()
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
    const text = `${at.kind === 'outcome' ? 'End of your route' : 'Next question'}: ${this.#words.titleOf(at.id)}. ${records === 1 ? 'One record' : `${records} records`} to keep so far.`
    if (this.#shown !== undefined && this.#shown !== text) part(this, '[data-status]').textContent = text
    this.#shown = text
  }

  /**
   * Follows a link within this page at once, without waiting for the browser to report it. A link to a place leads there
   * without putting the walk out of the address.
   */
  #followLink(event: MouseEvent): void {
    const link = event.target instanceof Element ? event.target.closest('a') : null
    const fragment = link?.getAttribute('href') ?? ''
    if (
      !fragment.startsWith('#') ||
      event.button !== 0 ||
      event.ctrlKey ||
      event.metaKey ||
      event.shiftKey ||
      event.altKey
    )
      return
    if (isWalkFragment(fragment)) {
      event.preventDefault()
      // The second half of a double click would answer the question that the first half brought.
      if (event.detail > 1) return
      if (fragment !== location.hash) history.pushState(null, '', fragment)
      this.#follow()
    } else if (isWalkFragment(location.hash)) {
      const target = document.getElementById(fragment.slice(1))
      if (!target) return
      event.preventDefault()
      const place = target.querySelector<HTMLElement>('.node-title') ?? target
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
