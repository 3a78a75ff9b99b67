import { describe, expect, test } from 'vitest'
import { checklist } from '../../src/pathway/records.ts'
import { everyRoute } from '../../src/pathway/routes.ts'
import { walk } from '../../src/pathway/walk.ts'
import type { Outcome, PathwayNode, Step } from '../../src/pathway/types.ts'
import { answerOf, nodeOf, procedureOf, stepOf } from '../builtContent.ts'

const kent = procedureOf('kent')
const rutland = procedureOf('rutland')

/** Number and forces of each clause, in the order of the text, as the sources have them. */
const clausesOf = {
  kent: `
    1.1 must | 1.2 must | 1.3 should | 1.4 should | 1.5 states | 1.6 states | 1.7 states
    2.1 must,should | 2.2 states | 2.3 states | 2.4 states | 2.5 must | 2.6 should,must | 2.7 should | 2.8 should,must
    3.1 states | 3.1a states | 3.1b states | 3.1c states | 3.1d states | 3.1e states | 3.1f states | 3.1g states
    3.1h states | 3.2 must | 3.3 states | 3.3a states | 3.3b states | 3.3c states | 3.4 should,must | 3.5 may | 3.6 must
    4.1 right | 4.2 states,should | 4.3 should | 4.4 may
    5.1 states | 5.2 must,should | 5.3 should | 5.4 must | 5.5 should
    6.1 states | 6.2 should | 6.3 must | 6.4 may
    7.1 must | 7.2 may`,
  rutland: `
    1.1 states | 1.2 states | 1.2a states | 1.2b states | 1.2c states | 1.2d states | 1.2e states | 1.2f states
    2.1 must | 2.2 should | 2.3 should | 2.4 states | 2.5 states | 2.6 must
    3.1 states | 3.1a states | 3.1b states | 3.1c states | 3.1d states | 3.2 may | 3.3 should | 3.4 may | 3.5 states
    3.6 should | 3.6a should | 3.6b should | 3.6c should | 3.6d should | 3.6e states | 3.6f should | 3.6g should,must
    3.7 states
    4.1 right | 4.2 should | 4.3 should
    5.1 should | 5.2 may | 5.3 may
    6.0 states,must | 6.1 states | 6.2 states | 6.3 states | 6.4 states | 6.5 states | 6.6 states | 6.7 states
    6.8 states | 6.9 should | 6.10 may | 6.11 should | 6.12 states`,
}

describe.each([
  { procedure: kent, clauses: clausesOf.kent, sections: '1 2 3 4 5 6 7' },
  { procedure: rutland, clauses: clausesOf.rutland, sections: '1 2 3 4 5 6' },
])('$procedure.board.name’s prose', ({ procedure, clauses, sections }) => {
  test('has every clause, in order, with its forces', () => {
    const found = procedure.prose.clauses.map(({ number, forces }) => `${number} ${forces.join(',')}`)
    expect(found).toEqual(clauses.trim().split(/\s*[|\n]\s*/))
  })

  test('has every section', () => {
    expect(procedure.prose.sections.map(({ number }) => number).join(' ')).toBe(sections)
  })

  test('is of this folder', () => {
    expect(procedure.id).toBe(procedure === kent ? 'professional-disagreements' : 'professional-differences')
  })
})

describe.each([kent, rutland])('$board.name’s routes', ({ pathway }) => {
  const routes = [...everyRoute(pathway)]

  test('meet every node of the pathway', () => {
    const met = new Set(routes.flatMap(({ trail }) => trail.map(({ id }) => id)))
    expect([...pathway.nodes.keys()].filter((id) => !met.has(id))).toEqual([])
  })

  test('all end with a record to keep', () => {
    expect(routes.length).toBeGreaterThan(10)
    for (const { at } of routes) expect(at.kind === 'outcome' && at.records.length).toBeGreaterThan(0)
  })
})

type Answers = Readonly<Record<string, string>>

const walker =
  ({ pathway }: typeof kent, base: Answers) =>
  (answers: Answers) =>
    walk(pathway, new Map(Object.entries({ ...base, ...answers })))
