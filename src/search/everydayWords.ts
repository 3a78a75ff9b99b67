import { stemOf } from './stem.ts'

/**
 * What people say, and what procedures say for it: words of one line stand for each other. They are English, and no
 * board’s; shorthand and the names of things belong in the glossary.
 */
const lines = `
  disagree dispute differ conflict argue argument clash quarrel row contest contested object objection unhappy wrong unfair mistake dissent challenge
  disagreement difference dispute conflict fallout
  dissent minority object objection disagree oppose
  challenge question query appeal dispute overrule
  overturn overrule reverse appeal change alter veto
  resolve settle sort fix solve mend agree
  unresolved unsettled outstanding stuck stalemate deadlock impasse ongoing
  consensus agree unanimous agreement compromise
  refuse reject decline turned knock bounce accept
  quick fast speedy prompt soon swiftly timely rapid
  immediate urgent instant straightaway asap
  delay drift wait slow late stall
  timescale deadline time timely timeframe
  infant baby babies newborn toddler neonate
  child kid pupil boy girl teenager adolescent youth young patient
  injury injured bruise bruising fracture burn wound harm hurt
  risk danger unsafe harm peril
  safe safety protect safeguard welfare wellbeing
  concern worry worried anxious anxiety uneasy
  inaction ignore neglect omit fail failing failure
  carry implement implementation follow deliver enact working progress
  plan action task
  record note log minute minuted write document file paperwork
  confirm confirmation letter email
  writing written document letter email
  reason rationale justification why explanation
  talk discuss speak chat liaise conversation contact ring phone call
  meet meeting
  contact approach ring phone email
  tell inform notify alert communicate report
  ask request apply demand insist force
  decide decision determine conclude judge ruling verdict outcome
  outcome result finding conclusion
  lesson learn learning learnt
  amend change revise update rewrite
  policy protocol
  convene call arrange organise hold
  senior higher superior boss above
  experienced experience seniority
  equal equivalent match counterpart
  colleague worker peer
  respect courteous polite rude
  confidence confident scared afraid nervous intimidated
  support help back
  status rank hierarchy power junior
  advice advise guidance consult
  information evidence detail facts
  honest honesty truthful frank
  open transparent openly
  partnership together joint
  stage step level
  bypass skip miss jump
  alternative instead straight directly
  recognise spot notice
  cause reason
  responsibility accountable responsible duty
  police officer constable
  doctor medic gp consultant physician paediatrician pediatrician
  nurse matron midwife
  unchanged stay stand remain same
  school education college teacher
  health nhs hospice clinical
  investigation enquiry inquiry investigate
  criminal crime offence
  review reconsider revisit
  uphold confirm back
  bring forward early earlier
  keep hold retain
  unlikely rare
  satisfied happy satisfy content
  unsatisfied dissatisfied unhappy disappointed happy
  further more
  involve involvement involved part
  family parent mother father mum dad carer
  positive good negative bad
  share circulate send
  need require necessary
  paramount priority
  follow whole complete
  prevent avoid stop reduce
  provide provision offer give
  genuine real true
  communication communicate talk contact
  type kind area sort
  typical common usual likely often
  begin start open
  end final last
  newly qualified inexperienced junior experience
  view opinion belief
  agree disagree agreement
  split divided consensus disagree unanimous
  outvoted overruled dissent minority vote
  repair mend friends rebuild restore maintain preserve keep
  sight focus distract obscure cloud attention
  voice raise challenge
  panel group
  complete completed actioned carry implement deliver
  unclear vague confused confusing clear
  send refer forward pass submit
  reflect reflection afterwards debrief
  staff worker practitioner professional employee caseworker
  supervisor manager boss head leader
  temporary meanwhile interim
  protect safe secure
  insist demand request
  sceptical unconvinced satisfied
  influence pressure confidence
  cop cops detective police officer
  trust relationship honest
  minimise downplay ignore
  finished concluded closed end outcome
  choose choice determine decide
  chance opportunity may
  role responsibility
  agree concur
  disagreement feud standoff friction tension argument
  investigate dig digging probe
  internal inside within
  leader head lead chief director
  flashpoint hotspot problem trouble
  curious curiosity open
  lone alone minority
  rework amend
  escalate elevate raise
  counterpart opposite
`

/** The stems that may be meant by each stem of an everyday word. */
export const everydayWords: ReadonlyMap<string, ReadonlySet<string>> = readLines()

function readLines(): ReadonlyMap<string, ReadonlySet<string>> {
  const all = new Map<string, Set<string>>()
  for (const line of lines.split('\n')) {
    const stems = line.trim().split(' ').map(stemOf)
    for (const stem of stems.filter(Boolean)) {
      const others = all.get(stem) ?? new Set()
      for (const other of stems) if (other !== stem) others.add(other)
      all.set(stem, others)
    }
  }
  return all
}
