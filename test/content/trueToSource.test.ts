import { describe, expect, test } from 'vitest'
import { checklist } from '../../src/pathway/records.ts'
import { linksFrom } from '../../src/pathway/links.ts'
import { everyRoute } from '../../src/pathway/routes.ts'
import type { Link, Pathway, PathwayNode } from '../../src/pathway/types.ts'
import { answerOf, builtContent, nodeOf, procedureOf, stepOf } from '../builtContent.ts'

const content = builtContent()
const kent = procedureOf('kent')
const rutland = procedureOf('rutland')
type Procedure = typeof kent
const nodesOf = ({ pathway }: Procedure): readonly PathwayNode[] => [...pathway.nodes.values()]
const isSilentReading = ({ silence, reading }: Link): readonly boolean[] => [Boolean(silence), Boolean(reading)]
/** Everything that a node says in words, its ways on included. */
const wordsOf = (node: PathwayNode): string =>
  [
    node.title,
    node.when,
    node.text,
    node.silence,
    node.reading,
    ...linksFrom(node).flatMap(({ silence, reading }) => [silence, reading]),
  ]
    .filter(Boolean)
    .join(' ')
const trails = ({ pathway }: { readonly pathway: Pathway }): readonly (readonly string[])[] =>
  [...everyRoute(pathway)].map(({ trail }) => trail.map(({ id }) => id))

describe('rule 1: a must never waits behind a may or a should', () => {
  test.each([
    { sections: '4', must: 'section-47-heads', option: 'section-47-sub-group', asked: 'section-47-concerns' },
    { sections: '5', must: 'conference-heads', option: 'conference-sub-group', asked: 'professional-satisfied' },
  ])(
    'Kent, section $sections: the heads of service are the step, the Sub Group stands beside it',
    ({ must, option, asked }) => {
      expect(stepOf(kent, must)).toMatchObject({ force: 'must', clauses: ['7.1'] })
      expect(stepOf(kent, must).next).toMatchObject({ to: option, simultaneous: true })
      const met = trails(kent).filter((trail) => trail.includes(option))
      expect(met.length).toBeGreaterThan(1)
      for (const trail of met) {
        expect(trail[trail.indexOf(option) - 1]).toBe(must)
        expect(trail[trail.indexOf(must) - 1]).toBe(asked)
        // The Sub Group is not met again at the end.
        expect(trail.slice(trail.indexOf(option) + 1).some((id) => id.includes('sub-group'))).toBe(false)
      }
    },
  )

  test('Kent: advice (3.4) is sought in the managers’ discussions, and does not put off what is without delay', () => {
    expect(stepOf(kent, 'referral-first-line').next).toMatchObject({ to: 'referral-advice', simultaneous: true })
  })

  test('Rutland: written confirmation (3.6g) comes before learning, amendments and debrief', () => {
    for (const trail of trails(rutland).filter((one) => one.includes('identify-learning')))
      expect(trail.indexOf('confirm-in-writing')).toBe(trail.indexOf('identify-learning') - 1)
    expect(stepOf(rutland, 'confirm-in-writing')).toMatchObject({ force: 'must', clauses: ['3.6g', '6.12'] })
    expect(stepOf(rutland, 'confirm-in-writing').reading).toContain('6.12')
  })
})

