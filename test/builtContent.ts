import { readContent } from '../src/content/readContent.ts'
import type { Content, Procedure } from '../src/content/types.ts'
import type { Answer, PathwayNode, Step } from '../src/pathway/types.ts'

const known = new Map<string, Content>()

/** The content that the built site shows, read once. Throws where it has mistakes. */
export function builtContent(root = process.cwd()): Content {
  const before = known.get(root)
  if (before) return before
  const read = readContent(root)
  if ('problems' in read)
    throw new Error(read.problems.map(({ file, line, message }) => `${file}:${line} ${message}`).join('\n'))
  known.set(root, read.content)
  return read.content
}

/** The content that tests of the code are held against: Kent as it once was, and two invented boards with time limits. */
export function fixtureContent(): Content {
  return builtContent('test/fixtures')
}

/** The procedure of a board that has one. */
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
  return nodeOf(procedure, id) as Step
}

export function answerOf(procedure: Procedure, question: string, answer: string): Answer {
  const node = nodeOf(procedure, question)
  const found = node.kind === 'question' && node.answers.find(({ id }) => id === answer)
  if (!found) throw new Error(`“${question}” has no answer “${answer}”.`)
  return found
}