const trailOf = (walked: { readonly trail: readonly PathwayNode[] }) => walked.trail.map(({ id }) => id)

/** What a step or outcome rests on and asks, in a line: force, urgency (and whether it is our reading), clauses. */
function demand(procedure: typeof kent, id: string): string {
  const node = nodeOf(procedure, id) as Step | Outcome
  const urgency = `${node.urgency?.kind ?? '-'}${node.urgencyIsReading ? ' (reading)' : ''}`
  return [node.force ?? '-', urgency, node.clauses.join(' ')].join(' | ')
}

describe('what each of Kent’s steps and outcomes asks', () => {
  test.each([
    ['settle-immediately', 'must | immediately | 2.6'],
    ['settle-in-time', 'must | agreed | 2.6'],
    ['practitioner-level', 'should | - | 2.6 2.7'],
    ['resolved', 'must | - | 2.8 7.2'],
    ['referral-discussion', 'should | agreed | 2.6 2.7 3.2'],
    ['referral-first-line', 'must | - | 3.2 3.3'],
    ['referral-advice', 'should | - | 3.4'],
    ['referral-up-the-line', 'must | without-delay | 3.4'],
    ['referral-designated', 'may | without-delay (reading) | 3.5'],
    ['request-conference', 'right | - | 4.1'],
    ['strategy-discussion', 'should | immediately | 4.2'],
    ['team-manager-considers', 'states | - | 4.2'],
    ['service-manager-considers', 'states | - | 4.2'],
    ['section-47-quality-assurance', 'should | urgently | 4.3'],
    ['section-47-heads', 'must | urgently (reading) | 7.1'],
    ['section-47-sub-group', 'may | urgently (reading) | 4.4'],
    ['chair-decides', 'states | - | 5.1'],
    ['not-challenged', 'must | - | 2.8 5.1 5.2'],
    ['raise-formally', 'should | - | 5.2'],
    ['alert-local-authority', 'should | immediately | 5.3'],
    ['own-representations', 'states | immediately (reading) | 5.2 5.4'],
    ['quality-assurance-determines', 'must | immediately (reading) | 5.4'],
    ['review-brought-forward', 'states | immediately (reading) | 5.4'],
    ['initial-reconvened', 'states | immediately (reading) | 5.4'],
    ['conference-heads', 'must | urgently (reading) | 7.1'],
    ['conference-sub-group', 'should | urgently | 5.5'],
    ['plan-line-managers', 'should | - | 6.1 6.2'],
    ['plan-up-the-line', 'must | without-delay | 6.3'],
    ['plan-designated', 'may | without-delay (reading) | 6.4'],
    ['heads-of-service', 'must | urgently (reading) | 7.1'],
    ['sub-group', 'may | urgently (reading) | 7.2'],
    ['unresolved', 'must | urgently (reading) | 2.8 7.2'],
  ])('%s: %s', (id, asks) => {
    expect(demand(kent, id)).toBe(asks)
  })

  test('and there are no others', () => {
    expect([...kent.pathway.nodes.values()].filter(({ kind }) => kind !== 'question')).toHaveLength(32)
  })
})

describe('Kent: when it begins', () => {
  test('an infant’s possible non-accidental injury is resolved immediately, and so is all that follows', () => {
    const { trail, at } = walker(kent, { 'infant-injury': 'yes' })({})
    expect(trailOf({ trail })).toEqual(['infant-injury', 'settle-immediately', 'arose-at'])
    expect(at.id).toBe('arose-at')
    expect(trail[1]).toMatchObject({ urgency: { kind: 'immediately' }, throughout: true, clauses: ['2.6'] })
  })

  test('anything else keeps to a time frame that protects the child', () => {
    expect(nodeOf(kent, 'settle-in-time')).toMatchObject({ urgency: { kind: 'agreed' }, throughout: true })
    expect(trailOf(walker(kent, { 'infant-injury': 'no' })({}))).toEqual([
      'infant-injury',
      'settle-in-time',
      'arose-at',
    ])
  })

  test.each([
    ['a-referral', 'referral-practitioners-agree'],
    ['reported-concern', 'referral-practitioners-agree'],
    ['section-47', 'conference-part'],
    ['conference', 'challenge-further'],
    ['plan', 'plan-first-way'],
    ['other', 'practitioners-resolved'],
    ['remaining', 'heads-resolved'],
  ])('about “%s” it stops at %s', (stage, stopsAt) => {
    expect(walker(kent, { 'infant-injury': 'no' })({ 'arose-at': stage }).at.id).toBe(stopsAt)
  })
})

