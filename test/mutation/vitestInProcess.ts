import { expect as vitestExpect } from '../../node_modules/vitest/dist/index.js'

/** A test as its file declares it, with what it is called after those of its suites. */
export interface DeclaredTest {
  readonly name: string
  readonly run: () => unknown
}

type Body = (...args: unknown[]) => unknown

let declared: DeclaredTest[] = []
let suites: readonly string[] = []

/** The tests declared since it was last called. */
export function takeTests(): readonly DeclaredTest[] {
  const tests = declared
  declared = []
  return tests
}

function declareTest(name: string, body: Body, args: readonly unknown[] = []): void {
  declared.push({ name: [...suites, name].join(' > '), run: () => body(...args) })
}

function declareSuite(name: string, body: Body, args: readonly unknown[] = []): void {
  const around = suites
  suites = [...suites, name]
  body(...args)
  suites = around
}

type Declare = typeof declareTest

/** `each` as Vitest has it: a row that is a list is spread. */
function withEach(declare: Declare): Declare & { readonly each: (rows: readonly unknown[]) => Declare } {
  const each =
    (rows: readonly unknown[]): Declare =>
    (name, body) => {
      for (const [place, row] of rows.entries()) declare(`${name} [${place}]`, body, Array.isArray(row) ? row : [row])
    }
  return Object.assign(declare.bind(undefined), { each })
}

export const test = withEach(declareTest)
export const describe = withEach(declareSuite)

const asWritten = (text: string): string =>
  text
    .replace(/\s+/g, ' ')
    .replace(/^ ?"|" ?$/g, '')
    .trim()

/** Without a worker Vitest has nowhere to keep snapshots; those in the files themselves need none. */
function expectHere(received: unknown) {
  const assertion = vitestExpect(received)
  const toMatchInlineSnapshot = (snapshot: string): void =>
    vitestExpect(asWritten(String(received))).toBe(asWritten(snapshot))
  return Object.defineProperty(assertion, 'toMatchInlineSnapshot', { value: toMatchInlineSnapshot })
}

export const expect = Object.setPrototypeOf(expectHere, vitestExpect) as typeof expectHere
