import { describe, expect, test } from 'vitest'
import { builtContent } from '../builtContent.ts'
import { useSite } from '../browser/useSite.ts'

const procedures = builtContent().procedures.map((procedure) => ({
  address: `/${procedure.board.id}/${procedure.id}/`,
  ...procedure,
}))

const at = useSite()

describe.each(procedures)('$address', ({ address, pathway, prose }) => {
  const nodes = [...pathway.nodes.values()]
  /** The clauses that a node, its answers, its way on or its records cite, as the file has them. */
  const citedAt = new Map(
    nodes.map((node) => [
      node.id,
      new Set([
        ...node.clauses,
        ...(node.kind === 'question' ? node.answers.flatMap(({ clauses }) => clauses) : []),
        ...(node.kind === 'step' ? node.next.clauses : []),
        ...(node.kind === 'question' ? [] : node.records.flatMap(({ clauses }) => clauses)),
      ]),
    ]),
  )

  test('every clause leads to all its nodes, and each link to that node and no other', async () => {
    const { page } = await at.open(address, { javaScriptEnabled: false })
    const shown = await page.locator('.clause').evaluateAll((clauses) =>
      clauses.map((clause) => ({
        clause: clause.id,
        links: [...clause.querySelectorAll<HTMLAnchorElement>(':scope > .clause-nodes a')].map((link) => ({
          href: link.href,
          title: link.textContent,
        })),
      })),
    )
    expect(shown.map(({ clause }) => clause)).toEqual(prose.clauses.map(({ number }) => number))
    for (const { clause, links } of shown) {
      const citing = nodes.filter(({ id }) => citedAt.get(id)!.has(clause))
      // What the clause itself is the basis of comes before what it is only the basis of a link or record of.
      const own = citing.filter(({ clauses }) => clauses.includes(clause))
      const wanted = [...own, ...citing.filter((node) => !own.includes(node))]
      expect(links).toEqual(
        wanted.map(({ id, title }) => ({ href: `${at.site.origin}${address}steps/#node-${id}`, title })),
      )
    }
    expect(shown.flatMap(({ links }) => links).length).toBeGreaterThan(nodes.length)

    const { page: explorer } = await at.open(`${address}steps/`, {
      javaScriptEnabled: false,
    })
    const places = await explorer
      .locator('[id^="node-"]')
      .evaluateAll((all) =>
        all.map((one) => [one.id, (one as HTMLElement).dataset.node, one.querySelector('.node-title')?.textContent]),
      )
    expect(places).toEqual(nodes.map(({ id, title }) => [`node-${id}`, id, title]).sort(byOrderOf(places)))
  })

  test('every node leads to its clauses, and each link to a clause of that number', async () => {
    const { page: explorer } = await at.open(`${address}steps/`, {
      javaScriptEnabled: false,
    })
    const links = await explorer.locator('.in-words li[data-node]').evaluateAll((items) =>
      items.map((item) => ({
        node: (item as HTMLElement).dataset.node!,
        hrefs: [...item.querySelectorAll<HTMLAnchorElement>('.node-body .basis .clause-links a')].map(
          ({ href }) => href,
        ),
      })),
    )
    const { page } = await at.open(address, { javaScriptEnabled: false })
    const numbers = await page.locator('.clause').evaluateAll((clauses) => clauses.map(({ id }) => id))
    expect(links.map(({ node }) => node).sort()).toEqual(nodes.map(({ id }) => id).sort())
    for (const { node, hrefs } of links) {
      const { clauses } = pathway.nodes.get(node)!
      expect(hrefs).toEqual(clauses.map((number) => `${at.site.origin}${address}#${number}`))
      for (const number of clauses) expect(numbers).toContain(number)
    }
  })

  test('a link opens the node among all steps, in view', async () => {
    const { page, complaints } = await at.open(address)
    const all = page.locator('.clause > details.clause-nodes')
    expect(await all.count()).toBeGreaterThan(3)
    await all.first().locator('summary').press('Enter')
    const link = all.first().locator('a').last()
    const id = new URL(await link.evaluate((one: HTMLAnchorElement) => one.href)).hash.slice(1)
    await link.click()
    await page.waitForURL(`**/steps/#${id}`)
    await expect
      .poll(() => page.locator(`#${id}`).evaluate((node) => node.getBoundingClientRect().top))
      .toBeLessThan(page.viewportSize()!.height)
    expect(await page.locator(`#${id}`).evaluate((node) => node.getBoundingClientRect().top)).toBeGreaterThanOrEqual(0)
    expect(complaints).toEqual([])
  })

  test('on paper a clause is its text alone', async () => {
    const { page } = await at.open(address)
    expect(await page.locator('.clause-nodes:visible').count()).toBeGreaterThan(3)
    await page.emulateMedia({ media: 'print' })
    expect(await page.locator('.clause-nodes:visible').count()).toBe(0)
  })
})

/** Sorts rows by where their first part stands in `order`. */
function byOrderOf(order: readonly unknown[][]) {
  const ids = order.map(([id]) => id)
  return (a: readonly unknown[], b: readonly unknown[]) => ids.indexOf(a[0]) - ids.indexOf(b[0])
}
