import { scoreFloor, shareOfBest } from './ranking.ts'
import { tellingWords } from './stopWords.ts'
import { tokensOf } from './tokens.ts'
import type { Engine, EngineResult, KnownTerm } from './types.ts'
import type { Concept, Understanding } from './understand.ts'

/** A record that fits, best first; `words` are those of its content that match. */
export interface Ranked {
  readonly id: string
  readonly score: number
  readonly words: ReadonlySet<number>
  readonly data: EngineResult['data']
}

interface Fit {
  score: number
  readonly words: Set<number>
  readonly data: EngineResult['data']
}

/**
 * Asks the engine for each thing that the query wants, and adds up.
 *
 * Within one concept a record scores between 0 and 1, the root of its share of the best score. Concepts that few records
 * hold count for more, and a record that lacks some of them loses by the square of what it lacks. `order` gives the
 * place of each record in the site's own order, which decides between equals.
 */
export async function rank(
  engine: Engine,
  { concepts, board }: Understanding,
  order: ReadonlyMap<string, number>,
): Promise<readonly Ranked[]> {
  const filters = board ? { board } : {}
  const found = await Promise.all(concepts.map((concept) => fitsOf(engine, concept, filters)))
  const weights = found.map((fits) => Math.log(1 + order.size / (fits.size + 1)))
  const whole = weights.reduce((sum, weight) => sum + weight, 0)

  const ids = new Set(found.flatMap((fits) => [...fits.keys()]))
  const ranked = [...ids].map((id) => {
    let score = 0
    let held = 0
    const words = new Set<number>()
    let data: EngineResult['data'] | undefined
    found.forEach((fits, place) => {
      const fit = fits.get(id)
      if (!fit) return
      const weight = weights[place] ?? 0
      score += weight * Math.sqrt(fit.score)
      held += weight
      for (const word of fit.words) words.add(word)
      data = fit.data
    })
    if (!data) throw new Error(`No concept found “${id}”.`)
    return { id, score: (score / whole) * (held / whole) ** 2, words, data }
  })
  ranked.sort((one, other) => other.score - one.score || (order.get(one.id) ?? 0) - (order.get(other.id) ?? 0))
  const best = ranked[0]?.score ?? 0
  return ranked.filter(({ score }) => score >= best * shareOfBest)
}

/** The records that fit one concept, scored as shares of the best. */
async function fitsOf(
  engine: Engine,
  concept: Concept,
  filters: Readonly<Record<string, string>>,
): Promise<ReadonlyMap<string, Fit>> {
  const fits = new Map<string, Fit>()
  for (const { words, filter, score: fixed } of probesFor(concept)) {
    const { results } = await engine.search(words, { filters: { ...filters, ...filter } })
    for (const result of results) {
      const score = fixed ?? result.score
      if (score < scoreFloor) continue
      const fit = fits.get(result.id) ?? { score: 0, words: new Set(), data: result.data }
      fit.score = Math.max(fit.score, score)
      // The words of a term mark nothing by themselves: the “children’s” of a service is not that of “child protection”.
      if (concept.kind === 'word') for (const word of result.words) fit.words.add(word)
      fits.set(result.id, fit)
    }
  }
  const cited = concept.kind === 'term' ? await citedFor(engine, concept.terms, filters) : []
  for (const { id, data } of cited) if (!fits.has(id)) fits.set(id, { score: scoreFloor, words: new Set(), data })
  return asShares(fits, new Set(cited.map(({ id }) => id)))
}

/** The records that the glossary says are about the terms. */
async function citedFor(
  engine: Engine,
  terms: readonly KnownTerm[],
  filters: Readonly<Record<string, string>>,
): Promise<readonly EngineResult[]> {
  const found = await Promise.all(terms.map(({ term }) => engine.search(null, { filters: { ...filters, term } })))
  return found.flatMap(({ results }) => results)
}

/**
 * Scores as shares of the best. What the glossary says is about a term has the upper half for itself: what only uses the
 * words may use them for something else.
 */
function asShares(fits: ReadonlyMap<string, Fit>, cited: ReadonlySet<string>): ReadonlyMap<string, Fit> {
  const best = (which: boolean): number =>
    Math.max(...[...fits].filter(([id]) => cited.has(id) === which).map(([, { score }]) => score))
  const [bestCited, bestOther] = [best(true), best(false)]
  return new Map(
    [...fits].map(([id, fit]) => {
      const score = cited.has(id) ? 0.5 + fit.score / bestCited / 2 : fit.score / bestOther / (cited.size > 0 ? 2 : 1)
      return [id, { ...fit, score }]
    }),
  )
}

interface Probe {
  readonly words: string | null
  readonly filter?: Readonly<Record<string, string>>
  /** Where the engine gives no score: a filter either fits or does not. */
  readonly score?: number
}

/** Pagefind wants every word to occur, and takes a single letter for the beginning of any word. */
function wordsToAsk(text: string): string {
  return tellingWords(tokensOf(text).filter(({ word }) => word.length > 1))
    .map(({ word }) => word)
    .join(' ')
}

function probesFor(concept: Concept): readonly Probe[] {
  const { typed } = concept
  switch (concept.kind) {
    case 'word':
      return [{ words: typed }]
    case 'term':
      return [...new Set([...concept.terms.map(({ term }) => term), typed].map(wordsToAsk))].map((words) => ({ words }))
    case 'number':
      return [
        { words: null, filter: { clause: typed }, score: 1 },
        { words: null, filter: { within: typed }, score: 0.5 },
        { words: null, filter: { cites: typed }, score: 0.3 },
      ]
  }
}