describe('Kent: section 3, a referral', () => {
  const answered = walker(kent, { 'infant-injury': 'no', 'arose-at': 'a-referral' })
  const toManagers = { 'referral-practitioners-agree': 'no', 'referral-first-way': 'line' }
  const unresolved = { ...toManagers, 'referral-managers-agree': 'no' }

  test.each([
    [{ 'referral-practitioners-agree': 'yes' }, 'resolved'],
    [{ 'referral-practitioners-agree': 'no' }, 'referral-first-way'],
    [{ 'referral-practitioners-agree': 'no', 'referral-first-way': 'designated' }, 'referral-resolved'],
    [toManagers, 'referral-managers-agree'],
    [{ ...toManagers, 'referral-managers-agree': 'yes' }, 'resolved'],
    [unresolved, 'referral-way-up'],
    [{ ...unresolved, 'referral-way-up': 'line' }, 'referral-resolved'],
    [{ ...unresolved, 'referral-way-up': 'line', 'referral-resolved': 'no' }, 'heads-resolved'],
    [
      { ...unresolved, 'referral-way-up': 'line', 'referral-resolved': 'no', 'heads-resolved': 'no' },
      'sub-group-resolved',
    ],
    [
      {
        ...unresolved,
        'referral-way-up': 'line',
        'referral-resolved': 'no',
        'heads-resolved': 'no',
        'sub-group-resolved': 'no',
      },
      'unresolved',
    ],
    [{ ...unresolved, 'referral-way-up': 'line', 'referral-resolved': 'no', 'heads-resolved': 'yes' }, 'resolved'],
  ])('%j stops at %s', (answers, stopsAt) => {
    expect(answered(answers).at.id).toBe(stopsAt)
  })

  test('unresolved, it goes through managers, advice and the line to the heads of service', () => {
    const walked = answered({ ...unresolved, 'referral-way-up': 'line', 'referral-resolved': 'no' })
    expect(trailOf(walked)).toEqual([
      'infant-injury',
      'settle-in-time',
      'arose-at',
      'referral-discussion',
      'referral-practitioners-agree',
      'referral-first-way',
      'referral-first-line',
      'referral-advice',
      'referral-managers-agree',
      'referral-way-up',
      'referral-up-the-line',
      'referral-resolved',
      'heads-of-service',
      'heads-resolved',
    ])
  })

  test('the designated doctor or nurse is the alternative of 3.5', () => {
    const walked = answered({ ...unresolved, 'referral-way-up': 'designated', 'referral-resolved': 'no' })
    expect(trailOf(walked)).toContain('referral-designated')
    expect(trailOf(walked)).not.toContain('referral-up-the-line')
    expect(walked.at.id).toBe('heads-resolved')
  })

  test.each([
    'referral-discussion',
    'referral-first-line',
    'referral-advice',
    'referral-up-the-line',
    'referral-designated',
  ])('%s asks for the records of 3.6', (id) => {
    expect(stepOf(kent, id).records.map((record) => record.clauses)).toContainEqual(['3.6'])
  })

  test('posts are equivalents where 3.3, 3.4 and 6.3 say so, and nowhere else', () => {
    const steps = [...kent.pathway.nodes.values()].filter(
      (node) => node.kind === 'step' && node.posts === 'equivalents',
    )
    expect(steps.map(({ id }) => id)).toEqual(['referral-first-line', 'referral-up-the-line', 'plan-up-the-line'])
  })

  test('the equivalents of 3.3 and 3.4 are named', () => {
    expect(Object.keys(stepOf(kent, 'referral-first-line').who)).toEqual([
      'social-care',
      'police',
      'health',
      'education',
    ])
    expect(Object.keys(stepOf(kent, 'referral-up-the-line').who)).toEqual([
      'social-care',
      'police',
      'education',
      'health',
      'voluntary',
      'other',
    ])
  })
})

