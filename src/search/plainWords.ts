import { stemOf } from './stem.ts'

/**
 * Words that may stand in any question about anything. Where the content has one it is looked for; where it has not, it is
 * passed over: “poor communication” is not less on topic for “poor”, as “bus communication” is for “bus”.
 */
const words = `attack bigger blocking bluntly clue earlier eventually everybody fault frighten fuss gut halfway hate hold interfere longer luck
  mate mutual owe pace piece proceed reckon ruin shake spot stress stretch struggling upper useless worn
  able academy accept accuse adamant add adjust admit adviser afterwards aggressive allegation allow alter amber
  ambulance angry annoyed apologise appear apply appropriate argue arrive arrogant assist assume astonished attempt
  attitude available avoid aware awful awkward basic bear become beg behave believe belittle belong biased big bit blame
  blocked bother briefly bring brush bully burden busy calm camhs cancel cancelled careful catch cease certain chance
  change chase check childminder choose claim class clear cling close cold collapse college comment commit common
  compare compel complained complete complex comply concede concerning condescending confront confuse consider contain
  continue convince cope correct counsellor cover create criticise crucial current damage dare day deal debate deem
  defend defensive defer definition demanded deny depend describe desperate detail different difficult directly
  disappear disappointed disbelieve disclose discrepancy dismiss dismissive dispute dither divide dodge double doubt
  doubtful downright drag drift drop due duty ease easy effect effective email emerge emphasise endless enforce engage
  ensure essence evade evasive exact exaggerate example exceed exclude excuse exec executive exhaust exist expect expert
  express extra face fail fair fast favour fear fed fight final flag flatly fob follow forever forget forgot
  forgotten formal foster frank free friend frustrated fudge full gap gather general genuine ghosted give good govern
  governor grade great grumpy guess guide half halt handle hang happy hard harsh hasty hear heart heated heavy hesitant
  hesitate hide hinder hint honestly hope hopeless hospital hostile housing huge idea ignored impact impatient imply
  important impossible impress improve inappropriate include inconsistent increase initial insist insult intend intense
  internal interrupt invite involve irritated issue join justify keen keep key kinds known lack large last late later
  lazy lead least leave left less letting level lie lied light limit list listen little live local long lose low lp mad
  main manage matters mention mentor mess middle minor minutes missing mistaken moan moment mood morning move multiple
  nag name narrow near necessary negative neutral night nobody none nonsense normal nursery oblivious obstructive
  obvious occur odd offer offhand official old open opposite opt option order ordinary original outrage overall overdue
  overlap overloaded overlooked overreact override overruled overstep panic paramedic pass past patronising pause
  perfect permission permit persist person persuade picture place plain plead point pointless poor position positive
  potential practical prefer prepare preschool present press pressure pressurised pretend prevent previous prior
  probation promise proper prove provide psychiatrist psychologist public pull purpose push put puzzled question quick
  quiet quit quote range rant rate reach react real reality reassure rebuff receive recent recommend red reduce refuge
  refusal regardless regret regular relate relevant reluctant rely remain remember remind remove reopen repeatedly
  replace reply required resist resistant resort respond response result rethink ridiculous rigid role rubbish rude rule
  rush safe sake salt sarcastic sceptical scrap seek senco sendco sense sensible serious set several severe shift
  shocked short shout shrug side sidelined significant silent similar simple single sit situation skill slammed slapdash
  slight sloppy small smooth snub sooner sorted sounds special specific spell spite spread stall stance stand standard
  start state stay stick stop straight strange strict strong struggle stubborn stuck stupid subject succeed suffer
  suggest suitable support suppose surely surgery surprise suspect sympathetic system tackle tactics take talk team
  tearful template tenancy tense terrible therapist thinking threaten throw tight tiny tip tired today tomorrow tone
  topic total tough trap tricky tries trivial trouble true turn tutor twist type unable unborn unclear unconvinced
  undermine understaffed understand unfair unhelpful uninterested uninvited unprofessional unreasonable unsupported
  unsure unusual unwilling upset urge urged useful usual vague valid various view visit vital wait ward warn wary weak
  week weigh whatsoever willing wishes withdraw withhold wonder woolly word worse worth worthwhile wrangle wrong year
  yesterday yjs yos yot`

let plainWords: ReadonlySet<string> | undefined

/** Made when a word is first asked for: most queries have none that is unknown. */
export function isPlainWord(word: string): boolean {
  plainWords ??= new Set(words.split(/\s+/).map(stemOf))
  return plainWords.has(stemOf(word))
}

/** Names of terms that mean something else wherever the talk is of something else: a chair has covers, a record a player. */
const ambiguousWords = `boss burn chair challenge charity child church conference council crime criterion days deadline faith force forum fracture front
  injury inspector job may minute must note notes plan planning principal record recording records right room state strategy temple
  time timely times work`

let ambiguous: ReadonlySet<string> | undefined

/** Whether a word alone is no sign that the query is meant for this site, though a term has it for a name. */
export function isAmbiguous(word: string): boolean {
  ambiguous ??= new Set(ambiguousWords.split(/\s+/).map(stemOf))
  return ambiguous.has(stemOf(word))
}
