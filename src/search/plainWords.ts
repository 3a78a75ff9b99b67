import { stemOf } from './stem.ts'

/**
 * Words that may stand in any question about anything. Where the content has one it is looked for; where it has not, it is
 * passed over: “poor communication” is not less on topic for “poor”, as “bus communication” is for “bus”.
 */
const words = `able accept add afterwards aggressive allegation allow angry annoyed appropriate attitude available avoid aware
  awful basic become believe biased big bit blame blocked briefly bring bully bullying busy careful certain
  chance change chase chasing check choose clear close cold common complete complex concerning consider continue
  correct cover create criticise criticised current day deal defensive definition describe detail different difficult
  directly dismissive dispute drag due duty easy effective email ensure exact example exclude excluded expect
  expert extra fail failed fair fast final follow formal free frustrated frustrating full general genuine
  ghosted give good great guess guide handle happy half hard hear heard heated hope hostile huge idea ignored
  ignoring important impossible improve inappropriate include increase initial insisted involve issue join keen
  keep key kinds large last late later lead least leave left less letting level light list listen listened
  little live local long lose low main manage matters middle mine minor missing moment morning move multiple
  name near necessary negative night nobody none normal obstructive obvious occur offer official old open
  opposite option order ordinary original overall overloaded overlooked overruled pass past perfect person
  persuade place plain point pointless poor position positive potential practical prefer present pressure
  pressured pressurised prevent previous proper properly provide public purpose push put question questioned
  quick quiet range reach react real reality receive recent reduce regular relate relevant reluctant remain
  remind remove replace required resistant respond responding response result role rude rule rushed safe
  sceptical sensible serious set several short sidelined significant silent similar simple single sit situation
  skill small sounds special specific stance stand standard standing start state stay stop straight strong
  strongly struggle stubborn stuck subject suggest suitable support suppose surely sympathetic system tactics
  take taken talk team terrible thinking tip tired today tomorrow tone topic total tries trouble true type
  unable unclear unconvinced understaffed understand unfair unhelpful uninvited unprofessional unreasonable
  unsupported unsure unusual upset useful usual valid various view visit wait weak week wishes word worse worth
  wrong year yesterday yet
  admit adamant apologise apologised argue argued arrogant arrive assume assumed astonished attempt awkward belittle brush brushed cancel
  cancelled claim claimed complained concede condescending convince convinced demanded denied deny disappear
  disappointed disbelieve dither doubt doubtful downright drift drop dropped evade evasive flatly fob fobbed forget forgot forgotten fudge
  grumpy hasty hesitate hesitant hide honestly hopeless impatient inconsistent insist insisting intend interrupt irritated lazy
  lie lied mad mention mentioned mess mistaken moan nonsense oblivious odd offhand overdue overreact patronising persist pretend
  promise promised prove puzzled rant rebuff recommend refusal regret remember repeatedly resist ridiculous rush sarcastic
  shocked shout shouted shrug shrugged slammed slapdash sloppy snub snubbed stall stalled stubbornly suspect tearful threaten threatened
  trivial undermine undermined unhelpfully uninterested unwilling urge urged vague warn warned whatsoever willing woolly`

let plainWords: ReadonlySet<string> | undefined

/** Made when a word is first asked for: most queries have none that is unknown. */
export function isPlainWord(word: string): boolean {
  plainWords ??= new Set(words.split(/\s+/).map(stemOf))
  return plainWords.has(stemOf(word))
}

/** Names of terms that mean something else wherever the talk is of something else: a chair has covers, a record a player. */
const ambiguousWords = `boss burn chair challenge charity child church conference crime criterion days deadline faith force forum fracture front
  injury inspector may minute must note notes plan planning principal record recording records right state strategy temple
  time timely times`

let ambiguous: ReadonlySet<string> | undefined

/** Whether a word alone is no sign that the query is meant for this site, though a term has it for a name. */
export function isAmbiguous(word: string): boolean {
  ambiguous ??= new Set(ambiguousWords.split(/\s+/).map(stemOf))
  return ambiguous.has(stemOf(word))
}
