import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { close, createIndex } from 'pagefind'
import type { Addresses } from '../../src/content/addressesBelow.ts'
import type { Content } from '../../src/content/types.ts'

interface Plain {
  search(words: string): Promise<{
    readonly results: readonly {
      readonly data: () => Promise<{ readonly url: string }>
    }[]
  }>
}

/**
 * Pagefind as it comes, with what served it best of what was tried: one record for each clause, which holds its text, the
 * phrases that readers use for it, the glossary’s names for what it is about and the steps that cite it, and no discount for
 * long records. Gives the addresses of what it finds, best first.
 */
export async function plainPagefind(
  { procedures, glossary }: Content,
  addressOf: Addresses,
): Promise<(words: string) => Promise<readonly string[]>> {
  const { index } = await createIndex({ forceLanguage: 'en' })
  if (!index) throw new Error('Pagefind did not start.')
  for (const procedure of procedures) {
    const { board, prose, pathway, asked } = procedure
    for (const { number, section, text } of prose.clauses) {
      const terms = glossary.filter(({ clauses }) => clauses.get(board.id)?.some((cited) => cited.number === number))
      const steps = [...pathway.nodes.values()].filter(({ clauses }) => clauses.includes(number))
      const content = [
        prose.sections.find((one) => one.number === section)?.title ?? '',
        text,
        ...(asked.get(number) ?? []),
        ...steps.flatMap((step) => [step.title, step.text]),
        ...terms.flatMap(({ term, aliases, typed }) => [term, ...aliases, ...typed]),
      ]
      await index.addCustomRecord({
        url: `${addressOf.procedure(procedure)}#${number}`,
        language: 'en',
        content: content.join('. '),
        meta: { title: `${board.name} ${number}` },
      })
    }
  }
  const { files } = await index.getFiles()
  await close()
  const folder = mkdtempSync(join(tmpdir(), 'pagefind-'))
  const script = join(folder, 'pagefind.js')
  writeFileSync(script, files.find(({ path }) => path === 'pagefind.js')?.content ?? '')
  const { createInstance } = (await import(script)) as { readonly createInstance: (options: object) => Plain }
  rmSync(folder, { recursive: true })

  const byPath = new Map(files.map(({ path, content }) => [path, content]))
  globalThis.fetch = (address) => {
    const { pathname } = new URL(address as string, 'http://localhost')
    return Promise.resolve(new Response(byPath.get(pathname.replace('/pagefind/', '')) as BodyInit))
  }
  const engine = createInstance({
    basePath: '/pagefind/',
    baseUrl: '/',
    language: 'en',
    noWorker: true,
    ranking: { pageLength: 0 },
  })
  return async (words) => {
    const { results } = await engine.search(words)
    const found = await Promise.all(results.slice(0, 5).map(({ data }) => data()))
    return found.map(({ url }) => url)
  }
}