describe('rule 2: urgency is not lost by our reading', () => {
  test('Kent: where the designated professional does not agree, the manager (5.4) and the Sub Group (5.5) are still open', () => {
    const refused = [...everyRoute(kent.pathway)].filter(({ answers }) => answers.get('designated-agrees') === 'no')
    const unsatisfied = refused.filter(({ answers }) => answers.get('professional-satisfied') === 'no')
    expect(unsatisfied.length).toBeGreaterThan(1)
    for (const { trail } of unsatisfied) {
      const ids = trail.map(({ id }) => id)
      expect(ids).toEqual(
        expect.arrayContaining([
          'own-representations',
          'quality-assurance-determines',
          'conference-heads',
          'conference-sub-group',
        ]),
      )
      expect(trail.slice(ids.indexOf('own-representations')).filter(({ kind }) => kind === 'step')[0]).toMatchObject({
        urgency: { kind: 'immediately' },
        urgencyIsReading: true,
      })
    }
    expect(isSilentReading(answerOf(kent, 'designated-agrees', 'no'))).toEqual([true, true])
    expect(stepOf(kent, 'conference-sub-group')).toMatchObject({ force: 'should', urgency: { kind: 'urgently' } })
  })

  test('Kent: what is left to do when every step has failed is still urgent', () => {
    expect(nodeOf(kent, 'unresolved')).toMatchObject({ urgency: { kind: 'urgently' }, urgencyIsReading: true })
  })

  test('Kent: no scenario teaches that 5.3 is silent on all that follows', () => {
    const taught = content.scenarios.filter(({ answers }) => answers.get('designated-agrees') === 'no')
    expect(taught.length).toBeGreaterThan(0)
    for (const { learning } of taught)
      expect(learning.flatMap(({ clauses }) => clauses)).toEqual(expect.arrayContaining(['5.4', '5.5']))
  })

  test.each(['tell-social-care', 'risk-remains'])('Rutland: “%s” is immediate, says so, and has 999 first', (id) => {
    const step = stepOf(rutland, id)
    expect(step).toMatchObject({ force: 'must', urgency: { kind: 'immediately' }, urgencyIsReading: true })
    expect(step.text).toMatch(/^If the child is in immediate danger, call 999 first/)
    expect(step.text).toContain('crucial')
    expect(step.throughoutBasis).toEqual({ force: 'states', clauses: ['3.7'] })
    expect(step.by).toBe('You, or your agency')
  })

  test('Kent: every time of the route of an infant’s injury is immediate, whatever a step says of its own', () => {
    for (const node of nodesOf(kent))
      if (node.id !== 'referral-discussion') expect(wordsOf(node)).not.toMatch(/acceptable to both/i)
    expect(wordsOf(nodeOf(kent, 'referral-discussion'))).not.toMatch(/acceptable to both/i)
  })
})

describe('rule 3: no order that the source does not set', () => {
  test('Rutland: an arrow that rests on the boxes of section 6 is our reading', () => {
    const restsOnBoxes = ({ clauses }: Link): boolean => clauses.some((one) => /^6\.(?!0$)/.test(one))
    const links = nodesOf(rutland).flatMap((node) =>
      linksFrom(node)
        .filter((link) => restsOnBoxes(link))
        .map((link) => ({ from: node.id, to: link.to, link })),
    )
    expect(links.length).toBeGreaterThanOrEqual(12)
    const stated = links.filter(({ link }) => !link.reading)
    expect(stated).toEqual([])
  })

  test('Rutland: that the Deputy Director comes after the Senior Manager is our order', () => {
    expect(answerOf(rutland, 'senior-manager-resolves', 'no').reading).toContain('our order')
  })

  test.each(['referral-designated', 'plan-designated'])('Kent: what follows “%s” is our reading', (id) => {
    expect(isSilentReading(stepOf(kent, id).next)).toEqual([true, true])
  })

  test('Rutland: bypassing with agreement (3.2) is said of the stages of 3.1 alone', () => {
    const bypassing = nodesOf(rutland).filter((node) => /bypass/.test(wordsOf(node)))
    expect(bypassing.map(({ id }) => id)).toEqual(['talk-to-co-workers'])
  })

  test('Rutland: nothing is said of how the chart was laid out', () => {
    for (const node of nodesOf(rutland)) expect(wordsOf(node)).not.toMatch(/stands? beside|stands? next to/)
  })
})

