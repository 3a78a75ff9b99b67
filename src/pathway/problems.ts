import { joinWithAnd } from './sentences.ts'
import { formatCodePoint, hiddenCharacter } from './hiddenCharacters.ts'

/** What to write for a unit that a limit does not have. */
const unitHints = new Map([
  ['weeks', ' A week is “days: 7”.'],
  ['months', ' Write months in words, as in “date: within one month”.'],
  ['minutes', ' Write minutes in words, as in “date: within 30 minutes”.'],
])

/** Every mistake an author can make, keyed by a name that never changes. */
export const problemKinds = {
  'yaml-syntax': {
    says: (d: { detail: string }) => `The YAML cannot be read: ${d.detail}`,
    fix: 'Correct the line: check its indentation, quotes and colons.',
  },
  'cut-by-comment': {
    says: (d: { lost: string }) => `“${truncate(d.lost)}” is not read, because “#” after a space begins a comment.`,
    fix: "Put the whole text in quotes, as in 'Meeting #2', or move the comment to its own line.",
  },
  'swallowed-line': {
    says: (d: { line: string }) =>
      `“${truncate(d.line)}” is read as part of the text above it, because it is indented as far as that text.`,
    fix: 'Begin it in the same column as the key above that text.',
  },
  markup: {
    says: (d: { in: string; key: string; markup: string }) =>
      `${d.in}${d.key && `: “${d.key}”`} contains “${d.markup}”, which readers would see as typed.`,
    fix: 'Remove Markdown, bullets, marks of footnotes, tags and comments. Write a clause as (3.4).',
  },
  'curly-quotes': {
    says: (d: { in: string; key: string }) =>
      `${d.in}${d.key && `: “${d.key}”`} has curly quotes around it, which readers would see.`,
    fix: "Remove them, or run “npm run tidy”. If YAML needs quotes, write straight ones, as in 'Resolved: confirm it'.",
  },
  'missing-key': {
    says: (d: { in: string; key: string }) => `${d.in} has no “${d.key}”.`,
    fix: 'Add the key with its value.',
  },
  'unknown-key': {
    says: (d: { in: string; key: string; known: readonly string[] }) =>
      `${d.in} has ${d.key ? `an unknown key “${d.key}”` : 'a key without a name'}.${unitHints.get(d.key) ?? ''}${d.known.length ? ` The possible keys are ${joinQuoted(d.known)}.` : ''}`,
    fix: 'Correct the spelling of the key, or delete it.',
  },
  'list-without-brackets': {
    says: (d: { in: string; key: string; found: string }) =>
      /^\d+,\d+[a-z]?$/.test(d.found)
        ? `${d.in}: “${d.key}” is “${d.found}”, with a comma where “${d.found.replace(',', '.')}” has a full stop.`
        : `${d.in}: “${d.key}” has several values, “${truncate(d.found)}”, without brackets.`,
    fix: 'Put brackets around a list, as in [one, two]. Write the number of a clause with a full stop, as in 3.4. Put quotes around a single value that contains a comma.',
  },
  'wrong-value': {
    says: (d: { in: string; key: string; wanted: string; found: string }) =>
      `${d.in}${d.key && `: “${d.key}”`} should be ${d.wanted}, but is ${d.found}.`,
    fix: 'Replace it with a value of that kind.',
  },
  'too-long': {
    says: (d: { in: string; key: string; length: number; most: number; word?: string }) =>
      `${d.in}${d.key && `: “${d.key}”`} has ${d.word ? `a word of ${d.length} characters, “${d.word.slice(0, 20)}…”` : `${d.length} characters`}; the limit is ${d.most}.`,
    fix: 'Use fewer or shorter words.',
  },
  'bad-id': {
    says: (d: { id: string }) => `${d.id ? `“${d.id}”` : 'A key without a name'} cannot be an id.`,
    fix: 'Use small letters, digits and single hyphens, and begin with a letter, as in team-manager. Addresses use “v”, “from”, “agency”, “with” and “situation” for something else.',
  },
  'reserved-id': {
    says: (d: { id: string }) => `“${d.id}” is an address that the site itself uses.`,
    fix: 'Give the board’s file and folders, or the folder of the procedure, another name.',
  },
  'duplicate-id': {
    says: (d: { what: string; id: string; first: number }) =>
      `The ${d.what} “${d.id}” occurs a second time; the first is on line ${d.first}.`,
    fix: 'Rename one of the two, or delete it.',
  },
  'duplicate-label': {
    says: (d: { what: string; label: string; other: string }) =>
      `The ${d.what} “${d.label}” is also the ${d.what} of ${d.other}.`,
    fix: 'Change one of the two, so that readers can tell them apart.',
  },
  'unknown-start': {
    says: (d: { start: string }) => `The pathway starts at “${d.start}”, but no node has that id.`,
    fix: 'Correct the id, or add a node with this id.',
  },
  'unknown-target': {
    says: (d: { from: string; to: string }) => `“${d.from}” leads to “${d.to}”, but no node has that id.`,
    fix: 'Correct the id, or add a node with this id.',
  },
  'unknown-stage': {
    says: (d: { node: string; stage: string }) => `“${d.node}” is in stage “${d.stage}”, but no stage has that id.`,
    fix: 'Correct the id, or add the stage under “stages”.',
  },
  'stage-misspelt': {
    says: (d: { stage: string; named: string; nodes: number }) =>
      `Stage “${d.stage}” has no node, but ${d.nodes === 1 ? 'one node names' : `${d.nodes} nodes name`} a stage “${d.named}”, which does not exist.`,
    fix: 'Use the same id in “stages”, in the nodes and in procedure.mdx.',
  },
  'empty-stage': {
    says: (d: { stage: string }) => `Stage “${d.stage}” has no node, so its flowchart would be empty.`,
    fix: 'Put nodes into the stage, or delete it.',
  },
  'unknown-section': {
    says: (d: { stage: string; section: string }) =>
      `Stage “${d.stage}” belongs to section ${d.section}, but the prose has no such section.`,
    fix: 'Correct the number, or add the section to procedure.mdx.',
  },
  'unknown-record': {
    says: (d: { node: string; record: string }) =>
      `“${d.node}” asks for record “${d.record}”, but “records” has no record with that id.`,
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
    fix: 'Delete the answer, or correct the answers that lead past its question.',
  },
  'unused-record': {
    says: (d: { record: string }) => `No step or outcome asks for record “${d.record}”, so no checklist would show it.`,
    fix: 'List it under “records” of the nodes that ask for it, or delete it.',
  },
  orphan: {
    says: (d: { node: string }) => `Nothing leads to “${d.node}”, so no reader can reach it.`,
    fix: 'Let an answer or a step lead to it, correct “start”, or delete it.',
  },
  'no-way-out': {
    says: (d: { node: string }) => `No outcome can be reached from “${d.node}”.`,
    fix: 'Let it lead to an outcome, directly or through other nodes.',
  },
  'closed-cycle': {
    says: (d: { nodes: readonly string[] }) =>
      d.nodes.length === 1
        ? `${joinQuoted(d.nodes)} leads only to itself, so readers cannot leave it.`
        : `${joinQuoted(d.nodes)} lead only to each other, so readers cannot leave them.`,
    fix: 'Let one of them lead to another node.',
  },
  'step-in-circle': {
    says: (d: { link: string; to: string; steps: readonly string[] }) =>
      `${d.link} leads back to “${d.to}”, so that ${listFirst(d.steps.map(quote))} would come a second time. The route would then lose what was done and recorded at the first.`,
    fix: 'Correct where it leads; or write the second pass as separate steps and questions, or end in an outcome that says where to begin again. Only questions may lead back.',
  },
  'too-many-routes': {
    says: (d: { most: number }) => `The pathway has more than ${d.most} routes. Nobody could check them all.`,
    fix: 'Turn questions that do not change the route into steps, or split the procedure in two.',
  },
  'too-few-answers': {
    says: (d: { node: string; count: number }) =>
      `The question “${d.node}” has ${d.count === 1 ? 'one answer' : 'no answers'}; a question needs two or more.`,
    fix: 'Add an answer, or turn the question into a step.',
  },
  'unknown-clause': {
    says: (d: { in: string; clause: string; board?: string }) =>
      `${d.in} cites clause ${d.clause}, but the prose has no such clause.`,
    fix: 'Correct the number, or add the clause to procedure.mdx.',
  },
  'ambiguous-clause': {
    says: (d: { in: string; clauses: readonly string[]; keys: readonly string[] }) =>
      `${d.in} cites ${d.clauses.length === 1 ? 'clause' : 'clauses'} ${joinWithAnd(d.clauses)}, which several procedures of the board have: ${joinQuoted(d.keys)}.`,
    fix: 'Name the procedure instead of the board, in one of these ways.',
  },
  'force-not-cited': {
    says: (d: { in: string; force: string; cited: readonly string[] }) =>
      `${d.in} has force “${d.force}”, but its clauses have ${joinQuoted(d.cited)}.`,
    fix: 'Correct the force, or cite the clause that has it: it may have another number now. Check the published procedure first.',
  },
  'words-not-cited': {
    says: (d: { in: string; word: string; written?: string }) =>
      `${d.in} says “${d.written ?? d.word}”, but none of the clauses that it cites has that force.`,
    fix: 'Cite the clause that says so, or use weaker words. Check the published procedure first.',
  },
  'time-not-cited': {
    says: (d: { in: string; time: string }) =>
      `${d.in} says “${d.time}”, but none of the clauses that it cites says so.`,
    fix: 'Correct the time, or cite the clause that sets it. Check the published procedure first.',
  },
  'time-left-out': {
    says: (d: { clause: string; time: string }) =>
      `Clause ${d.clause} says “${d.time}”, but no node, limit or record that cites it does. The text of a step is not enough: most views do not show it.`,
    fix: 'Add it under “urgency” or “limits” of the step; if it is a condition or about something else, say it in “when” or “title”. Of an outcome, question or record, say it in “text”.',
  },
  'time-differs': {
    says: (d: { limit: string; said: string; clause: string; time: string }) =>
      `${d.limit} is “${d.said}”, but clause ${d.clause}, which it cites, says “${d.time}”.`,
    fix: 'Correct the one that differs from the published procedure.',
  },
  'urgency-left-out': {
    says: (d: { in: string; word: string }) => `${d.in} says “${d.word}”, as its clauses do, but has no “urgency”.`,
    fix: 'Add “urgency”. If the word is about something else, write the number of its clause in the same sentence, as in (3.4).',
  },
  'force-uncited': {
    says: (d: { in: string; force: string }) => `${d.in} has force “${d.force}”, but cites no clause with that force.`,
    fix: 'Cite the clause. If this is only our reading, use force “states”.',
  },
  uncited: {
    says: (d: { in: string }) => `${d.in} has neither clauses nor a reading.`,
    fix: 'Cite the clauses, as in “clauses: [3.4]”, or explain our reading under “reading”.',
  },
  'silence-without-reading': {
    says: (d: { in: string }) => `${d.in} has a “silence” but no “reading”.`,
    fix: 'Explain under “reading” why it is so although the procedure does not say it.',
  },
  'weaker-first': {
    says: (d: { node: string; weaker: string }) =>
      `“${d.node}” has a stronger force than “${d.weaker}”, but readers reach it only after that step, although both apply at once.`,
    fix: 'Lead to the stronger step first, and from it to the other with “at-the-same-time: true”.',
  },
  'urgency-dropped': {
    says: (d: { from: string; to: string }) => `Our reading leads from “${d.from}” to “${d.to}”, which is less urgent.`,
    fix: 'If the later step is as urgent, give it the same “urgency” with “urgency-is-reading: true”, and explain it under “reading”. If a clause says that the haste is over, cite it on the way.',
  },
  'limit-misplaced': {
    says: (d: { in: string }) => `${d.in} has “limits”, but it is not a step.`,
    fix: 'Move them to the step that is to be done by then.',
  },
  'limit-unit': {
    says: (d: { limit: string; units: readonly string[] }) =>
      d.units.length > 0
        ? `${d.limit} has ${joinQuoted(d.units)}, but a limit has one of them.`
        : `${d.limit} has neither a number nor a date.`,
    fix: 'Write one of “hours: 24”, “working-days: 5”, “days: 28” and “date: by the next conference”. Begin a second limit with a “-” of its own.',
  },
  'limit-without-start': {
    says: (d: { limit: string }) => `${d.limit} does not say what it runs from.`,
    fix: 'Add “from”: the id of a node, “step-before”, or what the procedure says, such as “the request”. If it does not say, explain your choice under “reading”.',
  },
  'limit-unknown-start': {
    says: (d: { limit: string; start: string }) => `${d.limit} runs from “${d.start}”, but no node has that id.`,
    fix: 'Correct the id. Write what the procedure itself says in two words or more, such as “the request”.',
  },
  'limit-start-unmet': {
    says: (d: { limit: string; step: string; start?: string }) =>
      d.start === undefined
        ? `${d.limit} runs from the step before, but no route has a step before “${d.step}”.`
        : `${d.limit} runs from “${d.start}”, but no route passes “${d.start}” before “${d.step}”.`,
    fix: 'Name a node that comes before the step, or what the procedure says, such as “the request”.',
  },
  'limit-number': {
    says: (d: { limit: string; time: string; clauses: readonly string[] }) =>
      d.clauses.length === 1
        ? `${d.limit} is “${d.time}”, but clause ${d.clauses[0]} does not say that.`
        : `${d.limit} is “${d.time}”, but none of the clauses ${joinWithAnd(d.clauses)} says that.`,
    fix: 'Correct the number or the unit, or cite the clause that says it. Check the published procedure first.',
  },
  'limit-reversed': {
    says: (d: { limit: string; time: string; clause: string }) =>
      `${d.limit} is a time to be done within, but clause ${d.clause} says “${d.time}”.`,
    fix: 'Write what the clause says in words, as in “date: at least five working days before the conference”.',
  },
  'limit-sooner': {
    says: (d: { limit: string; clause: string; words: string }) =>
      `${d.limit} leaves out what clause ${d.clause} adds: “${truncate(d.words)}”.`,
    fix: 'Write the whole limit in words, which every view shows, as in “date: within two working days, or sooner if the child is at risk”. If the shorter of two times counts, write both, the second with “whichever-is-shorter”.',
  },
  'limit-later': {
    says: (d: { limit: string; clause: string; words: string }) =>
      `${d.limit} has “whichever-is-shorter”, but clause ${d.clause} says “${d.words}”.`,
    fix: 'Write both times in one limit, in words, as in “date: within 24 hours or five working days, whichever is later”.',
  },
  'limit-start-words': {
    says: (d: { limit: string; start: string }) => `${d.limit} would read “of ${d.start}”.`,
    fix: 'Write under “from” what follows “of”, such as “the decision”, or “step-before”, or the id of a node.',
  },
  'limit-text': {
    says: (d: { limit: string; time: string; written: string }) =>
      `${d.limit} is “${d.time}”, but its text says “${d.written}”.`,
    fix: 'Correct the one that is wrong. Check the published procedure first.',
  },
  'limit-alone': {
    says: (d: { limit: string }) => `${d.limit} has “whichever-is-shorter”, but no limit is above it.`,
    fix: 'Write it at the later of the two limits that are alternatives, or delete it.',
  },
  'no-records': {
    says: (d: { node: string }) =>
      `The outcome “${d.node}” has no records, so readers would not know what to write down.`,
    fix: 'List under “records” what the procedure says to write down.',
  },
  'unknown-agency': {
    says: (d: { node: string; agency: string; known: readonly string[] }) =>
      `“${d.node}” names a post for agency “${d.agency}”, which the board does not have. Its agencies are ${joinQuoted(d.known)}.`,
    fix: 'Correct the agency, or add it to the board’s file.',
  },
  'too-few-equivalents': {
    says: (d: { node: string; count: number }) =>
      `“${d.node}” has “posts: equivalents”, but names ${d.count === 0 ? 'no post' : 'only one post'}.`,
    fix: 'Name two or more posts under “who”. If the procedure names one and “their equivalents”, say so under “by”, and delete “posts”.',
  },
  'stage-not-drawn': {
    says: (d: { stage: string; section: string }) =>
      `Stage “${d.stage}” has no flowchart in section ${d.section} of the prose.`,
    fix: 'Write <Flowchart stage="…" /> with its id once in that section.',
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
      `The flowchart of stage “${d.stage}” belongs in section ${d.section}, but is in ${d.found ? `section ${d.found}` : 'no section'}.`,
    fix: 'Move it, or correct “section” of the stage.',
  },
  'flowchart-repeated': {
    says: (d: { stage: string; first: number }) =>
      `The flowchart of stage “${d.stage}” is drawn a second time; the first is on line ${d.first}.`,
    fix: 'Delete one of the two. Each stage is drawn once.',
  },
  'no-frontmatter': {
    says: (d: { file: string }) => `${d.file} does not begin with keys between two lines of “---”.`,
    fix: 'Begin the file with a line “---”, then keys such as “title: …”, then another line “---”. content/README.md lists the keys.',
  },
  'mdx-syntax': {
    says: (d: { detail: string }) => `The MDX cannot be read: ${d.detail}`,
    fix: 'Correct the line: close every tag, and write a “{” or “<” that is text as “\\{” or “\\<”.',
  },
  'nested-too-deeply': {
    says: (d: { depth: number }) => `The text is nested more than ${d.depth} levels deep here.`,
    fix: 'Remove some of the “>”, list marks, “*” or tags that are inside one another.',
  },
  'unknown-component': {
    says: (d: { name: string; known: readonly string[] }) =>
      `<${d.name}> is not a component of this site. The components are ${joinQuoted(d.known)}.`,
    fix: 'Correct the name. Delete tags of HTML, such as <b>, which pasted text often has.',
  },
  'section-heading': {
    says: (d: { heading: string }) =>
      `${d.heading.trim() ? `The heading “${truncate(d.heading)}”` : 'A heading without words'} has ${/^\d+[.):]/.test(d.heading) ? 'a sign after its number' : 'no number of its own'}.`,
    fix: 'Write it as “## 3 Referral stage”: a number that no other section has, a space, then the title.',
  },
  'heading-level': {
    says: (d: { heading: string; level?: number }) =>
      d.level === undefined
        ? `“${truncate(d.heading)}” looks like a heading, but is none.`
        : `“${truncate(d.heading)}” is a heading of level ${d.level}, but sections are of level 2.`,
    fix: 'Begin a section with two “#” and a space, as in “## 3 Referral stage”. A section has no headings inside it.',
  },
  'number-order': {
    says: (d: { what: string; number: string; where: 'before' | 'after'; other: string }) =>
      `${d.what} ${d.number} comes ${d.where} ${d.other}.`,
    fix: 'Correct its number, or move it to its place.',
  },
  'clause-gap': {
    says: (d: { number: string; before: string; after: string }) =>
      `Clause ${d.number} is cited, but missing here: clause ${d.before} is followed by ${d.after}.`,
    fix: 'Correct the number of the clause, or add it. If the procedure has none, correct what cites it.',
  },
  'code-in-prose': {
    says: (d: { code: string }) => `“${truncate(d.code)}” would run as code, which is not allowed here.`,
    fix: 'Write a brace that is text as “\\{”. Begin no line with “import” or “export”. Put values in quotes.',
  },
  'clause-inside': {
    says: (d: { number: string }) => `Clause ${d.number} is inside other text.`,
    fix: 'Begin <Clause> on its own line, directly in its section or in the clause that it belongs to.',
  },
  'component-inside': {
    says: (d: { name: string }) => `<${d.name}> is inside other text.`,
    fix: 'Begin it on its own line, directly in its section. Inside a clause it would read as part of the procedure.',
  },
  'heading-inside': {
    says: (d: { heading: string; why: string }) => `“${truncate(d.heading)}” is read as a heading, but ${d.why}.`,
    fix: 'Close the clause or note before a heading. If this is not a heading, do not begin the line with “#”, and put no line of “---” or “===” below it.',
  },
  'unmeant-markup': {
    says: (d: { effect: string }) => `${d.effect}.`,
    fix: 'Use words, such as “5 to 6 days”, or put “\\” before the sign. Number a list 1, 2, 3.',
  },
  'link-elsewhere': {
    says: (d: { words: string; href: string }) => `The link “${d.words}” leads to “${d.href}”.`,
    fix: 'Correct the number or the address, so that both name the same clause or section.',
  },
  'note-empty': {
    says: () => 'A <Note> has no text.',
    fix: 'Write the remark, or delete the note.',
  },
  'clause-number': {
    says: (d: { number: string; section: string }) =>
      /[a-z]$/.test(d.number) && d.number.startsWith(`${d.section}.`)
        ? `Clause ${d.number} is not inside clause ${d.number.slice(0, -1)}.`
        : d.section
          ? `Clause ${d.number} is in section ${d.section}, but its number is not one of that section.`
          : `Clause ${d.number} is in no numbered section.`,
    fix: 'Write the number of its section, a full stop and a number without a zero before it, as in 3.4; for a list item inside clause 3.1, as in 3.1a.',
  },
  'clause-force': {
    says: (d: { number: string; force: string }) =>
      d.force
        ? `Clause ${d.number} has force “${d.force}”, but there is no such force.`
        : `Clause ${d.number} has no force.`,
    fix: 'Use must, should, may, right or states. If its sentences differ, list the forces in order, as in “should, must”.',
  },
  'force-order': {
    says: (d: { number: string; force: string; repeated?: string }) =>
      d.repeated === undefined
        ? `Clause ${d.number} has force “${d.force}”, but its text says these words in another order.`
        : `Clause ${d.number} has force “${d.force}”, which names “${d.repeated}” twice.`,
    fix: 'List each force once, in the order of the text, as in “should, must”.',
  },
  'clause-empty': {
    says: (d: { number: string }) => `Clause ${d.number} has no text.`,
    fix: 'Write what the clause says.',
  },
  'force-not-in-words': {
    says: (d: { in: string; force: string }) => `${d.in} has force “${d.force}”, but its text never says “${d.force}”.`,
    fix: 'Correct the text or the force. Check the published procedure first. Of a clause, “is required to” counts too.',
  },
  'words-beyond-force': {
    says: (d: { in: string; word: string; force: string }) =>
      `${d.in} says “${d.word}”, but its force does not include “${d.force}”.`,
    fix: 'Correct the text or the force. Check the published procedure first. A step may name what another clause says, with its number in the same sentence, as in (3.4). If “is required to” demands nothing of anybody, write “is needed”.',
  },
  'text-outside-clause': {
    says: (d: { section: string }) =>
      `${d.section ? `Section ${d.section}` : 'The section'} has text outside every clause.`,
    fix: 'Put it into a <Clause>, or into a <Note> if it is this site’s own remark.',
  },
  'block-in-clause': {
    says: (d: { in: string; block: string }) => `${d.in} contains ${d.block}.`,
    fix: 'Write each item of a list as a clause of its own inside it, as in <Clause number="3.3a" force="states">. Write anything else as sentences.',
  },
  footnote: {
    says: (d: { mark: string }) =>
      `The text of footnote “${d.mark}” would appear at the end of the page, outside every clause.`,
    fix: 'Write the text where it belongs, or in a <Note>.',
  },
  'insecure-link': {
    says: (d: { href: string }) => `The link to “${truncate(d.href)}” is not secure.`,
    fix: 'Write “https://”, and check that the address opens. If it does not, name the source in words.',
  },
  'broken-link': {
    says: (d: { href: string }) =>
      d.href.startsWith('mailto:')
        ? `“${d.href.slice(7)}” would become a link, and some readers have no program for it.`
        : d.href
          ? `The link to “${d.href}” leads nowhere.`
          : 'A link has no address.',
    fix: 'Correct the address: “#3.4” for a clause of the same procedure, “#3” for a section, “https://…” for another site. Write an e-mail address with “\\@”.',
  },
  image: {
    says: (d: { image: string }) =>
      `The image ${d.image && `“${truncate(d.image)}” `}would not be shown. A procedure is text only.`,
    fix: 'Say in words what it shows, or use <Flowchart> to draw a stage of the pathway.',
  },
  'fence-language': {
    says: (d: { language: string }) => `A code fence marked “${d.language}” would not be drawn.`,
    fix: 'Mark it “mermaid”, in small letters.',
  },
  'flowchart-syntax': {
    says: (d: { detail: string }) => `The flowchart cannot be drawn: ${d.detail}`,
    fix: 'Correct the Mermaid source on that line.',
  },
  'missing-file': {
    says: (d: { file: string; why: string }) => `${d.file} is missing: ${d.why}.`,
    fix: 'Add the file. content/README.md says what it contains.',
  },
  'empty-file': {
    says: (d: { file: string }) => `${d.file} is empty.`,
    fix: 'Fill it. content/README.md says what it contains.',
  },
  'not-text': {
    says: (d: { file: string }) => `${d.file} contains characters here that are not UTF-8 text.`,
    fix: 'Type the line again, and save the file as UTF-8.',
  },
  'damaged-text': {
    says: (d: { found: string; what: string }) => `“${truncate(d.found)}” is ${d.what}.`,
    fix: 'Type what the published procedure has there.',
  },
  'to-fill-in': {
    says: (d: { place: string }) => `“${truncate(d.place)}” is still to be filled in.`,
    fix: 'Replace it with what the published procedure says.',
  },
  'copied-words': {
    says: (d: { number: string; words: number; quoted: string }) =>
      `Clause ${d.number} has ${d.words} words in a row of its source: “${d.quoted}…”.`,
    fix: 'Restate it in your own words. Keep facts, posts, names, order and force as they are.',
  },
  'force-not-in-source': {
    says: (d: { number: string; force: string; proposed: string }) =>
      `Clause ${d.number} has force “${d.force}”, but its source has “${d.proposed}”.`,
    fix: 'Check the published procedure, and correct the force and the text if they are wrong.',
  },
  'time-not-in-source': {
    says: (d: { number: string; time: string }) => `Clause ${d.number} says “${d.time}”, but its source does not.`,
    fix: 'Check the published procedure, and correct the time or the number.',
  },
  'force-of-source-lost': {
    says: (d: { number: string; force: string; forces: string }) =>
      `The source of clause ${d.number} says “${d.force}”, but ${d.forces.split(', ').includes(d.force) ? 'the words of the clause do not' : `the clause has force “${d.forces}”`}.`,
    fix: 'Check the published procedure, and correct the force and the text if they are wrong.',
  },
  'answers-swapped': {
    says: (d: { question: string; yes: string; no: string }) =>
      `“${d.question}”: “No” leads to “${d.no}”, and “Yes” leads to “${d.yes}”.`,
    fix: 'Check that the two answers are not swapped.',
  },
  'negation-of-clause': {
    says: (d: { name: string; said: string; number: string; sentence: string }) =>
      `${d.name} says “${truncate(d.said)}”, but the nearest sentence of clause ${d.number} is “${truncate(d.sentence)}”: only one of them forbids something, as in “must not”.`,
    fix: 'Check that the text does not say the contrary of its clause.',
  },
  'force-of-other-sentence': {
    says: (d: { name: string; force: string; other: string; number: string; sentence: string }) =>
      `${d.name} has force “${d.force}”, but its words are nearest to a sentence of clause ${d.number} that says “${d.other}”: “${truncate(d.sentence)}”.`,
    fix: 'If it means that sentence, correct the force and the text.',
  },
  'limit-condition': {
    says: (d: { limit: string; shown: string; words: string }) =>
      `${d.limit} is shown as “${d.shown}”, without the condition in “${truncate(d.words)}”.`,
    fix: 'If the limit applies only on that condition, write the whole limit in words, as in “date: within 72 hours, over a weekend”.',
  },
  'limit-start-avoided': {
    says: (d: { limit: string; start: string; step: string; answer?: string | undefined }) =>
      `${d.limit} runs from “${d.start}”, but ${d.answer ?? 'a route'} leads to “${d.step}” without it.`,
    fix: 'Write under “from” what every route meets, or what the procedure says, such as “the request”; or give the other routes a step of their own.',
  },
  'limit-start-differs': {
    says: (d: { limit: string; start: string; said: string }) =>
      `${d.limit} runs from “${d.start}”, but its clause or its text says “${truncate(d.said)}”.`,
    fix: 'Correct the one that differs from the published procedure. If both mean the same, use the same words.',
  },
  'stage-not-in-clauses': {
    says: (d: { in: string; words: string }) =>
      `${d.in} says “${d.words}”, but the clauses that it cites have another number or time there.`,
    fix: 'Correct the one that differs from the published procedure, or cite the clause that says it.',
  },
  'post-not-in-clauses': {
    says: (d: { post: string }) => `“${d.post}” is named here, and in no clause.`,
    fix: 'Name the post as the clauses do.',
  },
  'post-of-uncited-clause': {
    says: (d: { post: string; clause: string }) =>
      `“${d.post}” is in clause ${d.clause}, but in none of the clauses that the step cites.`,
    fix: 'Correct the post, or cite the clause that names it for this step.',
  },
  'post-of-other-agency': {
    says: (d: { post: string; agency: string }) => `“${d.post}” is a post of “${d.agency}” in the clauses of the step.`,
    fix: 'Check that the posts of two agencies are not swapped.',
  },
  'unknown-section-named': {
    says: (d: { section: string }) => `Section ${d.section} is named here, but the prose has no such section.`,
    fix: 'Correct the number. If it is a section of something else, name that, as in “section 9 of the Care Act 2014”.',
  },
  'time-of-uncited-clause': {
    says: (d: { number: string; time: string }) =>
      `Clause ${d.number} says “${d.time}”, but nothing in the pathway cites it.`,
    fix: 'If it is about a step, cite the clause there and say the time.',
  },
  'time-of-source-lost': {
    says: (d: { number: string; time: string }) =>
      `The source of clause ${d.number} says “${d.time}”, but the clause does not.`,
    fix: 'Check the published procedure, and say the time.',
  },
  'negation-of-source': {
    says: (d: { number: string; lost: boolean; not?: string }) => {
      const says = d.not === undefined ? 'forbids something, as in “must not”,' : `has “${d.not}” in a condition,`
      return d.lost
        ? `The source of clause ${d.number} ${says} but the clause does not.`
        : `Clause ${d.number} ${says} but its source does not.`
    },
    fix: 'Check that it does not say the contrary of the published procedure.',
  },
  'clause-of-source-lost': {
    says: (d: { numbers: readonly string[] }) =>
      d.numbers.length === 1
        ? `Clause ${d.numbers[0]} of the source is missing.`
        : `Clauses ${joinWithAnd(d.numbers)} of the source are missing.`,
    fix: 'Restate what is missing, or say under “incomplete” at the top what is not restated.',
  },
  'clause-not-in-source': {
    says: (d: { numbers: readonly string[] }) =>
      `The source has no ${d.numbers.length === 1 ? 'clause' : 'clauses'} ${joinWithAnd(d.numbers)}.`,
    fix: 'Check the published procedure. Delete what is gone; give what has moved its number with “npm run renumber”.',
  },
  'title-not-of-source': {
    says: (d: { number: string; title: string; was: string }) =>
      `Section ${d.number} is “${d.title}”, but its source calls it “${d.was}”.`,
    fix: 'Check the published procedure, and whether a stage has the same title.',
  },
  'post-of-source-lost': {
    says: (d: { number: string; post: string }) =>
      `The source of clause ${d.number} names “${d.post}”, but the clause does not.`,
    fix: 'Check the published procedure, and name the post as it does.',
  },
  'import-remark': {
    says: (d: { remark: string }) => `A remark of the importer is left: “${truncate(d.remark)}”.`,
    fix: 'Check what it names against the published procedure, then delete it.',
  },
  conflict: {
    says: () => 'Version control has left a merge conflict here. Both sides would be published.',
    fix: 'Keep the lines that are right. Delete the others and the three marker lines.',
  },
  'odd-character': {
    says: (d: { name: string; column: number }) =>
      `Column ${d.column} has ${d.name}, which is invisible or looks like another character.`,
    fix: 'Run “npm run tidy”, or type plain letters or a plain space in its place. It often comes with pasted text.',
  },
  'stray-file': {
    says: (d: { file: string; why: string }) => `${d.file} is not read: ${d.why}.`,
    fix: 'Move, rename or delete it. content/README.md says what belongs where.',
  },
  'alias-taken': {
    says: (d: { alias: string; term: string; other: string; first: number }) =>
      d.term === d.other
        ? `“${d.alias}” occurs twice under “${d.term}”; the first is on line ${d.first}.`
        : `“${d.alias}” is a name of “${d.term}” and of “${d.other}”, on line ${d.first}.`,
    fix: 'Keep it in one place, so that a search for it finds one term. If your procedure uses a term that is there, add your board under its “clauses”.',
  },
  'unknown-board': {
    says: (d: { board: string; known: readonly string[] }) =>
      `No board is called “${d.board}”, as this folder of scenarios is.${d.known.length ? ` The boards are ${joinQuoted(d.known)}.` : ''}`,
    fix: 'Give the folder the name of the board’s file, without “.yaml”.',
  },
  'unknown-procedure': {
    says: (d: { procedure: string; known: readonly string[] }) =>
      `The scenario is about procedure “${d.procedure}”, which the board does not have. Its procedures are ${joinQuoted(d.known)}.`,
    fix: 'Give the name of the procedure’s folder.',
  },
  'unknown-party': {
    says: (d: { agency: string; known: readonly string[] }) =>
      `The scenario involves agency “${d.agency}”, which the board does not have. Its agencies are ${joinQuoted(d.known)}.`,
    fix: 'Correct the agency, or add it to the board’s file.',
  },
  'unknown-question': {
    says: (d: { question: string }) => `The scenario answers “${d.question}”, but the pathway has no such question.`,
    fix: 'Correct the id. If the pathway has changed, follow the case in the explorer to see which questions it meets.',
  },
  'unknown-answer': {
    says: (d: { question: string; answer: string; known: readonly string[] }) =>
      `The scenario answers “${d.question}” with “${d.answer}”, but its answers are ${joinQuoted(d.known)}.`,
    fix: 'Correct the id of the answer.',
  },
  'unknown-node': {
    says: (d: { key: string; node: string }) =>
      `The scenario has “${d.node}” under “${d.key}”, but the pathway has no such ${d.key === 'outcome' ? 'outcome' : 'node'}.`,
    fix: 'Correct the id. If the pathway has changed, follow the case in the explorer to see which nodes it meets.',
  },
  'route-parts': {
    says: (d: {
      after?: { question: string; answer: string }
      actual: readonly string[]
      expected: Expected
      titles?: Titles
      answers?: Titles
    }) =>
      `The route differs from the scenario ${d.after ? `after ${quoteNode(d.after.question, d.titles)}, answered “${d.after.answer}”` : 'at the start'}: it ${describeActual(d.actual, d.expected, d.titles, d.answers)}.`,
    fix: 'Follow the case in the explorer to see which is right. Then correct the scenario and what it teaches, or the pathway.',
  },
  'no-case': {
    says: (d: { file: string }) => `${d.file} has no text below its second line of “---”, so the case is missing.`,
    fix: 'Describe the case there in a few paragraphs.',
  },
  'case-text': {
    says: (d: { found: string }) => `The case contains ${d.found}. Only paragraphs, lists and quotations are allowed.`,
    fix: 'Write plain paragraphs. Put what the case teaches under “learning”, and what is for the facilitator under “notes”.',
  },
} as const

