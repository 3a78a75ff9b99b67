import { hiddenCharacters } from './hiddenCharacters.ts'

/** Every mistake an author can make, keyed by a name that never changes. */
export const problemKinds = {
  'yaml-syntax': {
    says: (d: { detail: string }) => `The YAML cannot be read: ${d.detail}`,
    fix: 'Correct the line: look at its indentation, quotes and colons.',
  },
  'cut-by-comment': {
    says: (d: { lost: string }) => `“${truncate(d.lost)}” is left out, since a “#” behind a space begins a comment.`,
    fix: 'Put the whole text in quotes, or the comment on a line of its own.',
  },
  'swallowed-line': {
    says: (d: { line: string }) =>
      `“${truncate(d.line)}” is read as words of the text above it, since it is indented as they are.`,
    fix: 'Begin a key or a comment in the column of the key whose text stands above it.',
  },
  markup: {
    says: (d: { in: string; key: string; markup: string }) =>
      `${d.in}${d.key && `: “${d.key}”`} has “${d.markup}”, which would be published as it stands: this is plain text.`,
    fix: 'Write it in words, without Markdown, tags or comments; a clause as (3.4).',
  },
  'missing-key': {
    says: (d: { in: string; key: string }) => `${d.in} has no “${d.key}”.`,
    fix: 'Add the key with its value.',
  },
  'unknown-key': {
    says: (d: { in: string; key: string; known: readonly string[] }) =>
      `${d.in} has ${d.key ? `a key “${d.key}”` : 'a key without a name'} that nothing reads.${d.known.length ? ` It may have ${joinQuoted(d.known)}.` : ''}`,
    fix: 'Correct the spelling of the key, or take it out.',
  },
  'list-without-brackets': {
    says: (d: { in: string; key: string; found: string }) =>
      `${d.in}: “${d.key}” has several values, “${truncate(d.found)}”, without brackets.`,
    fix: 'Put brackets around them, as in [one, two]; put quotes around one value that has a comma.',
  },
  'wrong-value': {
    says: (d: { in: string; key: string; wanted: string; found: string }) =>
      `${d.in}${d.key && `: “${d.key}”`} should be ${d.wanted}, but is ${d.found}.`,
    fix: 'Give a value of the kind that is wanted.',
  },
  'too-long': {
    says: (d: { in: string; key: string; length: number; most: number; word?: string }) =>
      `${d.in}${d.key && `: “${d.key}”`} has ${d.word ? `a word of ${d.length} characters, “${d.word.slice(0, 20)}…”` : `${d.length} characters`}; there is room for ${d.most}.`,
    fix: 'Say it in fewer or shorter words.',
  },
  'bad-id': {
    says: (d: { id: string }) => `${d.id ? `“${d.id}”` : 'A key without a name'} cannot be an id.`,
    fix: 'Use small letters, digits and single hyphens, beginning with a letter. “v”, “from”, “agency” and “with” are taken by addresses.',
  },
  'reserved-id': {
    says: (d: { id: string }) => `“${d.id}” is an address that the site keeps for itself.`,
    fix: 'Choose another name.',
  },
  'duplicate-id': {
    says: (d: { what: string; id: string; first: number }) =>
      `The ${d.what} “${d.id}” is used a second time; the first is on line ${d.first}.`,
    fix: 'Give one of the two another name, or take it out.',
  },
  'duplicate-label': {
    says: (d: { what: string; label: string; other: string }) =>
      `The ${d.what} “${d.label}” stands for ${d.other} too.`,
    fix: 'Word one of the two differently, so that a reader can tell them apart.',
  },
  'unknown-start': {
    says: (d: { start: string }) => `The pathway starts at “${d.start}”, but no node has that id.`,
    fix: 'Correct the id, or add a node with it.',
  },
  'unknown-target': {
    says: (d: { from: string; to: string }) => `“${d.from}” leads to “${d.to}”, but no node has that id.`,
    fix: 'Correct the id, or add a node with it.',
  },
  'unknown-stage': {
    says: (d: { node: string; stage: string }) => `“${d.node}” is in stage “${d.stage}”, but no stage has that id.`,
    fix: 'Correct the id, or add the stage.',
  },
  'stage-misspelt': {
    says: (d: { stage: string; named: string; nodes: number }) =>
      `Stage “${d.stage}” has no node, but ${d.nodes === 1 ? 'one node names' : `${d.nodes} nodes name`} a stage “${d.named}”, which does not exist.`,
    fix: 'Spell the id alike in “stages”, in the nodes and in procedure.mdx.',
  },
  'empty-stage': {
    says: (d: { stage: string }) => `Stage “${d.stage}” has no node, so its flowchart would be empty.`,
    fix: 'Put nodes into the stage, or take it out.',
  },
  'unknown-section': {
    says: (d: { stage: string; section: string }) =>
      `Stage “${d.stage}” belongs to section ${d.section}, but the prose has no such section.`,
    fix: 'Correct the number, or add the section to procedure.mdx.',
  },
  'unknown-record': {
    says: (d: { node: string; record: string }) =>
      `“${d.node}” asks for record “${d.record}”, but “records” has none of that id.`,
    fix: 'Correct the id, or add the record under “records”.',
  },
  'situation-unknown-answer': {
    says: (d: { situation: string; question: string; answer: string; known: readonly string[] }) =>
      d.known.length > 0
        ? `Situation “${d.situation}” answers “${d.question}” with “${d.answer}”, but its answers are ${joinQuoted(d.known)}.`
        : `Situation “${d.situation}” answers “${d.question}”, but the pathway has no such question.`,
    fix: 'Correct the id of the question or of the answer.',
  },
  'situation-unmet-question': {
    says: (d: { situation: string; question: string }) =>
      `Situation “${d.situation}” answers “${d.question}”, but its other answers lead past that question.`,
    fix: 'Take the answer out, or correct the answers that lead to it.',
  },
  'unused-record': {
    says: (d: { record: string }) => `No step or outcome asks for record “${d.record}”, so no checklist would show it.`,
    fix: 'Name it under “records” of the nodes where it is kept, or take it out.',
  },
  orphan: {
    says: (d: { node: string }) => `Nothing leads to “${d.node}”: no reader could reach it.`,
    fix: 'Let an answer or a step lead to it, or take it out.',
  },
  'no-way-out': {
    says: (d: { node: string }) => `From “${d.node}” no outcome can be reached.`,
    fix: 'Lead one of its ways on to an outcome.',
  },
  'closed-cycle': {
    says: (d: { nodes: readonly string[] }) =>
      d.nodes.length === 1
        ? `${joinQuoted(d.nodes)} leads only to itself, so the reader cannot leave it.`
        : `${joinQuoted(d.nodes)} lead round in a circle that the reader cannot leave.`,
    fix: 'Let one of them lead out of the circle.',
  },
  'step-in-circle': {
    says: (d: { node: string }) =>
      `“${d.node}” leads back to itself by way of a question: on the second time round, what was done and recorded the first time would be lost.`,
    fix: 'Write the second time round as steps and questions of its own, or end in an outcome that says where to begin again. Only questions may lead back.',
  },
  'too-many-routes': {
    says: (d: { most: number }) => `The pathway has more than ${d.most} routes: nobody could check them all.`,
    fix: 'Let questions that do not change the way be steps, or split the procedure in two.',
  },
  'too-few-answers': {
    says: (d: { node: string; count: number }) =>
      `The question “${d.node}” has ${d.count === 1 ? 'one answer' : 'no answers'}; a question needs two or more.`,
    fix: 'Add an answer, or make it a step.',
  },
  'unknown-clause': {
    says: (d: { in: string; clause: string }) => `${d.in} cites clause ${d.clause}, but the prose has no such clause.`,
    fix: 'Correct the number, or add the clause to procedure.mdx.',
  },
  'force-not-cited': {
    says: (d: { in: string; force: string; cited: readonly string[] }) =>
      `${d.in} has force “${d.force}”, but its clauses have ${joinQuoted(d.cited)}.`,
    fix: 'Correct the force, or cite the clause that has it. Look at the source first: force is a fact.',
  },
  'force-uncited': {
    says: (d: { in: string; force: string }) => `${d.in} has force “${d.force}”, but cites no clause that has it.`,
    fix: 'Cite the clause; what is only our reading has force “states”.',
  },
  uncited: {
    says: (d: { in: string }) => `${d.in} rests on nothing: it has neither clauses nor a reading.`,
    fix: 'Cite the clauses that say so under “clauses”, or say under “reading” why we read it so.',
  },
  'silence-without-reading': {
    says: (d: { in: string }) => `${d.in} tells a silence of the procedure, but not how we read it.`,
    fix: 'Say under “reading” why it leads where it leads.',
  },
  'weaker-first': {
    says: (d: { node: string; behind: string }) =>
      `“${d.node}” asks more than “${d.behind}”, but a reader meets it only after that step, although both are open at once.`,
    fix: 'Lead to the stronger step first, and from it to the other with “at-the-same-time: true”.',
  },
  'urgency-dropped': {
    says: (d: { from: string; to: string }) =>
      `Our reading leads from “${d.from}” to “${d.to}”, which is less urgent: the urgency would be lost.`,
    fix: 'Give the later step the same “urgency” with “urgency-is-reading: true”, and say why under “reading”.',
  },
  'no-records': {
    says: (d: { node: string }) =>
      `The outcome “${d.node}” has no records, so its reader would not know what to write down.`,
    fix: 'Name under “records” what the procedure says to write down.',
  },
  'unknown-agency': {
    says: (d: { node: string; agency: string; known: readonly string[] }) =>
      `“${d.node}” names a post for agency “${d.agency}”, which the board does not have. It has ${joinQuoted(d.known)}.`,
    fix: 'Correct the agency, or add it to the board’s file.',
  },
  'too-few-equivalents': {
    says: (d: { node: string; count: number }) =>
      `“${d.node}” says that its posts are each other’s equivalents, but names ${d.count === 0 ? 'none' : 'only one'}.`,
    fix: 'Name the posts under “who”, or take “posts” out.',
  },
  'stage-not-drawn': {
    says: (d: { stage: string; section: string }) =>
      `Stage “${d.stage}” has no flowchart in section ${d.section} of the prose.`,
    fix: 'Write <Flowchart stage="…" /> with its id in that section, once.',
  },
  'unknown-flowchart': {
    says: (d: { stage: string }) =>
      d.stage
        ? `The prose draws a flowchart of stage “${d.stage}”, but the pathway has no such stage.`
        : 'A flowchart does not say which stage it draws.',
    fix: 'Give the id of a stage, as in <Flowchart stage="…" />.',
  },
  'flowchart-misplaced': {
    says: (d: { stage: string; section: string; found: string }) =>
      `The flowchart of stage “${d.stage}” belongs in section ${d.section}, but stands ${d.found ? `in section ${d.found}` : 'in none'}.`,
    fix: 'Move it, or correct the section of the stage.',
  },
  'flowchart-repeated': {
    says: (d: { stage: string; first: number }) =>
      `The flowchart of stage “${d.stage}” is drawn a second time; the first is on line ${d.first}.`,
    fix: 'Take one of the two out: each stage is drawn once.',
  },
  'no-frontmatter': {
    says: (d: { file: string }) => `${d.file} does not begin with its title and source between two lines of “---”.`,
    fix: 'Begin the file with a line “---”, the keys that content/README.md lists, and another line “---”.',
  },
  'mdx-syntax': {
    says: (d: { detail: string }) => `The MDX cannot be read: ${d.detail}`,
    fix: 'Correct the line: look for a tag that is not closed, or a “{” or “<” that is meant as text.',
  },
  'nested-too-deeply': {
    says: (d: { depth: number }) => `The text is nested more than ${d.depth} deep here.`,
    fix: 'Take out some of the “>”, list marks, “*” or tags that stand inside one another.',
  },
  'unknown-component': {
    says: (d: { name: string; known: readonly string[] }) =>
      `<${d.name}> is not a component of this site. There are ${joinQuoted(d.known)}.`,
    fix: 'Correct the name, or write it as plain Markdown.',
  },
  'section-heading': {
    says: (d: { heading: string }) =>
      `${d.heading.trim() ? `The heading “${truncate(d.heading)}”` : 'A heading without words'} has no number of its own.`,
    fix: 'Write it as “## 3 Referral stage”: a whole number that no other section has, then the title.',
  },
  'code-in-prose': {
    says: (d: { code: string }) => `“${truncate(d.code)}” would be run as code, and prose holds none.`,
    fix: 'Write a brace that is meant as text as “\\{”, begin no line with “import” or “export”, and put values in quotes.',
  },
  'clause-inside': {
    says: (d: { number: string }) => `Clause ${d.number} stands inside other text.`,
    fix: 'Begin <Clause> on a line of its own, directly in its section or directly in the clause that it belongs to.',
  },
  'component-inside': {
    says: (d: { name: string }) => `<${d.name}> stands inside other text.`,
    fix: 'Begin it on a line of its own, directly in its section: within a clause it would be read as words of the procedure.',
  },
  'heading-inside': {
    says: (d: { heading: string; why: string }) => `“${truncate(d.heading)}” is read as a heading, but ${d.why}.`,
    fix: 'Close the clause or note before a heading. If it is none: a line that begins with “#”, and one with a line of “---” or “===” below it, is read as one.',
  },
  'unmeant-markup': {
    says: (d: { made: string }) => `${d.made}.`,
    fix: 'Write it in words, such as “5 to 6 days”, or a “\\” before the sign; number a list 1, 2, 3.',
  },
  'link-elsewhere': {
    says: (d: { words: string; href: string }) => `The link “${d.words}” leads to “${d.href}”.`,
    fix: 'Correct the number or the address, so that both name the same clause.',
  },
  'note-empty': {
    says: () => 'A <Note> has no text.',
    fix: 'Write what this site remarks, or take it out.',
  },
  'clause-number': {
    says: (d: { number: string; section: string }) =>
      d.section
        ? `Clause ${d.number} does not belong to section ${d.section}, where it stands.`
        : `Clause ${d.number} stands in no numbered section.`,
    fix: 'Number it by its section, as in 3.4, or 3.1a for a list item inside clause 3.1.',
  },
  'clause-force': {
    says: (d: { number: string; force: string }) =>
      d.force
        ? `Clause ${d.number} has force “${d.force}”, but there is no such force.`
        : `Clause ${d.number} has no force.`,
    fix: 'Use must, should, may, right or states; where its parts differ, list them in order, as in “should, must”.',
  },
  'clause-empty': {
    says: (d: { number: string }) => `Clause ${d.number} has no text.`,
    fix: 'Write what the clause says.',
  },
  'force-not-in-words': {
    says: (d: { number: string; force: string }) =>
      `Clause ${d.number} has force “${d.force}”, but its text never says “${d.force}”.`,
    fix: 'Say it with that word, or correct the force. Look at the source first: force is a fact.',
  },
  'words-beyond-force': {
    says: (d: { number: string; word: string }) =>
      `Clause ${d.number} says “${d.word}”, but its force does not include it.`,
    fix: 'Word it without, or correct the force. Look at the source first: force is a fact.',
  },
  'text-outside-clause': {
    says: (d: { section: string }) =>
      `${d.section ? `Section ${d.section}` : 'The section'} has text that belongs to no clause.`,
    fix: 'Put it into a <Clause>, or into a <Note> if it is the site’s own remark.',
  },
  footnote: {
    says: (d: { mark: string }) =>
      `The text of footnote “${d.mark}” would stand at the end of the page, outside every clause.`,
    fix: 'Write it where it belongs, or in a <Note>.',
  },
  'insecure-link': {
    says: (d: { href: string }) => `The link to “${truncate(d.href)}” is not a secure one.`,
    fix: 'Write “https://”, once you have seen that the address opens with it; else name the source in words.',
  },
  'broken-link': {
    says: (d: { href: string }) => (d.href ? `The link to “${d.href}” leads nowhere.` : 'A link has no address.'),
    fix: 'Correct the address: “#3.4” for a clause of the same procedure, “#3” for a section, “https://…” for another site.',
  },
  image: {
    says: (d: { image: string }) =>
      `The image ${d.image && `“${truncate(d.image)}” `}would not be shown: a procedure is text.`,
    fix: 'Say in words what it shows; <Flowchart> draws a stage of the pathway.',
  },
  'fence-language': {
    says: (d: { language: string }) => `A fence marked “${d.language}” would not be drawn.`,
    fix: 'Mark it “mermaid”, in small letters.',
  },
  'flowchart-syntax': {
    says: (d: { detail: string }) => `The flowchart cannot be drawn: ${d.detail}`,
    fix: 'Correct the Mermaid source at that line.',
  },
  'missing-file': {
    says: (d: { file: string; why: string }) => `${d.file} is missing: ${d.why}.`,
    fix: 'Add the file; content/README.md says what it holds.',
  },
  'empty-file': {
    says: (d: { file: string }) => `${d.file} is empty.`,
    fix: 'Write it; content/README.md says what it holds.',
  },
  'not-text': {
    says: (d: { file: string }) => `${d.file} has characters here that are not text in UTF-8.`,
    fix: 'Write the line again, and save the file as UTF-8.',
  },
  conflict: {
    says: () => 'Version control has left a conflict here, of which both sides would be published.',
    fix: 'Keep the lines that are right, and delete the other side with its three markers.',
  },
  'odd-character': {
    says: (d: { name: string; column: number }) => `Column ${d.column} has ${d.name}, a character that does not show.`,
    fix: 'Delete it, and type a plain space where one belongs. It often comes with text that was pasted.',
  },
  'stray-file': {
    says: (d: { file: string; why: string }) => `${d.file} is not read: ${d.why}.`,
    fix: 'Move, rename or delete it; content/README.md says what belongs where.',
  },
  'alias-taken': {
    says: (d: { alias: string; term: string; other: string }) =>
      d.term === d.other
        ? `“${d.alias}” stands twice under “${d.term}”.`
        : `“${d.alias}” stands for “${d.term}” and for “${d.other}”.`,
    fix: 'Leave it in one place, so that a search knows what is meant.',
  },
  'unknown-board': {
    says: (d: { board: string; known: readonly string[] }) =>
      `The scenarios in “${d.board}” belong to no board.${d.known.length ? ` There are ${joinQuoted(d.known)}.` : ''}`,
    fix: 'Name the folder as the board’s file is named, without “.yaml”.',
  },
  'unknown-procedure': {
    says: (d: { procedure: string; known: readonly string[] }) =>
      `The scenario is about procedure “${d.procedure}”, which the board does not have. It has ${joinQuoted(d.known)}.`,
    fix: 'Give the name of the procedure’s folder.',
  },
  'unknown-party': {
    says: (d: { agency: string; known: readonly string[] }) =>
      `The scenario involves agency “${d.agency}”, which the board does not have. It has ${joinQuoted(d.known)}.`,
    fix: 'Correct the agency, or add it to the board’s file.',
  },
  'unknown-question': {
    says: (d: { question: string }) => `The scenario answers “${d.question}”, but the pathway has no such question.`,
    fix: 'Correct the id; where the pathway has changed, walk the case in the explorer and answer the questions it meets.',
  },
  'unknown-answer': {
    says: (d: { question: string; answer: string; known: readonly string[] }) =>
      `The scenario answers “${d.question}” with “${d.answer}”, but its answers are ${joinQuoted(d.known)}.`,
    fix: 'Correct the id of the answer.',
  },
  'unknown-node': {
    says: (d: { key: string; node: string }) =>
      `The scenario has “${d.node}” under “${d.key}”, but the pathway has no such ${d.key === 'outcome' ? 'outcome' : 'node'}.`,
    fix: 'Correct the id; where the pathway has changed, walk the case in the explorer and see what it meets.',
  },
  'route-parts': {
    says: (d: {
      after?: { question: string; answer: string }
      actual: readonly string[]
      expected: Expected
      titles?: Titles
    }) =>
      `The route parts from the scenario ${d.after ? `after ${quoteNode(d.after.question, d.titles)}, answered “${d.after.answer}”` : 'at the start'}: it ${describeActual(d.actual, d.expected, d.titles)}.`,
    fix: 'See which of the two is right: walk the case in the explorer and correct the scenario and what it teaches, or mend the pathway.',
  },
  'no-case': {
    says: (d: { file: string }) => `${d.file} has nothing below its top: nobody would know what the case is.`,
    fix: 'Write the case below the second line of “---”, in a few paragraphs.',
  },
  'case-text': {
    says: (d: { found: string }) => `The case has ${d.found}, and a case is paragraphs, lists and quotations.`,
    fix: 'Write it as plain paragraphs; what it teaches stands under “learning”, what is for the facilitator under “notes”.',
  },
} as const