describe('Kent: section 4, no conference after a section 47 enquiry', () => {
  const answered = walker(kent, { 'infant-injury': 'no', 'arose-at': 'section-47' })
  const entitled = { 'conference-part': 'yes', 'conference-ground': 'yes' }
  const disputed = { ...entitled, 'still-disputed': 'yes' }
  const unsatisfied = { ...disputed, 'agency-satisfied': 'no' }

  test('the strategy discussion follows the request at once', () => {
    const trail = trailOf(answered(entitled))
    expect(trail.slice(trail.indexOf('request-conference'))).toEqual([
      'request-conference',
      'strategy-discussion',
      'team-manager-considers',
      'still-disputed',
    ])
  })

  test.each([
    [{ 'conference-part': 'no' }, 'practitioners-resolved'],
    [{ 'conference-part': 'yes', 'conference-ground': 'no' }, 'practitioners-resolved'],
    [{ ...entitled, 'still-disputed': 'no' }, 'resolved'],
    [disputed, 'agency-satisfied'],
    [{ ...disputed, 'agency-satisfied': 'yes' }, 'resolved'],
    [unsatisfied, 'section-47-concerns'],
    [{ ...unsatisfied, 'section-47-concerns': 'no' }, 'resolved'],
    [{ ...unsatisfied, 'section-47-concerns': 'yes' }, 'section-47-resolved'],
    [{ ...unsatisfied, 'section-47-concerns': 'yes', 'section-47-resolved': 'yes' }, 'resolved'],
    [{ ...unsatisfied, 'section-47-concerns': 'yes', 'section-47-resolved': 'no' }, 'unresolved'],
  ])('%j stops at %s', (answers, stopsAt) => {
    expect(answered(answers).at.id).toBe(stopsAt)
  })
})

describe('Kent: section 5, a conference’s decision', () => {
  const answered = walker(kent, { 'infant-injury': 'no', 'arose-at': 'conference' })
  const harm = { 'challenge-further': 'yes', 'significant-harm': 'yes' }
  const agreed = { ...harm, 'designated-agrees': 'yes' }

  test('the chair’s notes of dissent are on the checklist', () => {
    expect(stepOf(kent, 'chair-decides').records.map((record) => record.clauses)).toContainEqual(['5.1'])
  })

  test.each([
    [{ 'challenge-further': 'no' }, 'not-challenged'],
    [{ 'challenge-further': 'yes', 'significant-harm': 'no' }, 'practitioners-resolved'],
    [harm, 'designated-agrees'],
    [{ ...harm, 'designated-agrees': 'no' }, 'quality-assurance-decision'],
    [agreed, 'quality-assurance-decision'],
    [{ ...agreed, 'quality-assurance-decision': 'uphold', 'professional-satisfied': 'yes' }, 'resolved'],
    [{ ...agreed, 'quality-assurance-decision': 'uphold', 'professional-satisfied': 'no' }, 'conference-resolved'],
    [
      {
        ...agreed,
        'quality-assurance-decision': 'uphold',
        'professional-satisfied': 'no',
        'conference-resolved': 'no',
      },
      'unresolved',
    ],
  ])('%j stops at %s', (answers, stopsAt) => {
    expect(answered(answers).at.id).toBe(stopsAt)
  })

  test.each([
    ['bring-forward', 'review-brought-forward'],
    ['reconvene', 'initial-reconvened'],
  ])('the decision of 5.4 to “%s” passes %s', (answer, passes) => {
    const walked = answered({ ...agreed, 'quality-assurance-decision': answer })
    expect(trailOf(walked).slice(-2)).toEqual([passes, 'professional-satisfied'])
    expect(answerOf(kent, 'quality-assurance-decision', answer).clauses).toEqual(['5.4'])
  })

  test('the three decisions of 5.4 are all there are', () => {
    const question = nodeOf(kent, 'quality-assurance-decision')
    expect(nodeOf(kent, 'quality-assurance-determines').force).toBe('must')
    expect(question.kind === 'question' && question.answers).toHaveLength(3)
  })

  test('the local authority is alerted immediately once the designated professional agrees', () => {
    expect(trailOf(answered(agreed))).toContain('alert-local-authority')
    expect(trailOf(answered({ ...harm, 'designated-agrees': 'no' }))).not.toContain('alert-local-authority')
  })

  test('how the matter passes from 5.3 to 5.4 is noted as a silence', () => {
    const node = stepOf(kent, 'alert-local-authority')
    expect(node.next.silence).toBeTruthy()
    expect(node.next.reading).toBeTruthy()
  })
})