describe('rule 4: a process that need not be followed in full can be left out by answers', () => {
  test('Rutland says which clauses make it a guide', () => {
    expect(rutland.pathway.guide).toEqual(['3.5', '6.0'])
    expect(kent.pathway.guide).toBeUndefined()
  })

  test.each([
    ['after-first-attempt', 'service-manager'],
    ['after-first-attempt', 'senior-manager'],
    ['after-first-attempt', 'deputy-director'],
    ['after-managers', 'senior-manager'],
    ['after-managers', 'deputy-director'],
    ['after-third-level', 'deputy-director'],
    ['what-remains', 'senior-manager'],
    ['what-remains', 'after-first-attempt'],
  ])('Rutland: from “%s” an answer leads straight to “%s”, by 3.5', (question, to) => {
    const node = nodeOf(rutland, question)
    const found = linksFrom(node).find((link) => link.to === to)
    expect(found?.clauses).toContain('3.5')
    expect(found?.reading).toBeTruthy()
  })

  test('Rutland: no level is met on every way to a later one', () => {
    const found = trails(rutland).map((trail) => trail.map((id) => nodeOf(rutland, id).level ?? ''))
    for (const later of ['managers', 'senior', 'last'] as const) {
      const before = found
        .filter((levels) => levels.includes(later))
        .map((levels) => levels.slice(0, levels.indexOf(later)))
      for (const level of (['practitioners', 'managers', 'senior'] as const).filter((one) => one !== later))
        expect(before.some((levels) => !levels.includes(level))).toBe(true)
    }
  })

  test.each([
    ['referral-first-way', 'referral-designated', '3.5'],
    ['referral-way-up', 'referral-designated', '3.5'],
    ['plan-first-way', 'plan-designated', '6.4'],
    ['plan-way-up', 'plan-designated', '6.4'],
  ])('Kent: “%s” offers “%s” (%s)', (question, to, clause) => {
    expect(linksFrom(nodeOf(kent, question)).find((link) => link.to === to)?.clauses).toEqual([clause])
  })

  test.each(['referral-designated', 'plan-designated'])('Kent: “%s” is open to every agency', (id) => {
    expect(Object.keys(stepOf(kent, id).who).sort()).toEqual([...kent.board.agencies.keys()].sort())
  })

  test.each(['raise-formally', 'alert-local-authority'])('Kent: “%s” names the person of every agency', (id) => {
    expect(Object.keys(stepOf(kent, id).who).sort()).toEqual([...kent.board.agencies.keys()].sort())
  })
})

describe('rule 5: what is to be recorded at all stages is asked for at all stages', () => {
  test.each([
    { procedure: kent, clauses: ['2.8'] },
    { procedure: rutland, clauses: ['3.6g'] },
    { procedure: rutland, clauses: ['6.0'] },
  ])('$procedure.board.name: every step and outcome asks for the record of $clauses', ({ procedure, clauses }) => {
    for (const node of nodesOf(procedure))
      if (node.kind !== 'question')
        expect(
          node.records
            .filter((record) => record.id.match(/^(stage-record|in-writing)$/))
            .map((record) => record.clauses),
        ).toContainEqual(clauses)
  })

  test('Rutland: reasons of both agencies (3.6b) are asked for on every route that does not end at once', () => {
    for (const { trail } of everyRoute(rutland.pathway))
      expect(checklist(trail).map(({ record }) => record.clauses.join())).toContain('3.6b')
  })
})

