import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { problem } from '../pathway/problems.ts'
import type { Problem } from '../pathway/problems.ts'
import { asItLooks, oddCharacters } from './oddCharacters.ts'

/** What is under `content/` in a project, by paths with forward slashes from the folder of the project. */
export interface ContentFolder {
  /** The names of the files directly in a folder, sorted; none where there is no such folder. */
  readonly filesIn: (folder: string) => readonly string[]
  /** The names of the folders directly in a folder, sorted. */
  readonly foldersIn: (folder: string) => readonly string[]
  /**
   * The text of a file, odd characters reported and mended; or `undefined`, reported, where it is missing, empty or not
   * text. `why` says who needs it.
   */
  readonly read: (file: string, why: string) => string | undefined
}

/** Also where an editor has moved it to the right with its lines. */
const conflictMarker = /^\s*(<{7}|\|{7}|={7}|>{7})(\s|$)/

/** Opens the project in the folder `root`; `report` is told of each file that cannot be read. */
export function contentFolder(root: string, report: (problem: Problem) => void): ContentFolder {
  const namesIn = (folder: string, kind: 'file' | 'folder'): readonly string[] =>
    existsSync(join(root, folder))
      ? readdirSync(join(root, folder))
          .filter((name) => !name.startsWith('.') && kindOfPath(join(root, folder, name)) === kind)
          .sort()
      : []
  const filesIn = (folder: string): readonly string[] => namesIn(folder, 'file')

  /** Whether version control has left a conflict in the file. */
  const reportConflicts = (text: string, file: string): boolean => {
    const marked = text.split('\n').flatMap((line, index) => (conflictMarker.test(line) ? [index + 1] : []))
    for (const line of marked) report(problem('conflict', undefined, file, line))
    return marked.length > 0
  }

  const read = (file: string, why: string): string | undefined => {
    const slash = file.lastIndexOf('/')
    if (!filesIn(file.slice(0, slash)).includes(file.slice(slash + 1))) {
      report(problem('missing-file', { file, why }, file, 1))
      return undefined
    }
    // Windows' line endings mean nothing: the same content must give the same site.
    const text = readFileSync(join(root, file), 'utf8').replaceAll('\r\n', '\n')
    // Node turns each byte that is not UTF-8 into U+FFFD, so that a damaged name would be published as it is.
    const damage = text.search(/[\0\uFFFD]/)
    if (damage >= 0) report(problem('not-text', { file }, file, text.slice(0, damage).split('\n').length))
    else if (!text.trim()) report(problem('empty-file', { file }, file, 1))
    else if (!reportConflicts(text, file)) {
      for (const { line, ...odd } of oddCharacters(text)) report(problem('odd-character', odd, file, line))
      // Read as it looks, nothing else is reported that would follow from such a character.
      return asItLooks(text)
    }
    return undefined
  }
  return { filesIn, foldersIn: (folder) => namesIn(folder, 'folder'), read }
}

/** What a path leads to; `undefined` where that is nothing, as with a link to what is gone. */
export function kindOfPath(path: string): 'file' | 'folder' | undefined {
  const found = statSync(path, { throwIfNoEntry: false })
  return found?.isFile() ? 'file' : found?.isDirectory() ? 'folder' : undefined
}