describe('Kent: section 6, carrying out the plan', () => {
  const answered = walker(kent, { 'infant-injury': 'no', 'arose-at': 'plan' })
  const toManagers = { 'plan-first-way': 'line' }
  const unresolved = { ...toManagers, 'plan-managers-agree': 'no' }

  test.each([
    [{}, 'plan-first-way'],
    [{ 'plan-first-way': 'designated' }, 'plan-resolved'],
    [{ ...toManagers, 'plan-managers-agree': 'yes' }, 'resolved'],
    [unresolved, 'plan-way-up'],
    [{ ...unresolved, 'plan-way-up': 'line' }, 'plan-resolved'],
    [{ ...unresolved, 'plan-way-up': 'line', 'plan-resolved': 'no' }, 'heads-resolved'],
  ])('%j stops at %s', (answers, stopsAt) => {
    expect(answered(answers).at.id).toBe(stopsAt)
  })

  test('the designated doctor or nurse is the alternative of 6.4', () => {
    const trail = trailOf(answered({ ...unresolved, 'plan-way-up': 'designated' }))
    expect(trail.slice(-3)).toEqual(['plan-way-up', 'plan-designated', 'plan-resolved'])
  })
})

test.each([
  ['practitioners-resolved', 'no'],
  ['referral-resolved', 'no'],
  ['plan-resolved', 'no'],
])('Kent: %s=%s leads to the heads of service by 7.1, and says what the procedure does not', (question, answer) => {
  const found = answerOf(kent, question, answer)
  expect(found.to).toBe('heads-of-service')
  expect(found.clauses).toContain('7.1')
  expect([Boolean(found.silence), Boolean(found.reading)]).toEqual([true, true])
})

describe('what each of Rutland’s steps and outcomes asks', () => {
  test.each([
    ['tell-social-care', 'must | immediately (reading) | 2.6 3.7'],
    ['talk-to-co-workers', 'should | agreed | 3.1 3.2 3.3 3.7'],
    ['talk-to-own-manager', 'states | - | 3.5 6.0 6.1'],
    ['contact-decision-maker', 'should | agreed | 2.3 3.6a 3.6b 3.6c 6.2'],
    ['risk-remains', 'must | immediately (reading) | 2.6 3.7'],
    ['discuss-with-own-manager', 'should | agreed | 3.6d 3.7 6.5 6.11'],
    ['seek-advice', 'should | - | 6.11'],
    ['managers-discuss', 'states | - | 3.6d 6.6'],
    ['service-manager', 'states | agreed | 3.6e 3.7'],
    ['safeguarding-manager', 'states | - | 6.7'],
    ['senior-manager', 'should | agreed | 3.4 3.6f 3.7 6.8'],
    ['deputy-director', 'should | agreed | 3.7 6.9 6.10'],
    ['procedure-ends', 'must | - | 2.6 3.6g 3.7 4.3 6.9'],
    ['request-overturn', 'right | agreed | 3.7 4.1'],
    ['request-to-service-manager', 'should | - | 4.2'],
    ['discuss-and-explain', 'should | - | 4.3'],
    ['conference-risk', 'must | immediately (reading) | 2.6 3.7'],
    ['convene-conference', 'should | - | 4.3 6.10'],
    ['confirm-in-writing', 'must | - | 3.6g 6.12'],
    ['identify-learning', 'should | - | 5.1'],
    ['amend-protocols', 'may | - | 5.2'],
    ['debrief', 'may | - | 5.3'],
    ['resolved', 'must | - | 6.0 6.12'],
  ])('%s: %s', (id, asks) => {
    expect(demand(rutland, id)).toBe(asks)
  })

  test('and there are no others', () => {
    expect([...rutland.pathway.nodes.values()].filter(({ kind }) => kind !== 'question')).toHaveLength(23)
  })
})

