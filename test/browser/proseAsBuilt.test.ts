import { JSDOM } from 'jsdom'
import { describe, expect, test } from 'vitest'
import { builtContent } from '../builtContent.ts'
import { readText } from '../readText.ts'

// The checks read the prose with a parser of their own, and Astro renders it with another. Where the two differ, a reader sees
// what nothing has checked.
describe.each(builtContent().procedures)('the page of $board.name, $prose.about.title', ({ board, id, prose }) => {
  const { document } = new JSDOM(readText(`dist/${board.id}/${id}/index.html`)).window
  const article = document.querySelector('article.prose')!
  const all = (selector: string): readonly HTMLElement[] => [...article.querySelectorAll<HTMLElement>(selector)]
  const sectionOf = (element: HTMLElement): string =>
    all('h2[id]').findLast((heading) => heading.compareDocumentPosition(element) & 4)?.id ?? ''

  test('has the sections that the checks have read', () => {
    const built = all('h2[id]').map((heading) => ({
      number: heading.id,
      title: textOf([heading]).replace(`${heading.id} `, ''),
    }))
    expect(built).toEqual(prose.sections.map(({ number, title }) => ({ number, title })))
  })

  test('has the clauses that the checks have read, each with its section, forces and words', () => {
    const built = all('.clause').map((clause) => {
      const text = clause.querySelector('.clause-text')!
      const own = [...text.childNodes].filter((node) => !(node as Partial<Element>).classList?.contains('clause'))
      return {
        number: clause.id,
        section: sectionOf(clause),
        forces: clause.dataset.force?.split(' '),
        text: textOf(own),
      }
    })
    expect(built).toEqual(prose.clauses.map(({ number, section, forces, text }) => ({ number, section, forces, text })))
  })

  test('has the charts that the checks have read, each in its section', () => {
    const built = all('figure[data-stage]').map((chart) => ({ stage: chart.dataset.stage, section: sectionOf(chart) }))
    expect(built).toEqual(prose.flowcharts.map(({ stage, section }) => ({ stage, section })))
  })
})

function textOf(nodes: readonly Node[]): string {
  return nodes
    .map((node) => node.textContent ?? '')
    .join(' ')
    .replace(/\s+/g, ' ')
    .trim()
}
