import type { Problem } from '../../src/pathway/problems.ts'
import type { Files } from './mutants.ts'

/** What is wrong with how content is refused: each problem must be a sentence that an author can act on. */
export function poorRefusals(problems: readonly Problem[], files: Files, root: string): readonly string[] {
  return problems.flatMap((problem) => {
    const { file, line, message, fix, kind } = problem
    const text = files.get(file)
    const isFolder = [...files.keys()].some((path) => path.startsWith(`${file}/`))
    const lines = text?.split(/\r\n|\n|\r/).length ?? 1
    const whole = `${message} ${fix}`
    const faults = [
      text === undefined &&
        !isFolder &&
        !['missing-file', 'stray-file', 'bad-id', 'unknown-board'].includes(kind) &&
        'names no file of the content',
      !file.startsWith('content/') && 'names no file of the project',
      !(Number.isInteger(line) && line >= 1 && line <= lines) && `is at line ${line} of ${lines}`,
      !/^[“<\p{L}].*[.…]$/su.test(message) && 'is not a sentence',
      !/[.”]$/.test(fix) && 'does not say what to do',
      /undefined|\[object|NaN|TypeError|RangeError|Cannot read prop|is not a function/.test(whole) &&
        'speaks like a programme',
      /\n|\r/.test(whole) && 'has more than one line',
      /^ *at .*:\d+:\d+/m.test(whole) && 'has a stack trace',
      /“”|‘’|\.\.$/.test(message) && 'has a hole',
      /[\u0000-\u001F\u007F\u200B-\u200F\u202A-\u202E\u2066-\u2069\uFEFF\uFFFD]/.test(whole) &&
        'has a character that does not show',
      whole.includes(root) && 'names a folder of the machine',
      message.length > 700 && `has ${message.length} characters`,
    ].filter((fault) => fault !== false)
    return faults.map((fault) => `“${message.slice(0, 300)}” (${kind}, ${file}:${line}) ${fault}`)
  })
}
