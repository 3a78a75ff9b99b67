import { stemOf } from './stem.ts'

/**
 * Words that may stand in any question about anything. Where the content has one it is looked for; where it has not, it is
 * passed over: “poor communication” is not less on topic for “poor”, as “bus communication” is for “bus”.
 */
const words = `able accept add allow appropriate available avoid awful aware basic become believe big bit bring briefly busy careful
  certain change chance check choose clear close common complete complex concerning consider continue correct create
  current definition deal describe detail different difficult directly easy effective ensure example exact expect
  extra fair fast final follow formal free full general genuine give good great guess guide handle happy hard hear
  heard hope huge idea important improve include increase initial involve issue join keep key kinds large last late
  later lead least leave left less level light list little live local long lose low main manage middle minor missing
  move multiple name near necessary negative normal obvious occur offer official old open opposite option order
  ordinary original overall pass past perfect person place plain point poor position positive potential practical
  prefer present prevent previous proper provide public purpose push put quick range reach react real reality receive
  recent reduce regular relate relevant remain remind remove replace required respond result role rule safe sensible
  serious set several short significant similar simple single situation skill small special specific standard start
  state stay stop straight strong struggle stuck suggest suitable support suppose surely system take talk team
  terrible tip topic total trouble true type understand unable unclear unusual useful usual valid various view visit
  wait week word worth wrong year`

let plainWords: ReadonlySet<string> | undefined

/** Made when a word is first asked for: most queries have none that is unknown. */
export function isPlainWord(word: string): boolean {
  plainWords ??= new Set(words.split(/\s+/).map(stemOf))
  return plainWords.has(stemOf(word))
}