describe('Rutland: the child at immediate risk', () => {
  const answered = walker(rutland, { 'immediate-risk': 'yes' })

  test('2.6 comes at once, and the silence of 3.6a is noted', () => {
    expect(trailOf(answered({}))).toEqual(['immediate-risk', 'tell-social-care', 'what-remains'])
    const answer = answerOf(rutland, 'immediate-risk', 'yes')
    expect(answer.clauses).toContain('2.6')
    expect([Boolean(answer.silence), Boolean(answer.reading)]).toEqual([true, true])
  })

  test.each([
    [{ 'what-remains': 'nothing' }, 'resolved'],
    [{ 'what-remains': 'conference' }, 'agreement-reached'],
    [{ 'what-remains': 'not-acted' }, 'senior-manager-resolves'],
    [{ 'what-remains': 'other' }, 'after-first-attempt'],
  ])('%j stops at %s', (answers, stopsAt) => {
    expect(answered(answers).at.id).toBe(stopsAt)
  })

  test('the attempt between those who disagree is passed over', () => {
    expect(trailOf(answered({ 'what-remains': 'other' }))).not.toContain('contact-decision-maker')
  })
})

describe('Rutland: the levels', () => {
  test('posts are equivalents where 3.6d says so, and nowhere else', () => {
    const steps = [...rutland.pathway.nodes.values()].filter(
      (node) => node.kind === 'step' && node.posts === 'equivalents',
    )
    expect(steps.map(({ id }) => id)).toEqual(['managers-discuss'])
  })

  const answered = walker(rutland, { 'immediate-risk': 'no', 'about-conference': 'no', 'where-to-begin': 'yes' })
  const stands = { 'decision-changed': 'no', 'still-at-risk': 'no', 'after-first-attempt': 'own-manager' }
  const third = { ...stands, 'after-managers': 'next-level' }
  const senior = { ...third, 'after-third-level': 'senior-manager' }
  const deputy = { ...senior, 'senior-manager-resolves': 'no' }

  test('they come in the order 3.6d, 3.6e, 3.6f, 6.9', () => {
    expect(trailOf(answered({ ...deputy, 'deputy-director-resolves': 'no' }))).toEqual([
      'immediate-risk',
      'about-conference',
      'where-to-begin',
      'talk-to-co-workers',
      'talk-to-own-manager',
      'seek-advice',
      'contact-decision-maker',
      'decision-changed',
      'still-at-risk',
      'after-first-attempt',
      'discuss-with-own-manager',
      'managers-discuss',
      'after-managers',
      'service-manager',
      'safeguarding-manager',
      'after-third-level',
      'senior-manager',
      'senior-manager-resolves',
      'deputy-director',
      'deputy-director-resolves',
      'procedure-ends',
    ])
  })

  test.each([
    [{ 'decision-changed': 'yes' }, 'resolved'],
    [{ 'decision-changed': 'no', 'still-at-risk': 'yes' }, 'after-first-attempt'],
    [{ ...stands, 'after-managers': 'resolved' }, 'resolved'],
    [third, 'after-third-level'],
    [{ ...third, 'after-third-level': 'resolved' }, 'resolved'],
    [{ ...senior, 'senior-manager-resolves': 'yes' }, 'resolved'],
    [deputy, 'deputy-director-resolves'],
    [{ ...deputy, 'deputy-director-resolves': 'yes' }, 'resolved'],
  ])('%j stops at %s', (answers, stopsAt) => {
    expect(answered(answers).at.id).toBe(stopsAt)
  })

  test('the silence beyond the Deputy Director is noted', () => {
    expect(answerOf(rutland, 'deputy-director-resolves', 'no').silence).toBeTruthy()
    expect(nodeOf(rutland, 'deputy-director').silence).toBeTruthy()
  })
})

