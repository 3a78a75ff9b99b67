import { groupBy } from '../pathway/groupBy.ts'
import { stemOf } from './stem.ts'
import { type Token, tokensOf } from './tokens.ts'

/**
 * What people write short, and turns of phrase whose words say something else than the words by themselves: each with
 * what procedures say for it. English, and no board’s, as the everyday words are.
 */
const lines = `
  mgr, mgrs, mngr: manager
  mgmt, mgt: management
  snr, sr: senior
  jnr: junior
  1st: first
  2nd: second
  dep: deputy
  dir: director
  asst: assistant
  dr, drs, doc: doctor
  des, desig: designated
  imm, immed: immediate
  esc: escalate
  crim: criminal
  invest: investigation
  resp, resps: responsibility
  comms: communication
  lvl: level
  hi: high
  fwd: forward
  unres: unresolved
  assmt, assmnt: assessment
  decn: decision
  grp: group
  vol: voluntary
  soc: social
  wkr, wkrs: worker
  init: initial
  diff, diffs: difference
  eh: early help
  pcso, copper: police
  slt, smt, leadership team, senior leadership, senior leadership team, senior leaders: senior staff
  mdt, multi disciplinary: multi agency
  hosp: hospital
  ta, tas, lsa, teaching assistant: support staff
  nqsw, asye: newly qualified
  s w, sws: social worker
  l m: line manager
  h v: health visitor
  h t: head teacher
  c g, cg: core group
  dp: designated professional
  dis, disag: disagreement
  safeg, sguarding: safeguarding
  prac, pracs, pract: practitioner
  elig: eligibility
  crit: criteria
  thresh: threshold
  o s: outstanding
  svc, svcs, serv: service
  reps: representations
  diss: dissenting
  r r: roles responsibilities
  w o, wo: without
  conv: convene
  reconv: reconvene
  dm, dms: decision maker
  urg: urgent
  comm, ctte: committee
  agcy, agy, agys, agencys: agency
  prov: provision
  opp: opposite
  equiv: equivalent
  dcs: director
  sgm: safeguarding manager
  shv: senior health visitor
  last option, last chance, end of the road, end of the line: final step
  prof, profs: professional
  paed, paeds: paediatrician
  conf: conference
  disc: discussion
  mtg, mtgs: meeting
  info: information
  dept: department
  org, orgs: organisation
  cttee: committee
  enq: enquiry
  inv: investigation
  insp: inspector
  sgt: sergeant
  subgrp, subgroup: sub group
  ref, refs: referral
  sup: supervisor
  cp: child protection
  scr sg: scr sub group
  sg: safeguarding
  asap, straight away, straightaway, right away, at once, right now, there and then: immediately
  12 hours, 24 hours, 48 hours, 72 hours, 24 hrs, 48 hrs, 24hrs, 48hrs, 3 days, 5 days, 7 days, 10 days, 14 days, 28 days, one day, two days, five days, ten days, one week, two weeks, hours or days: time scale
  wont, wouldnt: will not
  cant, cannot, couldnt: can not
  dont, doesnt, didnt: do not
  isnt, arent, wasnt, werent: is not
  hasnt, havent, hadnt: has not
  shouldnt: should not
  whos: who is
  who does what, whose job, whos job, who s job, who is responsible for what: roles responsibilities
  final say, last word, last say: decision no agreement
  lose sight, lost sight, eye off: distract focus
  see eye to eye, on the same page, come to terms, be of one mind: agree
  at odds, at loggerheads, poles apart, fall out, fallen out, fell out, butt heads, lock horns: disagree
  iron out, hash out, straighten out, sort out, work out, thrash out, patch up, talk out, talk through: resolve
  turn down, knock back, bounce back, send back, sent back, say no, said no: refused
  push back, stand up to, speak up, speak out, call out, stick up for: challenge
  write up, put down on paper, on paper: record in writing
  stand in for, step in for, fill in for: act for
  pass up, send up, take up, kick upstairs: refer up
  drag on, take too long, sit on: delay
  get hold of, get in touch, be in touch, reach out: contact
  back up: support
  change of heart: change mind
  ott, over the top: excessive
  b4: before
  lp: lead professional
  exec, execs, chief exec, chief executive: director
  in the dark, out of the loop, in the loop: information sharing
  leave out, left out, miss out, cut out: bypass
`

/** What may stand within a turn of phrase, before its last word: “sort it out”. */
const objects = new Set(['it', 'this', 'that', 'things', 'them', 'him', 'her', 'me', 'us'])
const lastOfVerb = new Set(['up', 'down', 'out', 'back', 'on', 'through'])

interface Turn {
  readonly words: readonly Pick<Token, 'word' | 'stem'>[]
  readonly means: readonly string[]
}

/** By the stem of their first word, longest first. */
const turns = readLines()

/** The words with turns of phrase as what they mean; each of these stands where the whole turn was typed. */
export function withoutTurns(all: readonly Token[]): readonly Token[] {
  const read: Token[] = []
  for (let place = 0; place < all.length;) {
    const first = all[place]
    if (!first) break
    const found = turnAt(all, place)
    if (found)
      for (const word of found.means) read.push({ word, stem: stemOf(word), start: first.start, end: found.last.end })
    else read.push(first)
    place += found?.length ?? 1
  }
  return read
}

interface Found {
  readonly means: readonly string[]
  /** Words from the first to the last. */
  readonly length: number
  readonly last: Token
}

function turnAt(all: readonly Token[], place: number): Found | undefined {
  for (const { words, means } of turns.get(all[place]?.stem ?? '') ?? []) {
    const length = lengthAt(words, all, place)
    const last = all[place + length - 1]
    if (length > 0 && last) return { means, length, last }
  }
  return undefined
}

/** Of the turn that begins at `place`, in words; 0 if it does not. */
function lengthAt(words: Turn['words'], all: readonly Token[], place: number): number {
  let at = place
  for (const [step, { word, stem }] of words.entries()) {
    const isParticle = step > 0 && step === words.length - 1 && lastOfVerb.has(word)
    if (isParticle && objects.has(all[at]?.word ?? '')) at++
    const said = all[at]
    // What is written short has no other form.
    if (words.length === 1 ? said?.word !== word : said?.stem !== stem) return 0
    at++
  }
  return at - place
}

function readLines(): ReadonlyMap<string, readonly Turn[]> {
  const all = lines
    .trim()
    .split('\n')
    .flatMap((line) => {
      const [said = '', means = ''] = line.split(':')
      return said.split(',').map((turn): Turn => ({ words: tokensOf(turn), means: means.trim().split(' ') }))
    })
    .sort((one, other) => other.words.length - one.words.length)
  return groupBy(all, ({ words }) => words[0]?.stem ?? '')
}
