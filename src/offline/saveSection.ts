import { isHtml } from './assessResponse.ts'
import { addCheckTime } from './copyResponse.ts'
import { cacheNamesOf } from './cacheNames.ts'
import { createQueue } from './createQueue.ts'
import { linkedFiles } from './linkedFiles.ts'
import { readPageTag } from './pageTag.ts'
import { isPage, pathBelow } from './paths.ts'
import { addressOfState, changeState, readState } from './savedState.ts'
import type { KeepRequest } from '../site/offlineMessages.ts'
import type { OfflineContext, SavedSection, SavedState, SectionList } from './types.ts'

/** How many files are downloaded in parallel. Few, so that the reader's next page need not wait. */
const maxParallel = 3

/** How many boards and training cases are kept. The one that was read the longest ago is deleted first. */
const maxSections = 3

/** The section of the pages that belong to no board and no training case. Always kept. */
const general = ''

const saveInTurn = createQueue()

/**
 * Downloads the pages of a section, and of the general one, with all that they need, unless they are kept already. Forgets the
 * section that was read longest ago if there are too many. Rejects if the server does not have all of one build, as while a
 * new one is put there: what is kept already then stays.
 *
 * Sections are saved one after another, since each save deletes what no section lists, and would delete what another has
 * downloaded so far.
 */
export function saveSection(context: OfflineContext, wanted: KeepRequest): Promise<SavedState> {
  return saveInTurn(() => save(context, wanted))
}

async function save(context: OfflineContext, { keep, version }: KeepRequest): Promise<SavedState> {
  for (const section of new Set([general, keep])) {
    const { sections } = await readState(context)
    const saved = sections[section]
    if (saved?.version !== version) await download(context, section, version)
    // What the server does not have now, the next page asks for again.
    else if (!(await isComplete(context, saved))) await download(context, section, version, true).catch(() => undefined)
  }
  const state = await changeState(context, ({ sections, ...rest }) => ({
    ...rest,
    sections: withNewest(sections, keep),
  }))
  await deleteUnlisted(context, state)
  return state
}

/** Whether all pages of a section are still there. One that the server did not have for a moment was deleted. */
async function isComplete({ scope, caches }: OfflineContext, { pages }: SavedSection): Promise<boolean> {
  const saved = await (await caches.open(cacheNamesOf(scope).pages)).keys()
  const paths = new Set(saved.map(({ url }) => pathBelow(scope, url)))
  return pages.every((path) => paths.has(path))
}

/** Downloads a section; with `onlyMissing`, the pages of it that are not kept. */
async function download(context: OfflineContext, section: string, version: string, onlyMissing = false): Promise<void> {
  const { scope, caches } = context
  const names = cacheNamesOf(scope)
  const list = (await (await fetchNew(`${scope}${section}offline.json`)).json()) as SectionList
  if (list.version !== version) throw new Error(`The list of “${section}” is that of another build.`)
  const files = await caches.open(names.files)
  await inParallel(list.files, async (path) => {
    if (!(await files.match(scope + path))) await files.put(scope + path, await fetchNew(scope + path))
  })
  const pages = await caches.open(names.pages)
  await inParallel(list.pages, async (path) => {
    if (onlyMissing && (await pages.match(scope + path))) return
    const response = await fetchNew(scope + path)
    if (isPage(path) && readPageTag(await response.clone().text())?.version !== version)
      throw new Error(`The page “${path}” is that of another build.`)
    await pages.put(scope + path, addCheckTime(response))
  })
  await changeState(context, (state) => {
    const before = state.sections[section]
    const previousFiles = (before?.version === version ? before.previousFiles : before?.files) ?? []
    return { ...state, sections: { ...state.sections, [section]: { ...list, previousFiles } } }
  })
}

/** Rejects unless the server has the file. A page in place of data is that of somebody else, such as a Wi-Fi login. */
async function fetchNew(address: string): Promise<Response> {
  const response = await fetch(address, { cache: 'no-cache', priority: 'low' })
  if (!response.ok || response.redirected || isHtml(response) !== isPage(new URL(address).pathname))
    throw new Error(`“${address}” cannot be kept.`)
  return response
}

/** Moves a section to the end. Leaves out those read longest ago if there are more than `maxSections` besides the general one. */
export function withNewest(
  sections: Readonly<Record<string, SavedSection>>,
  newest: string,
): Readonly<Record<string, SavedSection>> {
  const { [general]: shared, [newest]: last, ...others } = sections
  const kept = [...Object.entries(others), ...(last && newest !== general ? [[newest, last] as const] : [])].slice(
    -maxSections,
  )
  return { ...(shared && { [general]: shared }), ...Object.fromEntries(kept) }
}

/** Deletes what no kept section lists. A page may be of an older build than its section: what it links stays. */
async function deleteUnlisted({ scope, caches }: OfflineContext, { sections }: SavedState): Promise<void> {
  const names = cacheNamesOf(scope)
  const listed = Object.values(sections)
  const pages = await caches.open(names.pages)
  const needed = new Set(listed.flatMap(({ files, previousFiles }) => [...files, ...previousFiles]))
  const keptPages = new Set(listed.flatMap((section) => section.pages))
  for (const { url } of await pages.keys()) {
    const path = pathBelow(scope, url) ?? ''
    if (url === addressOfState(scope)) continue
    if (!keptPages.has(path)) await pages.delete(url)
    else if (isPage(path))
      for (const link of linkedFiles((await (await pages.match(url))?.text()) ?? '', url, scope))
        needed.add(pathBelow(scope, link) ?? '')
  }
  const files = await caches.open(names.files)
  for (const { url } of await files.keys()) if (!needed.has(pathBelow(scope, url) ?? '')) await files.delete(url)
}

async function inParallel(paths: readonly string[], download: (path: string) => Promise<void>): Promise<void> {
  const queue = [...paths]
  const downloadNext = async (): Promise<void> => {
    for (let path = queue.shift(); path !== undefined; path = queue.shift()) await download(path)
  }
  await Promise.all(Array.from({ length: maxParallel }, downloadNext))
}
