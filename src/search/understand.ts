import { everydayWords } from './everydayWords.ts'
import { standsAt, withWordsBefore } from './phrases.ts'
import type { Phrase } from './phrases.ts'
import { isPlainWord } from './plainWords.ts'
import { nearestWord } from './spelling.ts'
import { stemOf } from './stem.ts'
import { isStopWord, stopWords, tellingWords } from './stopWords.ts'
import { isNumber, tokensOf } from './tokens.ts'
import type { Token } from './tokens.ts'
import { withoutTurns } from './turnsOfPhrase.ts'
import type { KnownBoard, SearchWords } from './types.ts'

/** One thing that a query asks for. */
export type Concept =
  /** `terms` are places in the list of terms; `stems` those of the telling words that name them, `alike` what everyday words for them there are. */
  | {
      readonly kind: 'term'
      readonly typed: string
      readonly terms: readonly number[]
      readonly stems: readonly string[]
      readonly alike: readonly string[]
      readonly loose: boolean
    }
  /** Any of the stems will do, as well as its weight says. `sure` is whether the word is spelt so. */
  | {
      readonly kind: 'word'
      readonly typed: string
      readonly stems: ReadonlyMap<string, number>
      readonly sure: boolean
    }
  | { readonly kind: 'number'; readonly typed: string }

export interface Understanding {
  readonly concepts: readonly Concept[]
  /** The stems of all its words, those that say nothing by themselves too. */
  readonly said: readonly string[]
  /** The id of the board that the query keeps to. */
  readonly board?: string
  /** How many words of any talk were passed over. */
  readonly passed: number
  /** Words that stand nowhere in the content. */
  readonly unknown: readonly string[]
  /** How much they tell that the query is about something else: 1 each, less for what may stand in any talk. */
  readonly strange: number
  /** Words that were read as others. */
  readonly respelt: readonly { readonly typed: string; readonly read: string }[]
  /** Whether it asks what to do, or whom to go to. */
  readonly asksWhatToDo: boolean
}

/** The words that some loaded record, term or alias holds, each with its stem, and the numbers of the clauses. */
export interface Vocabulary {
  readonly stemOfWord: ReadonlyMap<string, string>
  readonly stems: ReadonlySet<string>
  /** The stems that records themselves hold, and not only what readers say for them. */
  readonly written: ReadonlySet<string>
  /** Stems that stand in names of terms and nowhere else. */
  readonly shorthand: ReadonlySet<string>
  readonly numbers: ReadonlySet<string>
  readonly phrases: readonly Phrase[]
  /** The terms that name somebody who acts. */
  readonly posts: ReadonlySet<number>
}

interface Item {
  readonly word: string
  readonly start: number
  readonly end: number
  /** Absent where the word is not known. */
  readonly stem?: string
  /** Where the word is only begun: how it may go on. */
  readonly begun?: readonly string[]
  /** Whether “not” or its like stands before it. */
  readonly denied: boolean
  /** Whether it is the word typed, and not one read for it. */
  readonly sure: boolean
}

/** Longer than any question; what follows is not read. */
const longest = 200

/** What a word counts that is not the one typed, but stands for it. */
const shareOfEveryday = 0.5
const shareOfBegun = 0.8
const shareOfDenied = 0.7

/** What an unknown “altered” or “vainly” counts against a query, beside 1 for the name of a thing. */
const strangeForm = 0.5

/** Words that tell something in the name of a term, such as “first line manager”, and nothing elsewhere. */
const weak = /^(first|second|one|two|able)$/

/** What people call a part of a procedure before its number, beside the words that tell nothing anyway. */
const beforeNumbers = /^(part|ch|chapter|point|item|bullet|box|step|stage|num|number|subsection|subclause)$/

const denials =
  /^(not|no|never|without|cannot|cant|couldnt|wont|wouldnt|isnt|wasnt|arent|werent|hasnt|havent|hadnt|doesnt|didnt|dont|unable|hardly|neither|nor)$/

/** Deny whatever follows them. */
const deniers = /^(nobody|none)$/

const questions =
  /\b(what|who|whom|where|how)\b.*\b(do|should|must|can|shall|does|go|next|now|if|tell|ask|first)\b|\b(next|what now|escalate|should i|can i|can we|must i|do i|do we)\b/i

