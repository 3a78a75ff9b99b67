import type { SearchRecord, SearchWords, Shard } from './types.ts'

/** The name of the shard of the glossary. No board can have it: it is the name of a page. */
export const glossaryShard = 'glossary'

/** The glossary as a shard: a browser makes it of the words that it has anyway. */
export function termShard({ terms }: Pick<SearchWords, 'terms'>): Shard {
  const records = terms.map(({ term, url }, place): SearchRecord => ({
    url,
    kind: 'Term',
    clauses: [],
    title: term,
    place: 'What the word means',
    text: '',
    forces: [],
    agencies: [],
    about: [place],
    general: false,
  }))
  return { id: glossaryShard, records }
}
