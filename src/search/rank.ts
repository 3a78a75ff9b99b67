import type { Entry, LoadedShard } from './entries.ts'
import { likelihoodOf } from './likelihood.ts'
import { likenessOf, saidWhole } from './likeness.ts'
import { standsAt } from './phrases.ts'
import type { Phrase } from './phrases.ts'
import { isAmbiguous, isPlainWord } from './plainWords.ts'
import {
  beside,
  closely,
  evident,
  forNumber,
  forTerm,
  inAsked,
  inContext,
  inText,
  likeness,
  kindCounts,
  leastHeld,
  leastOfPlain,
  likelihood,
  literally,
  long,
  nothingElse,
  short,
  notAboutDoing,
  shareOfBest,
  shareOfPassed,
  wholeTurn,
} from './ranking.ts'
import { tokensOf } from './tokens.ts'
import type { Concept, Understanding, Vocabulary } from './understand.ts'

/** A record that fits, with how well. */
export interface Ranked {
  readonly entry: Entry
  readonly score: number
  /** How much of what is asked it holds, from 0 to 1. */
  readonly held: number
}

type Fits = ReadonlyMap<Entry, number>

/**
 * The records that fit, best first; none where more of the query is unknown than known.
 *
 * Each thing that the query wants gives a record between 0 and about 1. Things that few records hold count for more, and
 * a record that lacks some of them loses by the square of what it lacks. To that comes how like the whole query is to what
 * readers say for the record, and how likely its words are for it: alone, none finds what all do.
 */
export function rank(
  shards: readonly LoadedShard[],
  understanding: Understanding,
  vocabulary: Vocabulary,
): readonly Ranked[] {
  const { concepts, said, strange, passed, respelt, asksWhatToDo } = understanding
  const count = shards.reduce((sum, { entries }) => sum + entries.length, 0)
  const found = concepts.map((concept) => fitsOf(shards, concept, vocabulary.phrases))
  const rarities = found.map((fits) => rarity(fits, count))
  const known = concepts.reduce(
    (sum, concept, place) => sum + evidence(concept, rarity(found[place] ?? new Map(), count, 0.4), vocabulary),
    0,
  )
  const like = likenessOf(shards, understanding, vocabulary.phrases)
  const mostLike = Math.max(0, ...like.values())
  const onlySpoken = concepts.filter((concept) => isOnlySpoken(concept, vocabulary))
  const against =
    strange * evident.unknown +
    onlySpoken.filter(({ typed }) => !isPlainWord(typed)).length * evident.onlySpoken * (1 - mostLike) +
    respelt.length * evident.misspelt +
    evident.least
  if (known + evident.like * mostLike < against) return []
  // A word out of what is said for some records is no query by itself, but where it is said alone.
  if (said.length < 2 && onlySpoken.length === concepts.length && mostLike < evident.likeAlone) return []
  if (concepts.length === 0 && (said.length < 2 || strange > 0 || mostLike < evident.likeAlone)) return []

  const weights = rarities.map((rare, place) => rare * share(concepts, place, found[place], vocabulary))
  const turned = saidWhole(shards, said)
  if (turned.size > 0) {
    found.push(turned)
    weights.push(wholeTurn)
  }
  const whole = weights.reduce((sum, each) => sum + each, 0)
  const typed = concepts.map(stemsTyped)
  // Of one thing or two it tells little in which turn of phrase they stand.
  const within = concepts.reduce(
    (sum, { kind, typed: name }) => sum + (kind === 'term' ? tokensOf(name).length - 1 : 0),
    0,
  )
  const things = Math.max(1, said.length - within)
  // Of a number nothing is said: “part 5 para 3” is no part of the job.
  const onlyNumbers = concepts.length > 0 && concepts.every(({ kind }) => kind === 'number')
  const sure = onlyNumbers ? 0 : likeness.weight * (1 - likeness.few / (things - 1 + likeness.few))
  const likely = likelihoodOf(shards, said)
  const ranked = [...new Set([...found.flatMap((fits) => [...fits.keys()]), ...like.keys()])].map((entry) => {
    const alike = like.get(entry) ?? 0
    let score = 0
    let held = 0
    found.forEach((fits, place) => {
      const fit = fits.get(entry) ?? 0
      score += (weights[place] ?? 0) * fit
      held += (weights[place] ?? 0) * Math.min(1, fit * 2)
    })
    const share = whole > 0 ? held / whole : 0
    const byWords = whole > 0 ? (score / whole) * share * prior(entry, asksWhatToDo) * literal(entry, typed) : 0
    const byAll = 1 + likelihood.weight * likely(entry)
    return { entry, held: Math.max(alike, share), byWords, score: (byWords + sure * alike) * byAll }
  })
  ranked.sort((one, other) => other.score - one.score || one.entry.order - other.entry.order)
  const saysOnlyLittle = concepts.length + passed > 1 && concepts.every((concept) => saysLittle(concept, vocabulary))
  // What is passed over counts there: of “last resort” only half is held by what says “last”.
  const heard = saysOnlyLittle ? concepts.length / (concepts.length + passed * shareOfPassed) : 1
  const least = {
    score: (ranked[0]?.score ?? 0) * shareOfBest,
    byWords: Math.max(0, ...ranked.map(({ byWords }) => byWords)) * shareOfBest,
    held: saysOnlyLittle ? leastOfPlain : leastHeld,
  }
  // Steps say the same as their clauses, but readers say nothing for them.
  return ranked.filter(
    ({ score, byWords, held }) =>
      score > 0 && (score >= least.score || (byWords > 0 && byWords >= least.byWords)) && held * heard >= least.held,
  )
}

