import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { AstroIntegration } from 'astro'
import { close, createIndex } from 'pagefind'
import { addressesBelow } from '../content/addressesBelow.ts'
import { everyProcedure } from '../content/everyProcedure.ts'
import { siteContent } from '../content/siteContent.ts'
import type { Content } from '../content/types.ts'

interface IndexedPage {
  readonly address: string
  readonly kind: 'Procedure' | 'Page'
  /** Whether it is found by the words of its title alone, because its text repeats that of the clauses. */
  readonly byTitle?: true
  readonly board?: string
}

/**
 * Indexes the full text of built pages with Pagefind. Procedures are indexed to choose the boards to search if there are
 * many; training cases, the site’s own pages and the other pages of a procedure are shown below the hits.
 */
export function pageIndex({ base }: { readonly base: string }): AstroIntegration {
  return {
    name: 'page-index',
    hooks: {
      'astro:build:done': ({ dir }) => writePageIndex(fileURLToPath(dir), base, pagesOf(siteContent(), base)),
    },
  }
}

function pagesOf(content: Content, base: string): readonly IndexedPage[] {
  const addressOf = addressesBelow(base)
  return [
    ...everyProcedure(content).map((procedure) => ({
      address: addressOf.procedure(procedure),
      kind: 'Procedure' as const,
      board: procedure.board.name,
    })),
    ...content.procedures.flatMap((procedure) =>
      [addressOf.explorer, addressOf.steps, addressOf.record, addressOf.routes].map((addressIn) => ({
        address: addressIn(procedure),
        kind: 'Page' as const,
        byTitle: true as const,
        board: procedure.board.name,
      })),
    ),
    ...content.scenarios.map((scenario) => ({
      address: addressOf.scenario(scenario),
      kind: 'Page' as const,
      board: scenario.procedure.board.name,
    })),
    ...[addressOf.training, addressOf.compare, addressOf.glossary, addressOf.about, addressOf.accessibility].map(
      (address) => ({ address, kind: 'Page' as const }),
    ),
  ]
}

/** Matches files of Pagefind that this site does not use: its user interface and its worker. */
const isUnused = /ui\.(?:js|css)$|highlight|worker/

/** Throws if Pagefind rejects a page or cannot create its files. */
async function writePageIndex(folder: string, base: string, pages: readonly IndexedPage[]): Promise<void> {
  try {
    const { index, errors } = await createIndex({ forceLanguage: 'en' })
    if (!index) throw new Error(`Pagefind did not start: ${errors.join('; ')}`)
    for (const { address, kind, byTitle, board } of pages) {
      const path = address.slice(base.replace(/\/$/, '').length + 1)
      const html = await readFile(join(folder, path, 'index.html'), 'utf8')
      // Pagefind writes filters and values in random order. With only one of each, builds are reproducible.
      const filter = kind === 'Procedure' ? '<i data-pagefind-filter="kind:Procedure"></i>' : ''
      const metadata = filter + (board === undefined ? '' : `<i data-pagefind-meta="board:${board}"></i>`)
      // Only Pagefind receives these elements. The page itself does not change.
      const whole = html.replace(/<main([^>]*)>/, `<main data-pagefind-body$1>${metadata}`)
      const [, title = ''] = /<title>(.*?) – [^–]*<\/title>/.exec(html) ?? []
      const named = `<html><body data-pagefind-body>${metadata}<h1>${title}</h1></body></html>`
      const content = byTitle ? named : whole
      const added = await index.addHTMLFile({ url: address, content })
      if (added.errors.length > 0) throw new Error(`Pagefind rejected ${address}: ${added.errors.join('; ')}`)
    }
    const { files, errors: writing } = await index.getFiles()
    if (writing.length > 0) throw new Error(`Pagefind could not write its index: ${writing.join('; ')}`)
    for (const { path, content } of files.filter((file) => !isUnused.test(file.path))) {
      const file = join(folder, 'pagefind', path)
      await mkdir(dirname(file), { recursive: true })
      await writeFile(file, content)
    }
  } finally {
    await close()
  }
}
