import { stringify } from 'yaml'
import { replaceOddCharacters } from '../content/findOddCharacters.ts'
import { orderKeys } from './keyOrder.ts'
import type { OrderedFile } from './keyOrder.ts'

/** The text of a file after its fixes, and what they were. */
interface Tidied {
  readonly text: string
  /** Such as “line ends”, in the order in which they are made. */
  readonly fixes: readonly string[]
}

/** Makes one of the fixes below. */
type Fix = (text: string) => string

/**
 * Fixes what cannot change the meaning of a file of content: line ends, invisible characters and odd spaces, curly quotes
 * around values, spaces at the end of lines, the order of keys, the last line break.
 */
export function tidyText(file: string, text: string): Tidied {
  const isMdx = file.endsWith('.mdx')
  const kind = kindOf(file)
  const inYaml = (fix: Fix): Fix =>
    isMdx
      ? (whole) =>
          whole.replace(frontMatter, (_, ...[top, yaml, end]: string[]) => `${top ?? ''}${fix(yaml ?? '')}${end ?? ''}`)
      : fix
  const steps: readonly (readonly [what: string, fix: Fix])[] = [
    ['line ends', (whole) => whole.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n')],
    ['odd characters', replaceOddCharacters],
    ['curly quotes around values', inYaml(straightenQuotes)],
    ['curly quotes in tags', isMdx ? straightenTags : (whole) => whole],
    ['spaces at the end of lines', isMdx ? trimProse : (whole) => whole.replace(/[ \t]+$/gm, '')],
    ['order of keys', kind ? inYaml((yaml) => orderKeys(yaml, kind)) : (whole) => whole],
    ['last line break', (whole) => `${whole.trimEnd()}\n`],
  ]
  const fixes: string[] = []
  const result = steps.reduce((before, [what, fix]) => {
    const after = fix(before)
    if (after !== before) fixes.push(what)
    return after
  }, text)
  return { text: result, fixes }
}

const frontMatter = /^(---\n)([\s\S]*?\n)(---\n)/

function kindOf(file: string): OrderedFile | undefined {
  if (file.endsWith('pathway.yaml')) return 'pathway'
  if (file.endsWith('procedure.mdx')) return 'about'
  if (file.includes('/boards/')) return 'board'
  return file.endsWith('.mdx') ? 'scenario' : undefined
}

/** Replaces curly quotes around a whole key or value: YAML takes them for a part of the text. */
function straightenQuotes(yaml: string): string {
  return yaml
    .replace(
      /^(\s*(?:- )?)[“”‘]([^“”‘’:]+)[“”’](?=:(?:\s|$))/gm,
      (_, before: string, key: string) => before + quote(key),
    )
    .replace(
      /^(\s*(?:- )?(?:[\w-]+|'[^']*'|"[^"]*"): |\s*- )[“”‘]([^“”‘’]+)[“”’][ \t]*$/gm,
      (_, before: string, value: string) => before + quote(value),
    )
}

/** Writes a text as a YAML scalar, with quotes where YAML needs them. */
function quote(text: string): string {
  return /^(?:yes|no|on|off)$/i.test(text) ? `'${text}'` : stringify(text, { lineWidth: 0, singleQuote: true }).trim()
}

function straightenTags(mdx: string): string {
  return mdx.replace(/<[A-Z][^<>]*>/g, (tag) => tag.replace(/=\s*[“”„]([^“”„"]*)[“”]/g, '="$1"'))
}

/** Removes spaces at the end of lines, but for two or more before another line of a paragraph, which break the line there. */
function trimProse(mdx: string): string {
  return mdx.replace(/^[ \t]+$|[ \t]+$(?!\n[ \t]*\S)|(?<=\S)[ \t]$/gm, '')
}