/** Whether it may stand in talk of anything: by itself it is no sign that the query is meant for this site. */
function saysLittle(concept: Concept, vocabulary: Vocabulary): boolean {
  return isAmbiguous(concept.typed) || isPlainWord(concept.typed) || isOnlySpoken(concept, vocabulary)
}

/** Whether readers say it, and no record does. */
function isOnlySpoken(concept: Concept, { written }: Vocabulary): boolean {
  return concept.kind === 'word' && [...concept.stems.keys()].every((stem) => !written.has(stem))
}

/** From 0, where all records hold it, to 1, where one does; less where the best is only an everyday word for it. */
function rarity(fits: Fits, count: number, share = 0.5): number {
  const most = Math.max(0, ...fits.values())
  const holding = [...fits.values()].filter((fit) => fit >= most * share).length
  return (Math.min(1, most) * Math.log(1 + count / Math.max(1, holding))) / Math.log(1 + count)
}

/** How much of its weight a thing keeps beside the others that the query wants. */
function share(concepts: readonly Concept[], place: number, fits: Fits | undefined, { posts }: Vocabulary): number {
  const isPost = (each: Concept | undefined): boolean =>
    each?.kind === 'term' && each.terms.every((term) => posts.has(term))
  const concept = concepts[place]
  if (concepts.length < 2 || concept?.kind !== 'term') return 1
  const length = 1 + beside.eachWord * (concept.stems.length - 1)
  // A term that no clause is about says little of what else is asked.
  if (Math.max(0, ...(fits?.values() ?? [])) === forTerm.onlyEntry) return beside.onlyEntry
  return isPost(concept) && !concepts.every(isPost) ? beside.post * length : length
}

/** How much a thing that the query wants tells that it is meant for this site, beside 1 for each unknown word against it. */
function evidence(concept: Concept, rare: number, { written, posts }: Vocabulary): number {
  switch (concept.kind) {
    case 'number':
      return 1
    case 'term':
      if (isAmbiguous(concept.typed)) return rare * evident.ambiguous
      // People have managers elsewhere too.
      if (concept.loose && concept.terms.every((term) => posts.has(term))) return rare * evident.loosePost
      return concept.stems.length * rare + (concept.loose ? evident.loose : evident.term)
    case 'word':
      return (
        rare *
        Math.max(...[...concept.stems].map(([stem, weight]) => weight * (written.has(stem) ? 1 : evident.spoken))) *
        (concept.sure ? evident.word : evident.respelt) *
        (isAmbiguous(concept.typed) ? evident.ambiguous : 1)
      )
  }
}

/** The words themselves, where several records say the same in others. */
function literal({ own, stems }: Entry, things: readonly (readonly string[])[]): number {
  const typed = things.flat()
  const said = typed.filter((stem) => own.has(stem)).length / Math.max(1, typed.length)
  // Within the name of a term the words belong together anyway.
  const pairs = things.slice(1).filter(([stem = ''], place) => stand(stems, things[place]?.at(-1) ?? '', stem)).length
  const all = 1 + literally * said + (closely * pairs) / Math.max(1, things.length - 1)
  return stems.every((stem) => stem === '' || typed.includes(stem)) ? all * nothingElse : all
}

/** Whether two words stand beside each other, with no more than one between them, in either order. */
function stand(stems: readonly string[], one: string, other: string): boolean {
  return stems.some(
    (stem, place) =>
      (stem === one && stems.slice(place + 1, place + 3).includes(other)) ||
      (stem === other && stems.slice(place + 1, place + 3).includes(one)),
  )
}

function stemsTyped(concept: Concept): readonly string[] {
  switch (concept.kind) {
    case 'term':
      return concept.stems
    case 'word':
      return [...concept.stems].flatMap(([stem, weight]) => (weight === 1 ? [stem] : []))
    case 'number':
      return []
  }
}

function prior({ record, stems }: Entry, asksWhatToDo: boolean): number {
  const brief = 1 / (1 + Math.max(short, stems.length) / long)
  const doing = asksWhatToDo
    ? (record.general ? notAboutDoing.general : 1) *
      (record.forces.every((force) => force === 'states') ? notAboutDoing.states : 1)
    : 1
  return kindCounts[record.kind] * brief * doing
}

