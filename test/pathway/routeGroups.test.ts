import { describe, expect, test } from 'vitest'
import { routesJson } from '../../src/pathway/json.ts'
import { routeGroups } from '../../src/pathway/routeGroups.ts'
import { fixtureContent, procedureOf } from '../builtContent.ts'
import { longerPathway, parsed, planted, twoStagePathway } from './smallPathway.ts'

const { procedures } = fixtureContent()

describe.each(procedures.map(({ board, pathway }) => ({ board: board.id, pathway })))('$board', ({ pathway }) => {
  const groups = routeGroups(pathway)

  test('every route is in one group, numbered as in routes.json', () => {
    const routes = groups.flatMap((group) => group.routes).sort((a, b) => a.number - b.number)
    expect(routes.map(({ number }) => number)).toEqual(routes.map((_, index) => index + 1))
    expect(routes.map(({ answers }) => Object.fromEntries(answers))).toEqual(
      routesJson(pathway).map(({ answers }) => answers),
    )
  })

  test('the routes of a group begin as its lead says, and numbers run through', () => {
    for (const { lead, routes } of groups) {
      for (const { nodes: places } of routes) {
        const told = places.slice(0, lead.length).map(({ number, node, answer }) => [number, node.id, answer])
        expect(told).toEqual(lead.map(({ number, node, answer }) => [number, node.id, answer]))
      }
      expect(routes.map(({ number }) => number)).toEqual(routes.map((_, index) => routes[0]!.number + index))
    }
  })
})

test('Kent’s groups are what a disagreement can be about, once immediately and once in time', () => {
  const told = routeGroups(procedureOf('kent', fixtureContent()).pathway).map(
    ({ stage, lead }) => `${lead[0]?.answer}: ${stage.id}`,
  )
  // Three answers for the eight situations of 3.1.
  const stages = ['referral', 'referral', 'referral', 'section-47', 'conference', 'plan', 'start', 'remaining']
  expect(told).toEqual(['Yes', 'No'].flatMap((answer) => stages.map((stage) => `${answer}: ${stage}`)))
})

test('a pathway of one stage is one group that shares nothing', () => {
  const groups = routeGroups(parsed())
  expect(groups.map(({ stage, lead, routes }) => [stage.id, lead, routes.length])).toEqual([['first', [], 2]])
})

test('routes part at the first answer that leads out of the first stage', () => {
  const told = routeGroups(parsed(twoStagePathway)).map(({ stage, lead, routes }) => [
    stage.id,
    lead.map(({ node, answer }) => `${node.id} ${answer}`),
    routes.map(({ number }) => number),
  ])
  expect(told).toEqual([
    ['second', ['ask Yes'], [1]],
    ['first', ['ask No'], [2]],
  ])
})

test('neither a step that leads out of the first stage nor a question of a later one parts them', () => {
  const text = [
    ['    section: 1\n', '    section: 1\n  second:\n    title: Second\n    section: 1\n'],
    ['    stage: first\n    title: Is it settled?', '    stage: second\n    title: Is it settled?'],
    ['    stage: first\n    title: Open', '    stage: second\n    title: Open'],
  ].reduce((before, [from, to]) => planted(before, from!, to!), longerPathway)
  const groups = routeGroups({ ...parsed(text), start: 'tell' })
  expect(groups.map(({ stage, lead, routes }) => [stage.id, lead, routes.length])).toEqual([['first', [], 2]])
})

test('a node in an unknown stage is a programmer’s mistake', () => {
  expect(() => routeGroups({ ...parsed(), stages: [] })).toThrow('no stage “first”')
})