export type ProblemKind = keyof typeof problemKinds
export type Details<K extends ProblemKind> = Parameters<(typeof problemKinds)[K]['says']>[0]

/** The location of a value in a YAML file: keys and list indices from the top. */
export type Path = readonly (string | number)[]

/** An author's mistake in one file. */
export interface Problem {
  readonly kind: ProblemKind
  /** What is wrong, in a full sentence. */
  readonly message: string
  /** What to do about it. */
  readonly fix: string
  /** Relative to the folder of the project. */
  readonly file: string
  /** Counted from 1. */
  readonly line: number
}

/** A problem with its path in `pathway.yaml`, before its line is known. */
export type Finding = Omit<Problem, 'file' | 'line'> & { readonly path: Path }

/** Creates a problem at a path of `pathway.yaml`. The parser adds file and line. */
export function finding<K extends ProblemKind>(kind: K, details: Details<K>, path: Path): Finding {
  return { ...createMessage(kind, details), path }
}

/** Creates a problem at a line of a file. */
export function problem<K extends ProblemKind>(kind: K, details: Details<K>, file: string, line: number): Problem {
  return { ...createMessage(kind, details), file, line }
}

function createMessage<K extends ProblemKind>(kind: K, details: Details<K>) {
  const { says, fix } = problemKinds[kind]
  return { kind, message: (says as (d: unknown) => string)(sanitizeDetails(details)), fix }
}

