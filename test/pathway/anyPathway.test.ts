import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { checklist, collectRecords } from '../../src/pathway/records.ts'
import { splitIntoDecisions } from '../../src/pathway/decisions.ts'
import { describeStages } from '../../src/pathway/describe.ts'
import { readFragment, writeFragment } from '../../src/pathway/fragment.ts'
import { pathwayJson, routesJson } from '../../src/pathway/json.ts'
import { parsePathway } from '../../src/pathway/parse/parsePathway.ts'
import { everyRoute } from '../../src/pathway/routes.ts'
import { smallPathway, smallContext } from './smallPathway.ts'
import { somePathway, someContext, written } from './somePathway.ts'
import { validatePathwayJson } from './validatePathwayJson.ts'

describe('whatever a pathway without mistakes says', () => {
  test('written as YAML it is read as it was', () => {
    fc.assert(
      fc.property(somePathway, (pathway) => {
        expect(parsePathway(written(pathway), 'pathway.yaml', someContext)).toEqual({ pathway })
      }),
    )
  })

  test('its JSON is as the published schema says', () => {
    fc.assert(
      fc.property(somePathway, (pathway) => {
        const json = pathwayJson({ board: 'kent', procedure: 'disagreements' }, pathway)
        expect(validatePathwayJson(JSON.parse(JSON.stringify(json))), JSON.stringify(validatePathwayJson.errors)).toBe(
          true,
        )
      }),
    )
  })

  test('a checklist has the records of the trail and no others, each with the step that asks for it', () => {
    fc.assert(
      fc.property(somePathway, (pathway) => {
        const asked = [...pathway.nodes.values()].map((node) => [node.id, node.kind === 'question' ? [] : node.records])
        const recordsOf = new Map(asked as [string, readonly { readonly id: string }[]][])
        for (const { trail } of everyRoute(pathway)) {
          const told = trail.flatMap(({ id }) => (recordsOf.get(id) ?? []).map((record) => [id, record.id]))
          expect(checklist(trail).map(({ node, record }) => [node.id, record.id])).toEqual(told)
          const once = new Set(told.map(([, record]) => record))
          expect(collectRecords(trail).map(({ record }) => record.id)).toEqual([...once])
        }
      }),
    )
  })

  test('each route is in routes.json, in the list in words, and the same once shared', () => {
    fc.assert(
      fc.property(somePathway, (pathway) => {
        const ways = new Map(describeStages(pathway).flatMap(({ nodes }) => nodes.map((node) => [node.id, node.ways])))
        const routes = [...everyRoute(pathway)]
        expect(routesJson(pathway).map(({ trail }) => trail)).toEqual(
          routes.map(({ trail }) => trail.map(({ id }) => id)),
        )
        for (const route of routes) {
          const { trail, answers } = route
          const shared = readFragment(pathway, writeFragment({ version: pathway.version, answers }))
          expect([shared.walk.trail, shared.warnings]).toEqual([trail, []])
          const { before, decisions, outcome } = splitIntoDecisions(route)
          const cut = [...before, ...decisions.flatMap(({ question, steps }) => [question, ...steps]), outcome]
          expect(cut).toEqual(trail)
          for (const [place, { id }] of trail.slice(0, -1).entries()) {
            const taken = ways.get(id)?.find(({ answer }) => answer?.id === answers.get(id))
            expect(taken?.to).toBe(trail[place + 1]?.id)
          }
        }
      }),
    )
  })
})

describe('whatever text is in a pathway.yaml', () => {
  const pieces = fc.constantFrom(
    ...Array.from('{}[]&*!|>\'"%@`#,?:-'),
    ': ',
    '- ',
    '\n',
    '  ',
    '\t',
    '<<: ',
    '*a',
    '&a ',
    '---\n',
    '...\n',
    '!!binary ',
    'nodes:\n',
    'start: ask\n',
    '__proto__: ',
    '~',
    '\0',
    '\uD800',
    '\uFEFF',
    '\r',
  )
  const anyText = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.array(fc.oneof(pieces, fc.string())).map((parts) => parts.join('')),
    // The small pathway with something put in, in place of what stands there.
    fc
      .tuple(fc.nat({ max: smallPathway.length }), fc.nat({ max: 40 }), fc.array(pieces, { maxLength: 4 }))
      .map(
        ([place, length, parts]) => smallPathway.slice(0, place) + parts.join('') + smallPathway.slice(place + length),
      ),
  )

  test('it is read, or refused with problems that have a line of the file and words; it never throws', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const parsed = parsePathway(text, 'pathway.yaml', smallContext)
        if ('pathway' in parsed) return
        expect(parsed.problems.length).toBeGreaterThan(0)
        const lines = text.split('\n').length
        for (const { line, message, fix, file } of parsed.problems) {
          expect(line).toBeGreaterThanOrEqual(1)
          expect(line).toBeLessThanOrEqual(lines)
          expect([file, message !== '', fix !== '']).toEqual(['pathway.yaml', true, true])
        }
      }),
      { numRuns: 400 },
    )
  })
})
