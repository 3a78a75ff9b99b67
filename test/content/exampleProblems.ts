import { problemKinds } from '../../src/pathway/problems.ts'
import type { ProblemKind } from '../../src/pathway/problems.ts'

type Details = { readonly [K in ProblemKind]: Parameters<(typeof problemKinds)[K]['says']>[0] }

/** An example of each mistake, for the table in content/README.md. */
const examples: Details = {
  'yaml-syntax': { detail: 'A tab is used for indentation. Use spaces.' },
  'cut-by-comment': { lost: '#1 now' },
  'missing-key': { in: '“heads-of-service”', key: 'next' },
  'unknown-key': { in: 'The board', key: 'nmae', known: ['name', 'publisher'] },
  'list-without-brackets': { in: '“heads-of-service”', key: 'clauses', found: '3.4, 3.10' },
  'wrong-value': {
    in: '“heads-of-service”',
    key: 'force',
    wanted: 'one of must, should, may, right, states',
    found: '“mst”',
  },
  'too-long': { in: '“heads-of-service”', key: 'title', length: 5000, most: 200 },
  'bad-id': { id: 'Heads_of_service' },
  'reserved-id': { id: 'search' },
  'duplicate-id': { what: 'node', id: 'resolved', first: 180 },
  'duplicate-label': { what: 'label', label: 'Yes', other: '“agreed”' },
  'unknown-start': { start: 'strat' },
  'unknown-target': { from: 'agreed', to: 'head-of-service' },
  'unknown-stage': { node: 'resolved', stage: 'refferal' },
  'stage-misspelt': { stage: 'refferal', named: 'referral', nodes: 8 },
  'empty-stage': { stage: 'referral' },
  'unknown-section': { stage: 'referral', section: '33' },
  'unknown-record': { node: 'resolved', record: 'letter' },
  'unused-record': { record: 'letter' },
  orphan: { node: 'heads-of-service' },
  'no-way-out': { node: 'ask-manager' },
  'closed-cycle': { nodes: ['ask-manager', 'ask-advice'] },
  'step-in-circle': { node: 'ask-manager' },
  'too-many-routes': { most: 2000 },
  'too-few-answers': { node: 'agreed', count: 1 },
  'unknown-clause': { in: '“agreed”', clause: '3.44' },
  'force-not-cited': { in: '“heads-of-service”', force: 'must', cited: ['should', 'may'] },
  uncited: { in: 'Answer “no” of “agreed”' },
  'silence-without-reading': { in: 'Answer “no” of “agreed”' },
  'no-records': { node: 'resolved' },
  'unknown-agency': { node: 'ask-manager', agency: 'polise', known: ['police', 'health'] },
  'stage-not-drawn': { stage: 'referral', section: '3' },
  'unknown-flowchart': { stage: 'refferal' },
  'flowchart-misplaced': { stage: 'referral', section: '3', found: '4' },
  'flowchart-repeated': { stage: 'referral', first: 177 },
  'no-frontmatter': { file: 'content/procedures/…/procedure.mdx' },
  'mdx-syntax': { detail: 'Expected a closing tag for `<Clause>`.' },
  'nested-too-deeply': { depth: 30 },
  'unknown-component': { name: 'Clasue', known: ['Clause', 'Flowchart', 'Note'] },
  'section-heading': { heading: 'Referral stage' },
  'code-in-prose': { code: '{agency}' },
  'clause-inside': { number: '3.4' },
  'clause-number': { number: '3.4', section: '4' },
  'clause-force': { number: '3.4', force: 'mst' },
  'clause-empty': { number: '3.4' },
  'force-not-in-words': { number: '3.4', force: 'must' },
  'words-beyond-force': { number: '3.4', word: 'should' },
  'text-outside-clause': { section: '3' },
  footnote: { mark: '1' },
  'insecure-link': { href: 'http://example.org' },
  'broken-link': { href: '#3.44' },
  image: { image: 'map.png' },
  'fence-language': { language: 'Mermaid' },
  'flowchart-syntax': { detail: 'Expecting an arrow.' },
  'missing-file': { file: 'content/glossary.yaml', why: 'the glossary page and the search need it' },
  'empty-file': { file: 'content/glossary.yaml' },
  'not-text': { file: 'content/glossary.yaml' },
  'odd-character': { name: 'a no-break space (U+00A0)', column: 12 },
  'stray-file': { file: 'content/boards/Essex.yaml', why: 'a board is a file such as kent.yaml, in small letters' },
  'alias-taken': { alias: 'NAI', term: 'child', other: 'non-accidental injury' },
}

/** Each kind of mistake with the message of its example and its fix, in the order of `problemKinds`. */
export const exampleProblems = (Object.keys(problemKinds) as ProblemKind[]).map((kind) => {
  const { says, fix } = problemKinds[kind]
  return { kind, message: (says as (details: unknown) => string)(examples[kind]), fix }
})