const hidden = new RegExp(`(?! )[${hiddenCharacters}]`, 'gu')

/**
 * Prepares details for a message: puts author text on one line, truncates it (a key may have 50 kB), and replaces invisible
 * characters by their code points.
 */
function sanitizeDetails(details: unknown): unknown {
  if (typeof details === 'string') {
    const line = details.replace(/[\r\n\t]+/g, ' ').replace(hidden, formatCodePoint)
    return line.length > 400 ? `${line.slice(0, 80)}…` : line
  }
  if (Array.isArray(details)) return details.map(sanitizeDetails)
  if (details instanceof Map) return new Map([...details].map(([key, detail]) => [key, sanitizeDetails(detail)]))
  if (typeof details !== 'object' || details === null) return details
  return Object.fromEntries(Object.entries(details).map(([key, detail]) => [key, sanitizeDetails(detail)]))
}

/** Formats a character as a code point, such as U+200B. */
function formatCodePoint(character: string): string {
  return `U+${character.codePointAt(0)?.toString(16).toUpperCase().padStart(4, '0')}`
}

/** What a scenario expects where the route differs, see `firstDivergence.ts`. */
type Expected = { readonly kind: 'answer' } | { readonly kind: 'question' | 'node' | 'outcome'; readonly id: string }

/** The titles of nodes, by id. */
type Titles = ReadonlyMap<string, string>

