import { loadOnce } from '../../site/browser/loadOnce.ts'

/** The part of Pagefind’s API that this site uses: https://pagefind.app/docs/api/ */
interface Pagefind {
  readonly search: (
    query: string,
    options?: { readonly filters?: Filters },
  ) => Promise<{ readonly results: readonly { readonly data: () => Promise<PagefindPage> }[] } | null>
}

type Filters = Readonly<Record<string, unknown>>

interface PagefindPage {
  readonly url: string
  /** HTML in which `<mark>` is the only element. */
  readonly excerpt: string
  /** `board` is absent if the page belongs to no board. */
  readonly meta: { readonly title?: string; readonly board?: string }
}

/** A page found by its full text. */
export interface PageHit {
  readonly url: string
  readonly title: string
  readonly excerpt: readonly { readonly text: string; readonly marked: boolean }[]
}

const maxPages = 5

/** The number of results that are filtered by a chosen board. */
const maxPagesSearchedForBoard = 20

/** Enough results to find four boards with one or two procedures each. */
const maxProcedures = 8

/**
 * Finds pages other than procedures by their full text: those of `board`, if it is given, and of no board. Rejects if Pagefind cannot run: without WebAssembly, offline, and in
 * `npm run dev`.
 */
export async function findPages(folder: string, query: string, board: string | undefined): Promise<readonly PageHit[]> {
  const pages = await search(folder, query, { not: { kind: 'Procedure' } }, board ? maxPagesSearchedForBoard : maxPages)
  const ofBoard = board ? pages.filter(({ meta }) => meta.board === undefined || meta.board === board) : pages
  return ofBoard
    .slice(0, maxPages)
    .map(({ url, excerpt, meta }) => ({ url, title: meta.title ?? url, excerpt: readExcerpt(excerpt) }))
}

/** Returns the names of the boards whose procedures match a query, best first. */
export async function findBoards(folder: string, query: string): Promise<readonly string[]> {
  const procedures = await search(folder, query, { kind: 'Procedure' }, maxProcedures)
  return [...new Set(procedures.flatMap(({ meta }) => meta.board ?? []))]
}

async function search(folder: string, query: string, filters: Filters, most: number): Promise<readonly PagefindPage[]> {
  const pagefind = await loadPagefind(folder)
  const found = await pagefind.search(query, { filters })
  return Promise.all((found?.results ?? []).slice(0, most).map(({ data }) => data()))
}

const loadPagefind = loadOnce(async (folder: string): Promise<Pagefind> => {
  const { createInstance } = (await import(/* @vite-ignore */ `${folder}pagefind.js`)) as {
    readonly createInstance: (options: object) => Pagefind
  }
  // The content security policy allows only the site’s own worker.
  return createInstance({ basePath: folder, baseUrl: '/', noWorker: true, excerptLength: 20 })
})

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'", '#x27': "'" }

function readExcerpt(html: string): PageHit['excerpt'] {
  return html.split(/(<mark>.*?<\/mark>)/s).flatMap((part) => {
    const text = part.replace(/<[^>]*>/g, '').replace(/&(#?\w+);/g, (entity, name: string) => entities[name] ?? entity)
    return text ? [{ text, marked: part.startsWith('<mark>') }] : []
  })
}
