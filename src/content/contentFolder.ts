import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { problem } from '../pathway/problems.ts'
import type { Problem } from '../pathway/problems.ts'
import { replaceOddCharacters, findOddCharacters } from './findOddCharacters.ts'

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

  /** Reports each conflict marker of version control. Returns whether there are any. */
  const reportConflicts = (text: string, file: string): boolean => {
    const marked = text.split('\n').flatMap((line, index) => (conflictMarker.test(line) ? [index + 1] : []))
    for (const line of marked) report(problem('conflict', undefined, file, line))
    return marked.length > 0
  }

  const reportDamage = (text: string, file: string): void => {
    for (const [index, line] of text.split('\n').entries())
      for (const [pattern, what] of damage)
        for (const found of new Set(line.match(pattern)))
          report(problem('damaged-text', { found, what }, file, index + 1))
  }

  const read = (file: string, why: string): string | undefined => {
    const slash = file.lastIndexOf('/')
    if (!filesIn(file.slice(0, slash)).includes(file.slice(slash + 1))) {
      report(problem('missing-file', { file, why }, file, 1))
      return undefined
    }
    // The same content must build the same site, whichever line endings and byte order mark an editor writes. `yaml` does not
    // read a list that follows a byte order mark.
    const text = readFileSync(join(root, file), 'utf8')
      .replace(/^\uFEFF/, '')
      .replaceAll('\r\n', '\n')
    // Node decodes each byte that is not UTF-8 as U+FFFD. Without this check, a damaged name would be published.
    const binary = text.search(/[\0\uFFFD]/)
    if (binary >= 0) report(problem('not-text', { file }, file, text.slice(0, binary).split('\n').length))
    else if (!text.trim()) report(problem('empty-file', { file }, file, 1))
    else if (!reportConflicts(text, file)) {
      reportDamage(text, file)
      for (const [index, line] of text.split('\n').entries()) {
        const [placeholder] = fillIn.exec(line) ?? []
        if (placeholder) report(problem('to-fill-in', { place: placeholder }, file, index + 1))
      }
      for (const { line, ...odd } of findOddCharacters(text)) report(problem('odd-character', odd, file, line))
      // Replace the characters, so that they cause no further problems.
      return replaceOddCharacters(text)
    }
    return undefined
  }
  return { filesIn, foldersIn: (folder) => namesIn(folder, 'folder'), read }
}

/** Returns what is at a path, following links; `undefined` if there is nothing, such as at a broken link. */
export function kindOfPath(path: string): 'file' | 'folder' | undefined {
  const found = statSync(path, { throwIfNoEntry: false })
  return found?.isFile() ? 'file' : found?.isDirectory() ? 'folder' : undefined
}
