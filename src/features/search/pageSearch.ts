/** As much of Pagefind’s API as this site uses: https://pagefind.app/docs/api/ */
interface Pagefind {
  readonly search: (
    query: string,
    options?: { readonly filters?: Filters },
  ) => Promise<{ readonly results: readonly { readonly data: () => Promise<PagefindPage> }[] } | null>
}

type Filters = Readonly<Record<string, unknown>>

interface PagefindPage {
  readonly url: string
  /** HTML: text in which `<mark>` is the only element. */
  readonly excerpt: string
  /** `board` is absent from a page that belongs to no board. */
  readonly meta: { readonly title?: string; readonly board?: string }
}

/** A page whose text has the words of a query. */
export interface PageHit {
  readonly url: string
  readonly title: string
  readonly excerpt: readonly { readonly text: string; readonly marked: boolean }[]
}

/** A reader looks at no more pages than these. */
const mostPages = 5

/** Among these, the pages of a chosen board are looked for. */
const mostOfBoard = 20

/** Enough to find four boards among, if each has a procedure or two. */
const mostProcedures = 8

let pagefind: Promise<Pagefind> | undefined

/**
 * Pages that are no procedure, such as training cases and this site’s own, by their full text. Rejects where Pagefind does
 * not run: in a browser without WebAssembly, offline, and in dev.
 */
export async function findPages(folder: string, query: string, board: string | undefined): Promise<readonly PageHit[]> {
  const pages = await search(folder, query, { not: { kind: 'Procedure' } }, board ? mostOfBoard : mostPages)
  const ofBoard = board ? pages.filter(({ meta }) => meta.board === board) : pages
  return ofBoard
    .slice(0, mostPages)
    .map(({ url, excerpt, meta }) => ({ url, title: meta.title ?? url, excerpt: readExcerpt(excerpt) }))
}

/** The names of the boards whose procedures have the words of a query, best first. */
export async function findBoards(folder: string, query: string): Promise<readonly string[]> {
  const procedures = await search(folder, query, { kind: 'Procedure' }, mostProcedures)
  return [...new Set(procedures.flatMap(({ meta }) => meta.board ?? []))]
}

async function search(folder: string, query: string, filters: Filters, most: number): Promise<readonly PagefindPage[]> {
  pagefind ??= load(folder).catch((error: unknown) => {
    pagefind = undefined
    throw error
  })
  const found = await (await pagefind).search(query, { filters })
  return Promise.all((found?.results ?? []).slice(0, most).map(({ data }) => data()))
}

async function load(folder: string): Promise<Pagefind> {
  const { createInstance } = (await import(/* @vite-ignore */ `${folder}pagefind.js`)) as {
    readonly createInstance: (options: object) => Pagefind
  }
  // The policy of the site allows no worker but its own.
  return createInstance({ basePath: folder, baseUrl: '/', noWorker: true, excerptLength: 20 })
}

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'", '#x27': "'" }

function readExcerpt(html: string): PageHit['excerpt'] {
  return html.split(/(<mark>.*?<\/mark>)/s).flatMap((part) => {
    const text = part.replace(/<[^>]*>/g, '').replace(/&(#?\w+);/g, (entity, name: string) => entities[name] ?? entity)
    return text ? [{ text, marked: part.startsWith('<mark>') }] : []
  })
}
