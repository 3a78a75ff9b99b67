import { existsSync, globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import { imperatives, undecidedForce } from '../content/checkForces.ts'
import { labelAndText } from '../content/labelAndText.ts'
import { parseMdx } from '../content/parseMdx.ts'
import { parseProse } from '../content/parseProse.ts'
import type { Clause } from '../content/types.ts'
import { limitsNamedIn, timesNamedIn } from '../pathway/namedTimes.ts'
import { problem } from '../pathway/problems.ts'
import type { Details, Problem } from '../pathway/problems.ts'
import { findNotInCondition, findReplacedFacts } from './compareFacts.ts'
import { forbids, nobodyMay } from './forbids.ts'
import { namesPost } from './postsNamedIn.ts'

/** So many words in a row are copied, and not restated. */
const mostWords = 12

/** What the importer has kept of a clause. */
interface Original {
  readonly words?: string
  /** The forces that its words suggest, with commas between them. */
  readonly proposed?: string
  readonly posts?: readonly string[]
}

/** Not “if they cannot agree”. */
const cannot = /(?<!\b(?:if|where|when|unless|once)\b[^,.;]*)\b(?:cannot|can (?:not|never)|can[’']t)\b/i

/** Words in which “cannot” may forbid nothing, as in “who cannot reach them” and “what the managers cannot agree on”. */
const relative = /\b(?:who|that|which|what)\b[^,.;]*/gi

/** Words that allow, as “may” does. */
const allowing = /\b(?:can|could)\b/i
const mayAllow =
  /\b(?:may|might|can|could|need not|option\w*|choose|choice|free to|open to|at liberty|up to|allow\w*|permit\w*|discretion|entitled|(?:an?|the) right to|wish\w*|want\w*|sometimes|possibl\w*)\b/i
/** “May” that allows, and not as in “anyone who may have concerns” and “there may be”. */
const allowingMay = /(?<!\b(?:who|which|that|there|it|this) )\bmay\b/i

/**
 * Compares each clause with the document that `npm run import` made it of. Returns the clauses that still have twelve words or
 * more in a row of it, those that differ from it by a force, a time or a post, those that are missing or added, titles of sections
 * that differ, and the remarks that the importer left. The words of the document are under `imported/`, which is not committed:
 * without them there is nothing to compare.
 */
export function compareWithImport(root: string): readonly Problem[] {
  return globSync('imported/*/*.yaml', { cwd: root }).flatMap((name) => {
    const procedure = name.replaceAll('\\', '/').replace(/^imported\/|\.yaml$/g, '')
    const file = `content/procedures/${procedure}/procedure.mdx`
    if (!existsSync(join(root, file))) return []
    const mdx = readFileSync(join(root, file), 'utf8').replaceAll('\r\n', '\n')
    // Of a prose that cannot be read every clause would be missing.
    if ('problem' in parseMdx(mdx, file)) return []
    const { clauses: originals = {}, sections: titles = {} } = (parse(readFileSync(join(root, name), 'utf8')) ??
      {}) as {
      readonly clauses?: Readonly<Record<string, Original | null>>
      readonly sections?: Readonly<Record<string, string>>
    }
    const known = new Set(Object.values(originals).flatMap((clause) => sequencesOf(wordsOf(clause?.words ?? ''))))
    const { prose } = parseProse(mdx, file)
    const restated = new Set(prose.clauses.map(({ number }) => number))
    const missing = prose.about.incomplete ? [] : Object.keys(originals).filter((number) => !restated.has(number))
    const added = [...restated].filter((number) => !(number in originals))
    return [
      ...(added.length > 0 ? [problem('clause-not-in-source', { numbers: added }, file, 1)] : []),
      ...(missing.length > 0 ? [problem('clause-of-source-lost', { numbers: missing }, file, 1)] : []),
      ...prose.sections.flatMap(({ number, title, line }) => {
        const was = titles[number]
        return was === undefined || was.startsWith('FILL IN') || isSameTitle(was, title)
          ? []
          : [problem('title-not-of-source', { number, title, was }, file, line)]
      }),
      ...findRemarks(mdx).map(({ remark, line }) => problem('import-remark', { remark }, file, line)),
      ...prose.clauses.flatMap((clause) => {
        const original = originals[clause.number]
        return [
          ...findCopiedWords(clause, known).map((details) => problem('copied-words', details, file, clause.line)),
          ...(original ? compareFacts(clause, original, file) : []),
        ]
      }),
    ]
  })
}

/** Whether two titles have the same words: case and marks may differ. */
function isSameTitle(one: string, other: string): boolean {
  return wordsOf(one).join(' ') === wordsOf(other).join(' ')
}

function findRemarks(mdx: string): readonly { readonly remark: string; readonly line: number }[] {
  return [...mdx.matchAll(/\{\/\* ((?:Limit:|Post:|It says “).*?) \*\/\}/g)].map(({ 1: remark = '', index }) => ({
    remark,
    line: mdx.slice(0, index).split('\n').length,
  }))
}

function findCopiedWords({ number, text }: Clause, known: ReadonlySet<string>): readonly Details<'copied-words'>[] {
  const words = wordsOf(text)
  const copied = sequencesOf(words).map((sequence) => known.has(sequence))
  const first = copied.indexOf(true)
  if (first < 0) return []
  const length = copied.indexOf(false, first) < 0 ? copied.length - first : copied.indexOf(false, first) - first
  return [{ number, words: length + mostWords - 1, quoted: words.slice(first, first + 6).join(' ') }]
}

function compareFacts(clause: Clause, original: Original, file: string): readonly Problem[] {
  const { number, forces, line } = clause
  const text = labelAndText(clause)
  const { words = '', proposed = '' } = original
  const times = new Set(timesNamedIn(words).map(({ time }) => time))
  const own = new Set(timesNamedIn(text).map(({ time }) => time))
  return [
    ...forces
      .filter((force) => force !== 'states' && !proposed.split(', ').includes(force))
      .filter((force) => !undecidedForce.test(force === 'may' ? words : words.replace(/\bwill\b/gi, '')))
      .filter(() => words.search(imperatives) < 0)
      .filter((force) => force !== 'may' || !allowing.test(words))
      // “No agency may” is restated as “must not”.
      .filter((force) => force !== 'must' || words.search(nobodyMay) < 0)
      .map((force) => problem('force-not-in-source', { number, force, proposed }, file, line)),
    ...timesNamedIn(text)
      .filter(({ time }) => !times.has(time))
      .map(({ written }) => problem('time-not-in-source', { number, time: written }, file, line)),
    ...limitsNamedIn(words)
      .filter(({ time }) => !own.has(time))
      .map(({ written }) => problem('time-of-source-lost', { number, time: written }, file, line)),
    ...(original.posts ?? [])
      .filter((post) => !namesPost(text, post))
      .map((post) => problem('post-of-source-lost', { number, post }, file, line)),
    ...findReplacedFacts(text, words).map((time) => problem('time-not-in-source', { number, time }, file, line)),
    ...(isBan(words) && !mayBeBan(text) ? [problem('negation-of-source', { number, lost: true }, file, line)] : []),
    ...(isBan(text) && !mayBeBan(words) ? [problem('negation-of-source', { number, lost: false }, file, line)] : []),
    ...(
      [
        [true, findNotInCondition(words, text)],
        [false, findNotInCondition(text, words)],
      ] as const
    ).flatMap(([lost, not]) => (not ? [problem('negation-of-source', { number, lost, not }, file, line)] : [])),
    ...(['must', 'should', 'may'] as const)
      .filter((force) => proposed.split(', ').includes(force) && (force !== 'may' || allowingMay.test(words)))
      .filter((force) => !forces.includes(force) || (force === 'may' && !mayAllow.test(text)))
      .map((force) => problem('force-of-source-lost', { number, force, forces: forces.join(', ') }, file, line)),
  ]
}

function mayBeBan(text: string): boolean {
  return forbids.test(text) || cannot.test(text)
}

function isBan(text: string): boolean {
  return forbids.test(text) || cannot.test(text.replace(relative, ''))
}

function wordsOf(text: string): readonly string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+(?:[’'][\p{L}]+)?/gu) ?? []
}

/** Returns every sequence of twelve words in a text. */
function sequencesOf(words: readonly string[]): readonly string[] {
  return words.slice(mostWords - 1).map((_, index) => words.slice(index, index + mostWords).join(' '))
}
