import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { problem } from '../pathway/problems.ts'
import type { Problem } from '../pathway/problems.ts'
import { replaceOddCharacters, findOddCharacters } from './findOddCharacters.ts'
import { parseOnce } from './parseOnce.ts'

/** Access to the files under `content/`. Paths are relative to the project's folder and use forward slashes. */
export interface ContentFolder {
  /** The names of the files directly in a folder, sorted; none where there is no such folder. */
  readonly filesIn: (folder: string) => readonly string[]
  /** The names of the folders directly in a folder, sorted. */
  readonly foldersIn: (folder: string) => readonly string[]
  /**
   * Returns the text of a file. Reports odd characters and replaces them. If the file is missing, empty or not text, reports
   * that and returns `undefined`. `why` is the reason that the message gives for needing the file.
   */
  readonly read: (file: string, why: string) => string | undefined
}

/** An editor may have indented the markers together with the lines around them. */
const conflictMarker = /^\s*(<{7}|\|{7}|={7}|>{7})(\s|$)/

/** Text that a program has damaged, and what it is. */
const damage: readonly (readonly [RegExp, string])[] = [
  // UTF-8 that was read as Windows-1252: “â€™” for an apostrophe, “Ã©” for é, “Â£” for £.
  [/â€.?|[ÃÂ][\u0080-\u00BF]|ï»¿/g, 'a character that was saved in another encoding'],
  [/Error! [A-Z][\w ]+\./g, 'what Word writes in place of a broken reference'],
]

/** The mark of a place that `npm run new` or an author has left to be filled in, with the words behind it. */
const fillIn = /\b(?:FILL[ -]IN|TBC)\b[^<>"]*|\[INSERT\b[^\]]*\]?/

/** Opens the project in the folder `root`. Calls `report` for each file that cannot be read. */
export function openContentFolder(root: string, report: (problem: Problem) => void): ContentFolder {
  const namesIn = (folder: string, kind: 'file' | 'folder'): readonly string[] =>
    existsSync(join(root, folder))
      ? readdirSync(join(root, folder))
          .filter((name) => !name.startsWith('.') && kindOfPath(join(root, folder, name)) === kind)
          .sort()
      : []
  const filesIn = (folder: string): readonly string[] => namesIn(folder, 'file')

  const read = (file: string, why: string): string | undefined => {
    const slash = file.lastIndexOf('/')
    if (!filesIn(file.slice(0, slash)).includes(file.slice(slash + 1))) {
      report(problem('missing-file', { file, why }, file, 1))
      return undefined
    }
    // The same content must build the same site, whichever line endings and byte order mark an editor writes. `yaml` does not
    // read a list that follows a byte order mark.
    const raw = readFileSync(join(root, file), 'utf8')
      .replace(/^\uFEFF/, '')
      .replaceAll('\r\n', '\n')
    // A build reads the content four times.
    const { text, problems } = parseOnce(`${file}, its text`, [raw], () => checkText(raw, file))
    problems.forEach(report)
    return text
  }
  return { filesIn, foldersIn: (folder) => namesIn(folder, 'folder'), read }
}

/** Returns the text to parse and the problems of its characters; no text if the file is empty, not text, or half merged. */
function checkText(
  raw: string,
  file: string,
): { readonly text: string | undefined; readonly problems: readonly Problem[] } {
  // Node decodes each byte that is not UTF-8 as U+FFFD. Without this check, a damaged name would be published.
  const binary = raw.search(/[\0\uFFFD]/)
  if (binary >= 0) {
    const line = raw.slice(0, binary).split('\n').length
    return { text: undefined, problems: [problem('not-text', { file }, file, line)] }
  }
  if (!raw.trim()) return { text: undefined, problems: [problem('empty-file', { file }, file, 1)] }
  const lines = [...raw.split('\n').entries()]
  const conflicts = lines.filter(([, line]) => conflictMarker.test(line))
  if (conflicts.length > 0)
    return { text: undefined, problems: conflicts.map(([index]) => problem('conflict', undefined, file, index + 1)) }
  const problems = [
    ...lines.flatMap(([index, line]) =>
      damage.flatMap(([pattern, what]) =>
        [...new Set(line.match(pattern))].map((found) => problem('damaged-text', { found, what }, file, index + 1)),
      ),
    ),
    ...lines.flatMap(([index, line]) => {
      const [place] = fillIn.exec(line) ?? []
      return place ? [problem('to-fill-in', { place }, file, index + 1)] : []
    }),
    ...findOddCharacters(raw).map(({ line, ...odd }) => problem('odd-character', odd, file, line)),
  ]
  // Replace the characters, so that they cause no further problems.
  return { text: replaceOddCharacters(raw), problems }
}

/** Returns what is at a path, following links; `undefined` if there is nothing, such as at a broken link. */
function kindOfPath(path: string): 'file' | 'folder' | undefined {
  const found = statSync(path, { throwIfNoEntry: false })
  return found?.isFile() ? 'file' : found?.isDirectory() ? 'folder' : undefined
}