/** Quotes a node by its id, which is in the file, and its title, which readers know. */
function quoteNode(id: string, titles?: Titles): string {
  const title = titles?.get(id)
  return title === undefined ? `“${id}”` : `“${id}” (${title})`
}

function describeActual(comes: readonly string[], wanted: Expected, titles?: Titles): string {
  const [first = ''] = comes
  switch (wanted.kind) {
    case 'answer':
      return `comes to ${quoteNode(first, titles)}, which the scenario does not answer`
    case 'question':
      return `comes to ${quoteNode(first, titles)}, where the scenario answers ${quoteNode(wanted.id, titles)}`
    case 'node':
      return `goes on by way of ${listFirst(comes)}, and does not pass ${quoteNode(wanted.id, titles)}`
    case 'outcome':
      return `ends at ${quoteNode(first, titles)}, where the scenario expects ${quoteNode(wanted.id, titles)}`
  }
}

/** Joins the first few items, since a whole route may be long. */
function listFirst(items: readonly string[]): string {
  const most = 6
  if (items.length <= most + 1) return joinQuoted(items)
  return `${items
    .slice(0, most)
    .map((item) => `“${item}”`)
    .join(', ')} and ${items.length - most} more`
}

function truncate(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim()
  return line.length > 60 ? `${line.slice(0, 60)}…` : line
}

function joinQuoted(items: readonly string[]): string {
  const quoted = items.map((item) => `“${item}”`)
  return [quoted.slice(0, -1).join(', '), ...quoted.slice(-1)].filter(Boolean).join(' and ')
}