function fitsOf(shards: readonly LoadedShard[], concept: Concept, phrases: readonly Phrase[]): Fits {
  switch (concept.kind) {
    case 'number':
      return new Map(
        shards.flatMap(({ entries }) =>
          entries.flatMap((entry) => {
            const fit = fitOfNumber(entry, concept.typed)
            return fit > 0 ? [[entry, fit] as const] : []
          }),
        ),
      )
    case 'term':
      return best([
        togetherOf(concept.alike.map((stem) => fitsOfStem(shards, stem, forTerm.alike))),
        ...concept.terms.map((term) =>
          fitsOfTerm(
            shards,
            term,
            phrases.filter((phrase) => phrase.term === term),
            concept.stems,
          ),
        ),
      ])
    case 'word':
      return togetherOf([...concept.stems].map(([stem, weight]) => fitsOfStem(shards, stem, weight)))
  }
}

function best(all: readonly Fits[]): Fits {
  const fits = new Map<Entry, number>()
  for (const each of all) for (const [entry, fit] of each) fits.set(entry, Math.max(fit, fits.get(entry) ?? 0))
  return fits
}

/** Where several stand for what is wanted, each makes it surer. */
function togetherOf(all: readonly Fits[]): Fits {
  const missing = new Map<Entry, number>()
  for (const each of all) for (const [entry, fit] of each) missing.set(entry, (missing.get(entry) ?? 1) * (1 - fit))
  return new Map([...missing].map(([entry, share]) => [entry, 1 - share]))
}

function fitOfNumber({ record: { kind, clauses, place } }: Entry, number: string): number {
  if (kind === 'Clause') {
    const [own = ''] = clauses
    if (own === number) return forNumber.own
    return own.replace(/[a-z]$/, '') === number || place.split(' ')[0] === number ? forNumber.within : 0
  }
  return clauses.includes(number) ? forNumber.cites : 0
}

function fitsOfStem(shards: readonly LoadedShard[], stem: string, weight: number): Fits {
  return new Map(holding(shards, stem).map((entry) => [entry, weight * fitOfStem(entry, stem)] as const))
}

/** Where it stands decides: in the title, in the text, in what readers say for the record, or around it. */
function fitOfStem({ titled, stems, own }: Entry, stem: string): number {
  if (titled.has(stem)) return 1
  if (!own.has(stem)) return inContext
  return stems.includes(stem) ? inText : inAsked
}

/**
 * The records about the term, and those that say it by one of its names. What the reader typed counts for more than the
 * term’s own name, and that for more than its aliases: “without delay” is not just any time scale.
 */
function fitsOfTerm(
  shards: readonly LoadedShard[],
  term: number,
  names: readonly Phrase[],
  typed: readonly string[],
): Fits {
  const about = shards.flatMap(({ entries }) => entries.filter(({ record }) => record.about.includes(term)))
  const cited = new Set(about.filter(({ record }) => record.kind !== 'Term'))
  const fits = new Map<Entry, number>()
  const put = (entries: readonly Entry[], name: keyof typeof forTerm.cited): void => {
    for (const entry of entries)
      if (!fits.has(entry)) fits.set(entry, (cited.has(entry) ? forTerm.cited : forTerm.notCited)[name])
  }
  const [own, ...aliases] = [...names].sort((one, other) => one.place - other.place)
  const typedPhrase = { stems: typed, full: [], place: -1, loose: true, term }
  put(sayingAll(shards, typedPhrase), 'typed')
  put(
    sayingAll(shards, typedPhrase, false).filter((entry) => cited.has(entry)),
    'typedApart',
  )
  if (own) put(sayingAll(shards, own), 'name')
  put(
    aliases.flatMap((alias) => sayingAll(shards, alias)),
    'alias',
  )
  put([...cited], 'none')
  for (const { entries } of shards)
    for (const entry of entries)
      if (!fits.has(entry) && names.some((name) => stands(name, entry.around))) fits.set(entry, forTerm.around)
  for (const entry of about) if (!cited.has(entry)) fits.set(entry, cited.size > 0 ? forTerm.entry : forTerm.onlyEntry)
  return fits
}

function stands(phrase: Phrase, stems: readonly string[]): boolean {
  return !phrase.loose && stems.some((_, place) => standsAt(phrase, stems, place, new Set(phrase.full)))
}

/** The records where the phrase stands: the index knows which hold its words, their text whether they stand together. */
function sayingAll(shards: readonly LoadedShard[], phrase: Phrase, together = true): readonly Entry[] {
  const [first = '', ...others] = phrase.stems
  const all = others.map((stem) => new Set(holding(shards, stem)))
  return holding(shards, first)
    .filter((entry) => all.every((entries) => entries.has(entry)))
    .filter(({ stems, words }) => !together || stems.some((_, place) => standsAt(phrase, stems, place, words)))
}

function holding(shards: readonly LoadedShard[], stem: string): readonly Entry[] {
  return shards.flatMap(({ engine, entries }) => engine.holding(stem).flatMap((place) => entries[place] ?? []))
}
