import { readSynonyms } from '../../src/search/searchFiles.ts'
import type { BoardRecords, SearchRecord, SiteRecords } from '../../src/search/types.ts'

/** A clause of a board that exists only in tests. */
export function clause(board: string, number: string, text: string, more: Partial<SearchRecord> = {}): SearchRecord {
  return {
    url: `/${board.toLowerCase()}/procedure/#${number}`,
    kind: 'Clause',
    board,
    clauses: [number],
    title: 'Section title',
    place: `${number.split('.')[0] ?? ''} Section title`,
    text,
    forces: ['should'],
    agencies: [],
    terms: [],
    ...more,
  }
}

const clauses: readonly (readonly [number: string, text: string, more?: Partial<SearchRecord>])[] = [
  ['1.1', 'Practitioners must avoid disputes that put a child at risk.'],
  ['1.2', 'Disagreements are resolved quickly and openly.'],
  ['2.1', 'A referral that does not meet the threshold for assessment is returned to the referrer.', { terms: [0] }],
  ['2.2', 'The line manager talks to the line manager of the other agency.', { terms: [1] }],
  ['2.2a', 'A written record is kept of each discussion.'],
  ['3.1', 'The conference may be reconvened by the quality assurance manager.'],
  ['3.2', 'A sub-group reviews serious cases.'],
  ['4.1', 'Injury to an infant, such as a broken bone, is discussed immediately.'],
]

/** The records of a board with the same procedure as every other sample board. */
export function sampleBoard(name: string): BoardRecords {
  return {
    id: name.toLowerCase(),
    records: clauses.map(([number, text, more]) => clause(name, number, text, more)),
  }
}

export function sampleSite(boards: readonly string[]): SiteRecords {
  return {
    boards: boards.map((name) => ({ id: name.toLowerCase(), name })),
    terms: [
      {
        term: 'threshold',
        url: '/glossary/#threshold',
        names: ['threshold', 'eligibility criteria'],
        meaning: 'How serious a concern must be.',
      },
      { term: 'line manager', url: '/glossary/#line-manager', names: ['line manager', 'LM'], meaning: 'Who manages.' },
      { term: 'safety plan', url: '/glossary/#safety-plan', names: ['safety plan'], meaning: 'A plan for safety.' },
    ],
    english: {
      '3': 'arm cricket recip',
      '5': 'babi broken chocol cake number phone',
      '6.5': 'a and can has nobodi of the who',
    },
    synonyms: ['baby, infant', 'broken, injury', 'row, disagreement', 'mgr => manager'].map(readSynonyms),
    outOfScope: ['phone number'],
  }
}