describe('Rutland: the conference', () => {
  const answered = walker(rutland, { 'immediate-risk': 'no', 'about-conference': 'yes' })

  test.each([
    [{}, 'serious-concerns'],
    [{ 'serious-concerns': 'no' }, 'where-to-begin'],
    [{ 'serious-concerns': 'yes' }, 'agreement-reached'],
  ])('%j stops at %s', (answers, stopsAt) => {
    expect(answered(answers).at.id).toBe(stopsAt)
  })

  const refused = { 'serious-concerns': 'yes', 'agreement-reached': 'no', 'conference-at-risk': 'no' }

  test('without agreement a conference should be convened, and the confirmation, a must, follows', () => {
    const trail = trailOf(answered({ ...refused, 'conference-convened': 'yes' }))
    expect(trail.slice(3, 11)).toEqual([
      'request-overturn',
      'request-to-service-manager',
      'discuss-and-explain',
      'agreement-reached',
      'conference-at-risk',
      'convene-conference',
      'conference-convened',
      'confirm-in-writing',
    ])
    expect(nodeOf(rutland, 'convene-conference').silence).toBeTruthy()
  })

  test('where none is convened all the same, the silence is noted and the Deputy Director decides', () => {
    expect(trailOf(answered({ ...refused, 'conference-convened': 'no' }))).toContain('deputy-director')
    const answer = answerOf(rutland, 'conference-convened', 'no')
    expect([Boolean(answer.silence), Boolean(answer.reading)]).toEqual([true, true])
  })

  test('with agreement none is, and the reasons still go on the file', () => {
    const trail = trailOf(answered({ 'serious-concerns': 'yes', 'agreement-reached': 'yes' }))
    expect(trail).not.toContain('convene-conference')
    const confirm = nodeOf(rutland, trail.at(-5)!)
    const records = confirm.kind === 'question' ? [] : confirm.records
    expect(records.map(({ id }) => id)).toContain('conference-reasons')
  })
})

test('Rutland: section 5 follows every resolution', () => {
  const resolved = [...everyRoute(rutland.pathway)].filter(({ at }) => at.id === 'resolved')
  expect(resolved.length).toBeGreaterThan(10)
  for (const { trail } of resolved)
    expect(trailOf({ trail }).slice(-5)).toEqual([
      'confirm-in-writing',
      'identify-learning',
      'amend-protocols',
      'debrief',
      'resolved',
    ])
})

test('Rutland: the Service Manager is asked, and is nobody’s own post', () => {
  expect(stepOf(rutland, 'request-to-service-manager').posts).toBeUndefined()
})

test.each([
  'after-managers',
  'after-third-level',
  'senior-manager-resolves',
  'agreement-reached',
  'deputy-director-resolves',
  'conference-convened',
])('Rutland: “%s” reminds of 2.6, which holds whenever an attempt has left a child at risk', (question) => {
  expect(nodeOf(rutland, question).clauses).toContain('2.6')
})

test('Rutland: no child at immediate risk is sent back to co-workers or to the attempt between those who disagree', () => {
  const atRisk = [...everyRoute(rutland.pathway)].filter(({ answers }) => answers.get('immediate-risk') === 'yes')
  expect(atRisk.length).toBeGreaterThan(5)
  for (const { trail } of atRisk)
    expect(trail.map(({ id }) => id)).not.toEqual(expect.arrayContaining(['talk-to-co-workers']))
})

test('Rutland: the reasons for a final decision are asked for on every route that begins in a dispute about a conference', () => {
  for (const { trail } of everyRoute(rutland.pathway)) {
    const asked = checklist(trail).map(({ record }) => record.id)
    const settled = trail.some(({ id }) => id === 'request-overturn')
    if (settled) expect(asked).toContain('conference-reasons')
  }
})
