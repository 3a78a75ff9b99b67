import { stemOf } from './stem.ts'
import type { Token } from './tokens.ts'

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
  lose sight, losing sight, lost sight, take our eye off, taken our eye off: distract focus
  see eye to eye, on the same page, come to terms, be of one mind: agree
  at odds, at loggerheads, poles apart, fall out, falling out, fallen out, fell out, butt heads, locked horns: disagree
  iron out, irons out, hash out, straighten out, ironed out, sort out, sorts out, sorted out, sort it out, sorted it out, sort this out, sort things out, sort that out, work it out, work things out, iron it out, thrash it out, patch it up, talk it out, talk it through, work out, patch up, thrash out: resolve
  turn down, turns down, turned down, knock back, knocked back, bounce back, bounced back, sent back, send back, say no, says no, said no: refused
  push back, pushes back, pushing back, pushed back, stand up to, speak up, speak out, call out, stick up for: challenge
  write up, writes up, written up, put down on paper, on paper: record in writing
  stand in for, step in for, fill in for: act for
  pass it up, pass up, send up, send it up, take up, take it up, kick upstairs: refer up
  drag on, drags on, dragging on, take too long, taking too long, sit on, sitting on: delay
  get hold of, get in touch, be in touch, reach out: contact
  back me up, back us up, back up: support
  change of heart: change mind
  ott, over the top: excessive
  b4: before
  lp: lead professional
  exec, execs, chief exec, chief executive: director
  in the dark, out of the loop, in the loop: information sharing
  leave out, left out, miss out, cut out: bypass
`

interface Turn {
  readonly words: readonly string[]
  readonly means: readonly string[]
}

/** By their first word, longest first. */
const turns = readLines()

/** The words with turns of phrase as what they mean; each of these stands where the whole turn was typed. */
export function withoutTurns(all: readonly Token[]): readonly Token[] {
  const read: Token[] = []
  for (let place = 0; place < all.length;) {
    const first = all[place]
    if (!first) break
    const turn = turns
      .get(first.word)
      ?.find(({ words }) => words.every((word, step) => all[place + step]?.word === word))
    const last = turn && all[place + turn.words.length - 1]
    if (turn && last)
      for (const word of turn.means) read.push({ word, stem: stemOf(word), start: first.start, end: last.end })
    else read.push(first)
    place += turn?.words.length ?? 1
  }
  return read
}

function readLines(): ReadonlyMap<string, readonly Turn[]> {
  const all = lines
    .trim()
    .split('\n')
    .flatMap((line) => {
      const [said = '', means = ''] = line.split(':')
      return said.split(',').map((turn): Turn => ({ words: turn.trim().split(' '), means: means.trim().split(' ') }))
    })
    .toSorted((one, other) => other.words.length - one.words.length)
  return Map.groupBy(all, ({ words }) => words[0] ?? '')
}