describe('the other corrections', () => {
  test('Kent: each of the eight situations of 3.1 is an answer, in its own words', () => {
    const question = nodeOf(kent, 'arose-at')
    const answers = question.kind === 'question' ? question.answers : []
    const cited = answers.flatMap(({ clauses }) => clauses).filter((clause) => /^3\.1[a-h]$/.test(clause))
    expect(cited).toEqual(['3.1a', '3.1b', '3.1c', '3.1d', '3.1e', '3.1f', '3.1g', '3.1h'])
    const labels = answers.map(({ label }) => label).join(' | ')
    for (const word of [
      /refused/i,
      /informal advice/i,
      /more information/i,
      /level of risk/i,
      /decision or action/i,
      /with or without child protection procedures/i,
      /police and social care/i,
    ])
      expect(labels).toMatch(word)
  })

  test('Rutland: a first attempt is followed by the question of risk, and by no letters', () => {
    for (const trail of trails(rutland).filter((one) => one.includes('still-at-risk')))
      expect(['decision-changed', 'where-to-begin']).toContain(trail[trail.indexOf('still-at-risk') - 1])
    expect(rutland.pathway.nodes.has('written-reasons')).toBe(false)
    expect(nodeOf(rutland, 'contact-decision-maker').text).toMatch(
      /Do not wait for the letters if the child may be at risk/,
    )
  })

  test('Rutland: each step that shows 2.6 as must says that the source says “crucial”', () => {
    const shown = nodesOf(rutland).filter(({ force, clauses }) => force === 'must' && clauses.includes('2.6'))
    expect(shown.length).toBeGreaterThan(1)
    for (const node of shown) expect(node.text).toMatch(/crucial.*which this site shows as “must”/)
  })

  test('Rutland: each later question has 2.6 with its force and its time', () => {
    const later = nodesOf(rutland).filter(
      (node) => node.kind === 'question' && /may still be at risk, it/.test(node.text),
    )
    expect(later.map(({ id }) => id)).toEqual([
      'after-managers',
      'after-third-level',
      'senior-manager-resolves',
      'deputy-director-resolves',
      'agreement-reached',
      'conference-convened',
    ])
    for (const { text, clauses } of later) {
      expect(text).toMatch(
        /crucial.*which this site shows as “must” \(2\.6\)\. Timely action is then paramount \(3\.7\)/,
      )
      expect(clauses).toEqual(expect.arrayContaining(['2.6', '3.7']))
    }
  })

  test('Rutland: the publisher and the date are shown as unknown, with the three names that the source has', () => {
    const told = [rutland.board.notice, rutland.board.publisher, rutland.prose.about.publishedBy].join(' ')
    expect(rutland.board.notice).not.toContain('former board')
    for (const name of ['Rutland County Council', 'Quality Assurance Service', 'Children’s Social Care'])
      expect(told).toContain(name)
  })

  test.each([
    ['kent', ['https://www.kscmp.org.uk/', 'https://www.proceduresonline.com/kentandmedway/']],
    ['rutland', ['https://llrscb.proceduresonline.com/']],
  ])('%s leads to the procedure in force, and says that nobody has opened the address', (board, addresses) => {
    const { currentProcedure } = procedureOf(board).board
    expect(currentProcedure.map(({ address }) => address)).toEqual(addresses)
    expect(currentProcedure.every(({ checked }) => checked === undefined)).toBe(true)
  })

  test('Kent: 2.6 is shown as an example wherever it counts as immediate', () => {
    const step = stepOf(kent, 'settle-immediately')
    expect(step.when).toContain('example')
    expect(step.silence).toContain('one example')
  })

  test('the silence about disagreements within one agency is noted in the pathways', () => {
    for (const [procedure, id] of [
      [rutland, 'contact-decision-maker'],
      [rutland, 'managers-discuss'],
      [kent, 'practitioner-level'],
    ] as const)
      expect(nodeOf(procedure, id).silence).toMatch(/within one agency/)
  })

  test.each([
    { procedure: kent, clause: '2.5' },
    { procedure: rutland, clause: '1.1' },
  ])('$procedure.board.name $clause says “detract”', ({ procedure, clause }) => {
    const text = procedure.prose.clauses.find(({ number }) => number === clause)?.text
    expect(text).toContain('detract')
    expect(text).not.toContain('distract')
  })

  test('Rutland: 3.6e is one step with its two ways, not answers that shut each other out', () => {
    const step = stepOf(rutland, 'service-manager')
    expect(step.text).toMatch(/either liaise .* or refer/)
    expect(step.next).toMatchObject({ to: 'safeguarding-manager', simultaneous: true })
  })

  test('Rutland: 3.6a keeps its “should normally” in every view', () => {
    for (const node of nodesOf(rutland))
      if (/\(3\.6a\)/.test(node.text) && /try/.test(node.text)) expect(node.text).toMatch(/should normally try/)
  })

  test('no question asks two things, and no step asks for nothing', () => {
    for (const procedure of [kent, rutland])
      for (const node of nodesOf(procedure)) {
        if (node.kind === 'question') expect(node.title).not.toMatch(/\b(and did|and if not|, and a)\b/)
        expect(node.title).not.toMatch(/^(Start of the chart|Where the chart ends)/)
      }
  })

  test('Kent: whom the right of 4.1 belongs to is as wide as the clause', () => {
    expect(nodeOf(kent, 'conference-part').title).toMatch(/most involved/)
    expect(nodeOf(kent, 'conference-part').title).toMatch(/take part in the enquiry/)
  })
})