/** Reads a query: shorthand and names of terms first, then boards, clause numbers and words. */
export function understand(query: string, { boards }: SearchWords, known: Vocabulary): Understanding {
  const text = query.slice(0, longest)
  const all = withoutTurns(tokensOf(text))
  const respelt: { typed: string; read: string }[] = []
  const items = itemsOf(text, all, known, respelt)
  const stems = items.map(({ stem }) => stem ?? '')
  const words = new Set(all.map(({ word }) => word))
  const concepts: Concept[] = []
  const unknown: string[] = []
  let board: string | undefined
  let passed = 0
  let strange = 0

  for (let place = 0; place < items.length;) {
    const item = items[place]
    if (!item) break
    const fitting = known.phrases.filter(
      (phrase) =>
        standsAt(phrase, stems, place, words) && isUnbroken(text, items.slice(place, place + phrase.stems.length)),
    )
    const named =
      boards.find(({ id, name }) => item.word === id || item.word === name.toLowerCase()) ??
      boardBegunBy(item, items[place + 1]?.word ?? '', boards)
    const length = fitting[0]?.stems.length ?? 1
    if (fitting[0]) {
      const longestFitting = fitting.filter((phrase) => phrase.stems.length === length)
      const exact = longestFitting.filter(({ full }) => full.every((word) => words.has(word)))
      // “Child in need” is more than “child”, though “need” by itself tells nothing.
      const fullest = Math.max(...exact.map(({ full }) => full.length))
      const meant = exact.length > 0 ? exact.filter(({ full }) => full.length === fullest) : longestFitting
      const first = all.find(({ start }) => start === item.start)
      const start = first ? withWordsBefore(fitting[0], all, first).start : item.start
      const typed = text.slice(start, items[place + length - 1]?.end)
      concepts.push({
        kind: 'term',
        typed,
        terms: [...new Set(meant.map(({ term }) => term))],
        stems: stems.slice(place, place + length),
        loose: meant.every(({ loose }) => loose),
        alike: length === 1 ? everyday(stems[place] ?? '', known) : [],
      })
    } else if (named && items.length > 1 && !board) board = named.id
    else if (!(beforeNumbers.test(item.word) && isNumber(items[place + 1]?.word ?? ''))) read(item)
    place += length
  }
  const said = all.map(({ stem }) => stem)
  return {
    concepts: withoutRepeats(concepts),
    said,
    passed,
    ...(board && { board }),
    unknown,
    strange,
    respelt,
    asksWhatToDo: questions.test(text),
  }

  function read({ word, stem, begun, denied, sure }: Item): void {
    if (weak.test(word) && items.length > 1) return
    if (isNumber(word)) concepts.push({ kind: 'number', typed: word })
    else if (begun) concepts.push({ kind: 'word', typed: word, stems: weighted(begun, shareOfBegun), sure })
    // Of “what are we after” no word tells anything: what readers say for a clause may still be like it.
    else if (items.length > 1 && isStopWord(word)) return
    else {
      const meant = stem === undefined ? new Map<string, number>() : meantBy(stem, denied, known)
      if (meant.size > 0) concepts.push({ kind: 'word', typed: word, stems: meant, sure })
      // A single letter is the beginning of a word that is still being typed.
      else if (word.length < 2) return
      else if (items.length > 1 && saysNothing(word)) passed += 1
      else {
        unknown.push(word)
        strange += strangeness(word)
      }
    }
  }
}

/** Whether no comma or its like stands between: “managers, service managers” are not “service managers” and managers. */
function isUnbroken(text: string, items: readonly Item[]): boolean {
  return items.slice(1).every(({ start }, place) => !/[,;:!?]/.test(text.slice(items[place]?.end, start)))
}

/** “From manager to manager” asks for a manager once. */
function withoutRepeats(concepts: readonly Concept[]): readonly Concept[] {
  const keyOf = (concept: Concept): string =>
    concept.kind === 'number' ? concept.typed : `${concept.kind} ${[...concept.stems].join(' ')}`
  return [...new Map(concepts.map((concept) => [keyOf(concept), concept])).values()]
}

/** “K 5.2”, “Rut threshold”: no word, and only one board begins so; a letter or two only before a clause number. */
function boardBegunBy({ word, stem }: Item, next: string, boards: SearchWords['boards']): KnownBoard | undefined {
  if (stem !== undefined || isPlainWord(word) || (word.length < 3 && !isNumber(next))) return undefined
  const [board, ...others] = boards.filter(({ id }) => id.startsWith(word))
  return others.length === 0 ? board : undefined
}

/** The stems that may be meant: its own, everyday words for the same, and “unresolved” for what is not resolved. */
function meantBy(stem: string, denied: boolean, { stems }: Vocabulary): ReadonlyMap<string, number> {
  const held = (all: Iterable<string>): readonly string[] => [...all].filter((each) => stems.has(each))
  // “Not put” is no dispute.
  const opposites = denied ? [`un${stem}`, ...(stem.length > 3 ? [`dis${stem}`, `in${stem}`] : [])] : []
  const opposite = held(opposites)
  const own = held([stem])
  const others = [stem, ...opposites].flatMap((each) => everyday(each, { stems }))
  const without = own.length + others.length === 0 && stem.startsWith('un') ? held([stem.slice(2)]) : []
  return new Map([
    ...weighted([...others, ...without], shareOfEveryday),
    ...weighted(own, opposite.length > 0 ? shareOfDenied : 1),
    ...weighted(opposite, 1),
  ])
}

function everyday(stem: string, { stems }: Pick<Vocabulary, 'stems'>): readonly string[] {
  return [...(everydayWords.get(stem) ?? [])].filter((other) => stems.has(other))
}

