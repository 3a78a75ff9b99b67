import { parse } from 'yaml'
import type { Content, Procedure } from '../../src/content/types.ts'
import type { Files } from './mutants.ts'

/**
 * What the content has lost of its files: each value of YAML stands in what was read, as often, and each letter of a text.
 * That it stands in its own place, `anyPathway.test.ts` proves of pathways, and the tests of each reader of the rest.
 */
export function readAgain({ boards, procedures, scenarios, glossary }: Content, files: Files): readonly string[] {
  const textOf = (path: string): string => files.get(`content/${path}`) ?? ''
  return [
    ...boards.flatMap((board) => lost(`boards/${board.id}.yaml`, textOf(`boards/${board.id}.yaml`), board)),
    ...procedures.flatMap(({ id, board, prose, pathway }) => {
      const folder = `procedures/${board.id}/${id}`
      const text = textOf(`${folder}/procedure.mdx`)
      return [
        ...lost(`${folder}/pathway.yaml`, textOf(`${folder}/pathway.yaml`), pathway),
        ...lost(`${folder}/procedure.mdx`, topOf(text), prose.about),
        ...lettersOf(board.id, { prose }, bodyOf(text)),
      ]
    }),
    ...scenarios.flatMap(({ procedure, ...scenario }) => {
      const path = `scenarios/${procedure.board.id}/${scenario.id}.mdx`
      const text = textOf(path)
      return [
        ...lost(path, topOf(text), {
          ...scenario,
          procedure: procedure.id,
          passed: [...procedure.pathway.nodes.keys()],
        }),
        ...lettersDiffer(path, lettersIn(scenario.caseText), lettersIn(withoutComments(bodyOf(text)))),
      ]
    }),
    ...lost('glossary.yaml', textOf('glossary.yaml'), glossary),
  ]
}

/** The values that stand in a file of YAML more often than in what was read of it. */
function lost(path: string, text: string, read: unknown): readonly string[] {
  const left = Map.groupBy(valuesIn(read), (value) => value)
  // `yaml` does not read a list that follows a byte order mark.
  return valuesIn(parse(text.replace(/^\uFEFF/, ''), { schema: 'failsafe' }))
    .filter((value) => left.get(value)?.pop() === undefined)
    .map((value) => `${path} says ${value}, which was not read`)
}

/** Every text and number of a value, however deep, by its letters and digits. Of a “true” only the key says what it is. */
function valuesIn(value: unknown): readonly string[] {
  if (value instanceof Map) return [...value].flat().flatMap(valuesIn)
  if (typeof value === 'object' && value !== null) return Object.values(value).flatMap(valuesIn)
  if ((typeof value !== 'string' && typeof value !== 'number') || value === 'true') return []
  const plain = String(value).replace(/[^\p{L}\p{N}]+/gu, '')
  return plain ? [plain] : []
}

/** What is written, and what came of it, letter by letter: nothing is lost, nothing is made up. */
function lettersOf(board: string, { prose }: Pick<Procedure, 'prose'>, body: string): readonly string[] {
  const written = withoutComments(body)
    .replace(/<Note>[\s\S]*?<\/Note>/g, '')
    .replace(/^( {0,3})(```|~~~)mermaid[\s\S]*?^ {0,3}\2[`~]*$/gm, '')
    // What another fence holds is told, but not its language.
    .replace(/^( {0,3}(?:```|~~~)).*$/gm, '$1')
    .replace(/<\s*\/?\s*(?:Clause|Flowchart)\b(?:[^>"']|"[^"]*"|'[^']*')*>/g, '')
    // A heading may be underlined too.
    .replace(/^(\d+ .*)\n-+$/gm, '## $1')
    .split(/(?=^## )/m)
    // What stands before the first section is no clause.
    .filter((part) => part.startsWith('## '))
    .join('')
  const told = [...prose.sections.map(({ title }) => title), ...prose.clauses.map(({ text }) => text)].join(' ')
  return lettersDiffer(`the prose of ${board}`, lettersIn(told), lettersIn(written))
}

function lettersDiffer(
  what: string,
  told: ReadonlyMap<string, number>,
  written: ReadonlyMap<string, number>,
): readonly string[] {
  const letters = [...new Set([...told.keys(), ...written.keys()])]
  const differing = letters.filter((letter) => told.get(letter) !== written.get(letter))
  const counts = differing.map((letter) => `${letter} ${told.get(letter) ?? 0} of ${written.get(letter) ?? 0}`)
  return counts.length ? [`${what} tells other letters than are written: ${counts.slice(0, 8).join(', ')}`] : []
}

function lettersIn(text: string): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  // The address of a link is not told, nor is that of a definition.
  const words = text
    .replace(/\]\((?:[^()\n"]|\([^()]*\))*(?:"[^"\n]*")?\)/g, ']')
    .replace(/(?<=\n\n {0,3})\[[^\]\n]+\]:.*$/gm, '')
    .replace(/&(?:[a-zA-Z][a-zA-Z0-9]*|#\d+|#[xX][\da-fA-F]+);/g, '')
  for (const [letter] of words.matchAll(/\p{L}/gu)) counts.set(letter, (counts.get(letter) ?? 0) + 1)
  return counts
}

function withoutComments(text: string): string {
  return text.replace(/\{\s*\/\*[\s\S]*?\*\/\s*\}/g, '')
}

function topOf(text: string): string {
  return /^\uFEFF?---[ \t]*\r?\n([\s\S]*?)^---[ \t]*\r?$/m.exec(text)?.[1] ?? ''
}

function bodyOf(text: string): string {
  return text.replace(/^\uFEFF?---[ \t]*\r?\n[\s\S]*?^---[ \t]*\r?$/m, '')
}
