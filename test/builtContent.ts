import { readContent } from '../src/content/readContent.ts'
import type { Content, Procedure } from '../src/content/types.ts'
import type { Answer, PathwayNode, Step } from '../src/pathway/types.ts'

const cache = new Map<string, Content>()

/** Reads the content below `root`, once a process. Throws if it has mistakes. */
export function builtContent(root = process.cwd()): Content {
  const cached = cache.get(root)
  if (cached) return cached
  const read = readContent(root)
  if ('problems' in read)
    throw new Error(read.problems.map(({ file, line, message }) => `${file}:${line} ${message}`).join('\n'))
  cache.set(root, read.content)
  return read.content
}

/** The content that tests of the code are held against: Kent as it once was, and two invented boards with time limits. */
export function fixtureContent(): Content {
  return builtContent('test/fixtures')
}

/** The first procedure of a board. */
export function procedureOf(board: string, { procedures } = builtContent()): Procedure {
  const found = procedures.find((procedure) => procedure.board.id === board)
  if (!found) throw new Error(`There is no procedure of ${board}.`)
  return found
}

export function nodeOf({ pathway }: Procedure, id: string): PathwayNode {
  const node = pathway.nodes.get(id)
  if (!node) throw new Error(`There is no node “${id}”.`)
  return node
}

export function stepOf(procedure: Procedure, id: string): Step {
  const node = nodeOf(procedure, id)
  if (node.kind !== 'step') throw new Error(`“${id}” is not a step.`)
  return node
}

export function answerOf(procedure: Procedure, question: string, answer: string): Answer {
  const node = nodeOf(procedure, question)
  const found = node.kind === 'question' && node.answers.find(({ id }) => id === answer)
  if (!found) throw new Error(`“${question}” has no answer “${answer}”.`)
  return found
}
