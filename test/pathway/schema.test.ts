import { describe, expect, test } from 'vitest'
import { pathwayJson } from '../../src/pathway/json.ts'
import { fixtureContent } from '../builtContent.ts'
import { validatePathwayJson } from './validatePathwayJson.ts'

const published = fixtureContent().procedures.map(({ id, board, pathway }) => ({
  board: board.id,
  json: JSON.parse(JSON.stringify(pathwayJson({ board: board.id, procedure: id }, pathway))) as {
    nodes: Record<string, unknown>[]
  },
}))

describe.each(published)('pathway.json of $board', ({ json }) => {
  test('is as the published schema says', () => {
    validatePathwayJson(json)
    expect(validatePathwayJson.errors).toBeNull()
  })

  test.each([
    { edit: 'a force that does not exist', change: { force: 'shall' } },
    { edit: 'a key that the schema does not name', change: { colour: 'red' } },
    { edit: 'a node without a title', change: { title: undefined } },
    { edit: 'a level that does not exist', change: { level: 'top' } },
    { edit: 'a topic that does not exist', change: { topic: 'risk' } },
    { edit: 'an urgency in half hours', change: { urgency: { kind: 'hours', count: 0.5 } } },
  ])('and the schema refuses $edit', ({ change }) => {
    const step = json.nodes.findIndex(({ kind }) => kind === 'step')
    const nodes = json.nodes.map((node, index) => (index === step ? { ...node, ...change } : node))
    expect(validatePathwayJson(JSON.parse(JSON.stringify({ ...json, nodes })))).toBe(false)
  })
})
