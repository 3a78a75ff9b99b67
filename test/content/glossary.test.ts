import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { readGlossary } from '../../src/content/readGlossary.ts'
import type { Term } from '../../src/content/types.ts'

const { glossary } = readGlossary(readFileSync('content/glossary.yaml', 'utf8'), 'glossary.yaml', new Map())

function termNamed(name: string): Term {
  const found = glossary.find(({ term }) => term === name)
  if (!found) throw new Error(`The glossary has no term “${name}”.`)
  return found
}

const sentencesOf = ({ meaning }: Term): readonly string[] => meaning.split(/(?<=\.)\s+(?=\p{Lu})/u)
const statutesOf = ({ sources }: Term): readonly string[] =>
  sources.flatMap((source) => (source.kind === 'statute' ? [source.name] : []))

/** Each correction of a meaning that misled its readers, with the words that it needs and those that it must not have. */
test.each<{ term: string; says: readonly string[]; never?: RegExp }>([
  { term: 'child', says: ['under the age of 18', 'does not say up to what age'], never: /both are children/ },
  {
    term: 'Significant Harm',
    says: [
      'ill-treatment or the impairment of health or development',
      'seeing or hearing the ill-treatment of another',
      'what could reasonably be expected of a similar child',
    ],
    never: /justify compulsory action/,
  },
  { term: 'immediate risk', says: ['call 999', 'Kent’s procedure does not use them'] },
  {
    term: 'non-accidental injury',
    says: ['must be resolved immediately', 'a possible non-accidental injury to an infant or young child'],
  },
  {
    term: 'child in need',
    says: ['reach or keep', 'have the chance to', 'further impaired', 'disabled', 'general duty'],
  },
  { term: 'strategy discussion', says: ['should also be convened immediately when a conference is requested'] },
  {
    term: 'section 47 enquiry',
    says: [
      'lives, or is found, in its area',
      'the subject of an emergency protection order',
      'in police protection',
      'reasonable cause to suspect',
      'obtained an emergency protection order itself',
    ],
  },
  { term: 'interim support and protection', says: ['should be convened immediately', 'does not define it'] },
  { term: 'professional disagreement', says: ['decided, done or not done', 'how great a risk is'] },
  { term: 'dissent', says: ['must determine whether to challenge it further'] },
  { term: 'outstanding issues', says: ['any outstanding issues will be pursued'], never: /once an outcome/ },
  { term: 'written confirmation', says: ['any outstanding issues', 'must include it'] },
  { term: 'force', says: ['somebody is entitled to ask for'], never: /the reader/ },
  { term: 'debrief', says: ['may help after some disputes'] },
  { term: 'head of service', says: ['must be referred'] },
  { term: 'Deputy Director', says: ['should be escalated'] },
  {
    term: 'Performance and Quality Assurance Manager',
    says: ['should be put to this manager urgently', 'must determine whether to uphold it'],
  },
  { term: 'designated safeguarding manager', says: ['should alert this manager immediately'] },
  { term: 'designated teacher', says: ['names and does not define'] },
  { term: 'health visitor', says: ['a senior health visitor, not every health visitor'] },
  { term: 'Quality Assurance Service', says: ['should be identified and referred'] },
  { term: 'Local Safeguarding Children Board', says: ['each local authority in England', 'abolished'] },
  {
    term: 'local safeguarding partnership',
    says: ['integrated care board', 'chief officer of police', 'relevant agencies'],
  },
  { term: 'serious case review', says: ['cause for concern', 'A child death review is different'] },
  { term: 'child death review', says: ['whatever the cause of death', 'not a serious case review'] },
])('what $term means is explained in full', ({ term, says, never }) => {
  const { meaning } = termNamed(term)
  expect(says.filter((words) => !meaning.includes(words))).toEqual([])
  if (never) expect(meaning).not.toMatch(never)
})

describe('words of time and of record are given to the board that says them', () => {
  test.each([
    ['time scale', ['immediately', 'without delay', 'urgently', 'in good time', 'both sides accept', 'time frame']],
    ['record', ['the discussions', 'dissenting views']],
  ])('%s: Kent alone says %j', (term, words) => {
    const [kent, rutland] = ofEach(termNamed(term))
    expect(words.filter((word) => !kent.includes(word))).toEqual([])
    expect(words.filter((word) => rutland.includes(word))).toEqual([])
  })

  test.each([
    ['time scale', ['as quickly as possible', 'timely action is paramount']],
    ['record', ['actions and decisions', 'the reasons for each agency’s safeguarding approach', 'on the child’s file']],
  ])('%s: Rutland alone says %j', (term, words) => {
    const [kent, rutland] = ofEach(termNamed(term))
    expect(words.filter((word) => !rutland.includes(word))).toEqual([])
    expect(words.filter((word) => kent.includes(word))).toEqual([])
  })

  function ofEach(term: Term): readonly [string, string] {
    const [kent = '', rutland = ''] = ['Kent’s procedure', 'Rutland’s procedure'].map((name) =>
      sentencesOf(term)
        .filter((sentence) => sentence.startsWith(name))
        .join(' '),
    )
    return [kent, rutland]
  }
})

/** A name shown under “Also” is another name of the same thing, never of a post at another level or of another review. */
test.each([
  ['health visitor', 'senior health visitor'],
  ['team manager', 'team leader'],
  ['designated doctor', 'designated paediatrician'],
  ['serious case review', 'child safeguarding practice review'],
  ['serious case review', 'CSPR'],
])('%s is not also called %s', (term, alias) => {
  expect(termNamed(term).aliases).not.toContain(alias)
})

test('who types “child death review” or “senior health visitor” is not led to another thing', () => {
  expect(termNamed('serious case review').typed).not.toContain('child death review')
  expect(termNamed('health visitor').typed).not.toContain('senior health visitor')
})

describe.each(glossary)('the meaning of $term', (entry) => {
  test('says where it comes from', () => {
    expect(entry.sources).not.toEqual([])
  })

  test('names each statute of its text as a source', () => {
    const named = [...entry.meaning.matchAll(/(?!The )(?:\p{Lu}\p{L}+ (?:and (?=\p{Lu}))?)+Act \d{4}/gu)].map(
      ([act]) => act,
    )
    expect(named.filter((act) => !statutesOf(entry).some((statute) => statute.startsWith(act)))).toEqual([])
  })

  test('comes from clauses where it says what a procedure says', () => {
    const told = sentencesOf(entry).filter(
      (sentence) =>
        /(?:Kent|Rutland)’s (?:procedure|flowchart|text|title|\d)|\bIn (?:Kent|Rutland)\b/.test(sentence) &&
        !/\b(?:does|do|is|are) not\b|which published Kent’s procedure/.test(sentence),
    )
    const boards = told.flatMap((sentence) => sentence.match(/\b(?:Kent|Rutland)\b/g) ?? [])
    if (told.length > 0) expect(entry.sources).toContainEqual({ kind: 'clauses' })
    expect(boards.filter((board) => !entry.clauses.get(board.toLowerCase())?.length)).toEqual([])
  })
})

test('a time is given only from clauses that name one', () => {
  const { clauses } = termNamed('time scale')
  expect(clauses.get('rutland')?.map(({ number }) => number)).toEqual(['2.3', '3.7'])
})