export type ProblemKind = keyof typeof problemKinds
export type Details<K extends ProblemKind> = Parameters<(typeof problemKinds)[K]['says']>[0]

/** The location of a value in a YAML file: keys and list indices from the top. */
export type Path = readonly (string | number)[]

/** An author's mistake in one file. */
export interface Problem {
  readonly kind: ProblemKind
  /** What the message was made from: see `detailsOf`. */
  readonly details: object
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

/** Returns what a problem's message was made from if it is of the given kind; else `undefined`. */
export function detailsOf<K extends ProblemKind>(kind: K, problem: Problem): Details<K> | undefined {
  return problem.kind === kind ? (problem.details as Details<K>) : undefined
}

function createMessage<K extends ProblemKind>(kind: K, details: Details<K>) {
  const { says, fix } = problemKinds[kind]
  return { kind, details: details ?? {}, message: (says as (d: unknown) => string)(sanitizeDetails(details)), fix }
}

const hidden = new RegExp(hiddenCharacter, 'gu')

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

/** What a scenario expects where the route differs, see `firstDivergence.ts`. */
type Expected = { readonly kind: 'answer' } | { readonly kind: 'question' | 'node' | 'outcome'; readonly id: string }

/** The titles of nodes, or the answers of questions, by id. */
type Titles = ReadonlyMap<string, string>

/** Quotes a node by its id, which is in the file, and its title, which readers know. */
function quoteNode(id: string, titles?: Titles): string {
  const title = titles?.get(id)
  return title === undefined ? `“${id}”` : `“${id}” (${title})`
}

function describeActual(actual: readonly string[], expected: Expected, titles?: Titles, answers?: Titles): string {
  const answered = (id: string): string => {
    const answer = answers?.get(id)
    return `“${id}”${answer === undefined ? '' : ` (answered “${answer}”)`}`
  }
  const [first = ''] = actual
  switch (expected.kind) {
    case 'answer':
      return `reaches ${quoteNode(first, titles)}, which the scenario does not answer`
    case 'question':
      return `reaches ${quoteNode(first, titles)}, where the scenario answers ${quoteNode(expected.id, titles)}`
    case 'node':
      return `continues with ${listFirst(actual.map(answered))}, and does not pass ${quoteNode(expected.id, titles)}`
    case 'outcome':
      return `ends at ${quoteNode(first, titles)}, where the scenario expects ${quoteNode(expected.id, titles)}`
  }
}

/** Joins the first few items, since a whole route may be long. */
function listFirst(items: readonly string[]): string {
  const most = 6
  if (items.length <= most + 1) return joinWithAnd(items)
  return `${items.slice(0, most).join(', ')} and ${items.length - most} more`
}

function truncate(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim()
  return line.length > 60 ? `${line.slice(0, 60)}…` : line
}

function quote(item: string): string {
  return `“${item}”`
}

function joinQuoted(items: readonly string[]): string {
  return joinWithAnd(items.map(quote))
}
