import { parseProse } from '../../src/content/parseProse.ts'
import type { Clause } from '../../src/content/types.ts'

/** A procedure in prose without mistakes. Tests name its lines: keep them in step. No blank lines before the first clause. */
export const smallProse = `---
title: Disagreements
summary: How they are resolved.
publishedBy: A board
publishedIn: A manual
dated: Not dated
numbering: The source's own
charts: Ours
audience: children
---
## 1 Principles
<Clause number="1.1" force="must">
The child must stay *paramount*.
</Clause>

<Clause number="1.2" force="should, must">
Records should be kept, and must say:

<Clause number="1.2a" force="states">
what was agreed
</Clause>
<Clause number="1.2b" force="states">
what is still open
</Clause>
</Clause>

<Note>
The site's own remark, with a link to [1.2](#1.2).
</Note>

<Flowchart stage="first" />

## 2 What follows

<Clause number="2.1" force="may">
It may help to see [section 1](#1) or [the law](https://www.legislation.gov.uk/).
</Clause>
`

export function proseOf(text: string) {
  return parseProse(text, 'procedure.mdx').prose
}

/** Each problem of a prose as its line and kind, in order. */
export function problemsIn(text: string): readonly string[] {
  return parseProse(text, 'procedure.mdx').problems.map(({ line, kind }) => `${line} ${kind}`)
}

export function messagesIn(text: string): readonly string[] {
  return parseProse(text, 'procedure.mdx').problems.map(({ message }) => message)
}

/** Clauses with these numbers, which say nothing. */
export const clausesNumbered = (...numbers: readonly string[]): readonly Clause[] =>
  numbers.map((number) => ({ number, section: number.split('.')[0]!, forces: ['states'], text: '', line: 1 }))