function weighted(stems: readonly string[], weight: number): ReadonlyMap<string, number> {
  return new Map(stems.map((stem) => [stem, weight]))
}

/** The telling words with their stems: put together, taken apart and respelt where that makes them known. */
function itemsOf(
  text: string,
  all: readonly Token[],
  known: Vocabulary,
  respelt: { typed: string; read: string }[],
): readonly Item[] {
  const telling = tellingWords(all)
  const items: Item[] = []
  for (let place = 0; place < telling.length; place += 1) {
    const [token, next] = telling.slice(place)
    if (!token) break
    const { word, stem, start, end } = token
    const before = all.slice(0, all.indexOf(token))
    const denied =
      before.slice(-2).some((each) => denials.test(each.word)) || before.some((each) => deniers.test(each.word))
    const put = (more: Partial<Item>): void => {
      items.push({ word, start, end, denied, sure: true, ...more })
    }
    const joined = next && word + next.word
    if (isNumber(word)) {
      const { number, parts } = numberFrom(telling.slice(place, place + 3), known)
      put({ word: number, stem: number, end: telling[place + parts - 1]?.end ?? end })
      place += parts - 1
    } else if (isKnown(stem, known)) put({ stem })
    else if (next && joined && isKnown(stemOf(joined), known) && next.start - end <= 1) {
      put({ word: joined, stem: stemOf(joined), end: next.end })
      place += 1
    } else {
      const parts = takenApart(word, known)
      const mayGoOn = place === telling.length - 1 && word.length >= 4 && !(telling.length > 1 && isStopWord(word))
      const begun = mayGoOn ? begunBy(word, known) : []
      // “Lose” is a word, and not “loose” misspelt.
      const read = isPlainWord(word) || isName(text, token) ? undefined : wordMeant(word, known)
      if (parts) for (const part of parts) put({ word: part, stem: stemOf(part), sure: false })
      else if (begun.length > 0) put({ begun, ...(begun.length === 1 && { stem: begun[0] ?? '' }) })
      else if (read) {
        respelt.push({ typed: word, read })
        put({ word: read, stem: known.stemOfWord.get(read) ?? read, sure: false })
      } else put({})
    }
  }
  return items
}

/** “3.6 (b)”, “1.2 a”, “3-6b” and “3 6 b” as one number, and of how many words it is. */
function numberFrom(
  tokens: readonly Token[],
  { numbers }: Vocabulary,
): { readonly number: string; readonly parts: number } {
  const [first = '', ...others] = tokens.map(({ word }) => word)
  for (let parts = tokens.length; parts > 1; parts -= 1) {
    const rest = others.slice(0, parts - 1).join('')
    const number = [`${first}.${rest}`, first + rest].find((each) => numbers.has(each))
    if (number) return { number, parts }
  }
  return { number: first, parts: 1 }
}

function isKnown(stem: string, known: Vocabulary): boolean {
  if (known.stems.has(stem) || known.shorthand.has(stem)) return true
  if ([...(everydayWords.get(stem) ?? [])].some((other) => known.stems.has(other))) return true
  return stem.startsWith('un') && known.stems.has(stem.slice(2))
}

/** Whether it alone of several words begins with a capital, though no sentence does there: “Leeds” is not “leads” misspelt. */
function isName(text: string, { start, end }: Token): boolean {
  return (
    /^\p{Lu}\p{Ll}+$/u.test(text.slice(start, end)) &&
    /\p{Ll}[^.?!]*$/u.test(text.slice(0, start)) &&
    !/\p{Lu}/u.test(text.slice(0, start).trimStart().slice(1))
  )
}

/** Less than 1 for what by its ending is no name of a thing; “supply” and “apply” are no adverbs. */
function strangeness(word: string): number {
  return /^(?!.*pply$).{4,}(?:ed|ly|ful|less|ness|ous|ive)$|^un[^i].{3}/.test(word) ? strangeForm : 1
}

/** A word of any talk, or “thier” and the like. */
function saysNothing(word: string): boolean {
  return isPlainWord(word) || isStopWord(word) || nearestWord(word, stopWords) !== undefined
}

/** What a misspelt word is read as: “infomal” is nearer to what “informally” comes from than to the word. */
function wordMeant(word: string, { stemOfWord, stems }: Vocabulary): string | undefined {
  return nearestWord(word, stemOfWord.keys()) ?? nearestWord(stemOf(word), stems)
}

/** “coregroup” as “core” and “group”. */
function takenApart(word: string, known: Vocabulary): readonly [string, string] | undefined {
  for (let at = 4; at <= word.length - 4; at += 1) {
    const parts = [word.slice(0, at), word.slice(at)] as const
    if (parts.every((part) => known.stemOfWord.has(part))) return parts
  }
  return undefined
}

/** The stems of the words that go on from what is typed. */
function begunBy(word: string, known: Vocabulary): readonly string[] {
  const found = [...known.stemOfWord].filter(([whole]) => whole.length > word.length + 1 && whole.startsWith(word))
  return [...new Set(found.map(([, stem]) => stem))]
}
