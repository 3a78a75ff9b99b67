import { groupBy } from '../pathway/groupBy.ts'
import { stemOf } from './stem.ts'

/**
 * Words that may stand in any question about anything. Where the content has one it is looked for; where it has not, it is
 * passed over: “poor communication” is not less on topic for “poor”, as “bus communication” is for “bus”.
 */
const words = `
  abandon able abrupt absolute absurd academy accept accommodate accompany accomplish accurate accuse acknowledge
  acquire active actual adamant adapt add additional adjourn adjust admit adopt advance advantage adviser afterwards
  aggressive agitated agony aid alike alive allegation allow along alright alter altogether amaze amber ambiguous
  ambulance amount ample amuse angry announce annoyed anonymous anybody anyhow anymore anywhere apart apologies
  apologise apparent appear appearance applicable apply appoint appreciate appropriate approve approximate argue
  arrival arrive arrogant aside aspect assault assert assign assist associate assume assure astonished attach attack
  attempt attitude attract authorise available avoid await aware awful awkward balance ban bar barely bargain barrier
  base basic battle bear beat become beforehand befriend beg behalf behave believe belittle belong bend better bias
  biased big bigger bit bitter blame blank blatant blind blocked blocking bloke blunder bluntly bored bother bottom
  boundary brave breach breathe briefly brilliant bring broad brush bully bump burden busy calm camhs cancel cancelled
  capable capacity careful careless casual catch category caution cautious cease celebrate central certain chance
  change chaos chaotic chap character chase cheat check cheek cheeky childish childminder choose circumstance cite
  claim clarity class clear clever cling close closer closure clue clumsy coincidence cold collaborate collapse
  college comfortable comfy command comment commit common comparable compare comparison compassion compatible compel
  competence competent complacent complained complaint complete complex complexity complicated comply conceal concede
  concentrate concept concerning concise concrete condemn condescending condition conduct confess confide confidential
  confront confuse conscious consequence consider considerable consist consistent constant constrain contain contempt
  contend context continue contradict contrary contrast contribute controversial convince coordinate cope correct
  counsellor couple courage cover crap crazy create creative credible crisis criterion critic criticise cross crowd
  crucial crude cruel current cynical dad daft damage dare day dead deal debate decent decisive declare dedicated deem
  deep defeat defend defensive defer definition degree delegate deliberate delicate delighted demanded demonstrate
  denial deny departure depend dependent describe deserve desire despair desperate destroy detail detect deteriorate
  develop deviate devote dictate different difficult dignity diminish directly disadvantage disappear disappointed
  disapprove disaster disbelieve disclose disclosure discourage discover discrepancy discretion disgrace disgraceful
  disgusting dishonest dislike dismiss dismissive disorganised displeased dispute disregard disrespect disrespectful
  disrupt disruptive distant distinct distinguish distress disturb dither divide dodge dominant dominate double doubt
  doubtful doubtless downright drag drama dramatic drastic dread dreadful drew drift drop dubious due duty eager
  earlier earliest earn ease easy edge effect effective efficient elaborate elapse elicit eliminate email embarrass
  embed emerge emotional empathy emphasise empower enable encounter encourage endless energy enforce engage enhance
  enjoy enormous enquire ensure enter enthusiastic entitled erode essence essential ethic ethical ethos evade evaluate
  evasion evasive eventually everybody everywhere evident evil evolve exact exaggerate example exceed exceptional
  exclude excuse exec executive exhaust exist expect experiment expert expertise explicit exploit exposure express
  extend extensive extent extra extraordinary extreme eye fabricate face facilitate factor factual fail fair faithful
  fake familiar famous fancy fast fatal fault faulty favour favourable favourite fear feasible feature fed fella
  fellow field fierce fight final finalise firm flag flatly flaw float flow fob follow fond fool foolish forbid
  forbidden foremost foresee foreseeable forever forget forgot forgotten formal former formulate forthcoming fortunate
  foster fought fragile framework frank freedom frequent fresh friend frighten frosty frown fruitless frustrated fudge
  fulfil full function funny furious furthermore fuss fussy futile gap gather general generous gentle genuine ghosted
  give glad glance glaring good govern governor grace grade grand grasp grateful great greedy grow grown grudge grumpy
  guarantee guess guide guilty gut guy habit half halfway halt handle handy hang happy harass hard hardest harmony
  harsh hassle hasty hate haul heal hear heart heated heavy heed heel helper helpful helpless hesitant hesitate hiccup
  hide highlight hinder hint hold holistic honestly honour hooked hope hopefully hopeless horrible horrid hospital
  hostile housing huddle huge human humble humiliate humour hung hunt hurtful idea ideal identical ignorance ignorant
  ignored ill illogical imagine immature imminent impact impartial impatience impatient imperative implicate implicit
  imply impolite important imposed impossible impractical impress impressive improve impulsive inability inaccurate
  inadequate inappropriate inattentive incapable inclined include incoming incompetent incomplete inconsistent
  inconvenient incorrect increase incredible indeed independent indicate indicator indifferent indirect inept inferior
  ingrained inherent initial initiate initiative injustice inner innocent insecure insensitive insight insist
  insistent inspire instinct instruct insufficient insult intact integrate integrity intellectual intelligent intend
  intense intent interact interfere intermediate internal interrogate interrupt intervention intolerable introduce
  intuition invalid invent invisible invite involve ironic irrational irrelevant irresponsible irritated isolate issue
  jargon jealous jeopardise join joke journey judgemental juncture justice justify keen keep key kinds knew
  knowledgeable known labelled lack lady lag landed lapse large last late later latest latter laugh launch law lay
  lazy lead least leave led left legitimate lend length lengthy lenient less lesser letdown letting level liberty lie
  lied light lighter likewise limit link list listen literal little live load local locate loggerheads logic logical
  long longer lose loss loud lousy lovely low loyal loyalty lp luck luckily lucky mad magic main major malicious man
  manage mandatory manipulate manipulative manner massive mate matters mature maximum meaning meaningful mechanism
  mediate meek men mention mentor mere merit mess message method middle mild mindful mindset minimal minimum minor
  minutes miserable misguided misinform misinterpret misjudge mislead mismanage misread missing mistaken mistreat
  mistrust misunderstood misuse moan moderate moment momentum mood moral moreover morning mostly motivate mouth move
  muddle multiple multiply murky mutter mutual nag naive name narrow nasty natural naughty near nearby nearest neat
  necessary needless negative negligent negotiate neutral nevertheless nice night nitpick nobody nod noisy none
  nonsense normal notable notion notorious nudge numb nursery obey objective objectivity obligation oblivious
  observation obsessed obsolete obstacle obstinate obstruct obstructive obtain obvious occasion occasional occur
  occurrence odd offend offensive offer offhand official old omission onwards open operational opposite oppressive opt
  optimistic option optional ordeal order ordinary original outdated outlook outlying output outrage outrageous
  outright outset outsider outspoken outweigh overall overbearing overboard overcome overdo overdone overdue overhear
  overheard overlap overloaded overlooked overly overreact override overruled oversee oversight overstep overwhelmed
  overworked owe owned pace paid pain painful pair panic panicked parallel paramedic partial participant participate
  particularly pass passive past path pathetic patience patronising pause peaceful peculiar perceive perception
  perfect perhaps permissible permission permit perpetual persist persistent person perspective persuade persuasion
  persuasive pertinent pessimistic petty phase phrase picky picture piece pity place plaguing plain plead pleasant
  pleased plenty plus point pointless poison poke poor portray posed position positive possess possibility postpone
  potential powerful powerless practical practicalities praise precaution precede precedence precious precise
  preconceived predictable prefer preference prejudice preliminary premature preoccupied prepare preschool presence
  present press pressure pressurised presumably presume pretend pretty prevail prevent preventable previous pride
  primarily primary prime principally prior private privilege proactive probable probably probation proceed productive
  profound prohibit prolong prominent promise prone proof proper propose prospect protest proud prove proven provide
  provoke pry psychiatrist psychologist public pull purpose purposeful push pushy put puzzled quantity quarter
  question quibble quick quicker quickest quiet quit quote range rant rapport rash rate reach react reactive readily
  ready real realistic reality reasonably reassure rebuff recall recap recede receive recent recklessly reckon
  recollect recommend reconcile recover recovery rectify red redo reduce refine refrain refuge refusal refute regard
  regardless regret regrettable regular reinforce reiterate relate relative relentless relevance relevant reliable
  reliance relief relieve reluctant rely remain remember remind reminder remove render reopen repeatedly repetitive
  replace reply representative reproach reputation required resent resentful reside resign resist resistance resistant
  resolute resort respectable respective respond response responsive restrain result resume retaliate rethink reticent
  retract retrospect retrospective reveal revenge reward ridiculous righteous rigid rigorous risen role rough rubbish
  rude ruin rule rush ruthless sacrifice sad sadly safe sake salt sarcasm sarcastic sat satisfaction satisfactory saw
  scapegoat scary scattered scenario sceptic sceptical scold scope scorn scrap scream scrutinise scrutiny search
  secondary secret secretive seeing seek seemed select selective selfish senco sendco sender sense sensible sensibly
  sensitive sensitivity separate sequence series serious set setback several severe shake shaky shallow shambles shame
  shameful sharp shift shocked short shortcoming shot shoulder shout shove showed shown shrug shut side sidelined
  significant silence silent silly similar simple simplify sincere single sit situation skill slack slammed slap
  slapdash slight slip sloppy slower sly small smooth sneak sneaky snide snobby snub sober soften sole solid somehow
  sometime somewhat somewhere sooner soothe sore sorrow sorted soul sounds sour speaker special specific specifically
  specify speculate speedily spell spent spite spontaneous spot spread squash stagnant stall stance stand standard
  standstill stark start startled state static stay steady stern stick stiff stifle stir stonewall stood stop straight
  straightforward strange stranger strategic stray strength strengthen stress stressful stretch strict strike strip
  strive strong struggle struggling stubborn stuck stunned stupid subdue subject submissive subordinate subsequent
  substantial subtle succeed suddenly suffer suffice sufficient suggest suitable sulk sulky summarise summary super
  superficial supplement support supportive suppose suppress surely surgery surpass surplus surprise surrender suspect
  suspicion sustain swayed swear swept sympathetic sympathise sympathy system tackle tactful tactics take taker talk
  tangible tangled taught team tearful tease tedious template temporarily tempted tenancy tend tendency tense
  tentative terrible terrified thankful therapist thereafter thereby therefore thinking thorough thoughtful
  thoughtless thoughts threat threaten threw throw thrown thrust thus tidy tied tight till timid tiny tip tired today
  toe tolerable tolerance tolerant tolerate tomorrow tone topic toss total touch touchy tough tragedy tragic trait
  transparency trap traumatic tread tricky tries trivial trouble troublesome true truly trustworthy truth tug turmoil
  turn tutor twice twist type tyrant unable unacceptable unavailable unavoidable unaware unbearable unbelievable
  unbiased unborn uncertain uncertainty unchallenged unclear uncomfortable uncommon unconcerned unconditional
  unconvinced uncooperative undercut undergo undergone underlying undermine understaffed understand understandable
  understood undertake undertaken undervalued undesirable undisputed undo undone undoubtedly unequal unethical uneven
  unexpected unfair unfamiliar unfavourable unfit unforeseen unfortunate unfounded unfriendly unhappily unharmed
  unheard unhelpful unified unimportant uninformed unintentional uninterested uninvited unique universal unjust
  unjustified unkind unknown unlawful unlimited unmet unnecessarily unnecessary unnoticed unofficial unpleasant
  unpredictable unprepared unproductive unprofessional unquestionable unrealistic unreasonable unreasonably unrelated
  unreliable unresponsive unrest unsatisfactory unspoken unstable unsuccessful unsuitable unsupported unsure untrue
  unusual unwanted unwarranted unwelcome unwell unwilling unwise unworkable upper upset upside urge urged useful
  useless user usual utmost utter vague valid validity valuable vanish variation varied various vast venture verbal
  verge verify viable vicious victim view viewpoint vigilant vigorous visible visit vital vocal void voluntarily
  vulnerability wait wander ward warn wary waste wave weak weaken weaker weary week weigh weird whatsoever whim
  whisper white whitewash wide widespread willing wing wipe wisdom wise wishes withdraw withdrawal withdrew withheld
  withhold woman women won wonder wonderful woolly word world worn worse worsen worst worth worthless worthwhile
  worthy wrangle wrong wrongdoing year yell yesterday yield yjs yos yot`

/** By the two letters that a word and its stem begin with. */
const byBeginning = groupBy(words.trim().split(/\s+/), beginningOf)
const stemsOfBeginning = new Map<string, ReadonlySet<string>>()

/** The stems of one beginning are made when it is first asked for: those of all words take longer than a search. */
export function isPlainWord(word: string): boolean {
  const beginning = beginningOf(word)
  const stems = stemsOfBeginning.get(beginning) ?? new Set(byBeginning.get(beginning)?.map(stemOf))
  stemsOfBeginning.set(beginning, stems)
  return stems.has(stemOf(word))
}

function beginningOf(word: string): string {
  return word.slice(0, 2)
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
