// @vitest-environment jsdom
import { describe, expect, test } from 'vitest'
import { readProcedureView } from '../../src/components/procedureView.ts'
import { addressesBelow } from '../../src/content/addressesBelow.ts'
import { prepareComparison } from '../../src/content/prepareComparison.ts'
import type { Procedure } from '../../src/content/types.ts'
import { labelSource } from '../../src/diagram/labelSource.ts'
import { ExplorerChecklist } from '../../src/features/explorer/ExplorerChecklist.ts'
import { explorerDocument } from '../../src/features/explorer/explorerDocument.ts'
import type { ExplorerDocument } from '../../src/features/explorer/explorerDocument.ts'
import { renderNodeInFull } from '../../src/features/explorer/renderNodeInFull.ts'
import { renderStepsBefore } from '../../src/features/explorer/renderStepsBefore.ts'
import { renderSteps, renderTrail } from '../../src/features/explorer/renderWalk.ts'
import { routeAsText } from '../../src/features/explorer/routeAsText.ts'
import { readBlocks } from '../../src/features/record/readBlocks.ts'
import { renderWalkSheet } from '../../src/features/record/renderWalkSheet.ts'
import { writeWord } from '../../src/features/record/word/writeWord.ts'
import { comparisonFacts } from '../../src/pathway/comparison.ts'
import { differences } from '../../src/pathway/differences.ts'
import { readFragment, writeFragment } from '../../src/pathway/fragment.ts'
import { pathwayJson } from '../../src/pathway/json.ts'
import { collectReadings } from '../../src/pathway/readings.ts'
import { routeBranches } from '../../src/pathway/routeBranches.ts'
import { routeGroups } from '../../src/pathway/routeGroups.ts'
import { routesCsv } from '../../src/pathway/routesCsv.ts'
import { timesAlong } from '../../src/pathway/timesAlong.ts'
import { toMermaid } from '../../src/pathway/toMermaid.ts'
import type { Step } from '../../src/pathway/types.ts'
import { walk } from '../../src/pathway/walk.ts'
import { boardRecords } from '../../src/search/records.ts'
import { fixtureContent, procedureOf } from '../builtContent.ts'
import { readWord } from '../readWord.ts'

const content = fixtureContent()
const withermere = procedureOf('withermere', content)
const yarrowby = procedureOf('yarrowby', content)

/** What every view that names the step of Withermere's managers must say. */
const managers =
  'within 5 working days of the answer to “Do the two of you agree now?” or within 72 hours of a request by either agency, whichever is shorter; before the next review conference (should)'
const answers = { harm: 'no', agreed: 'no', settled: 'yes' }
const trail = walk(withermere.pathway, new Map(Object.entries(answers))).trail
const stepOf = (id: string): Step => withermere.pathway.nodes.get(id) as Step

function viewOf(procedure: Procedure) {
  const script = document.createElement('script')
  script.textContent = JSON.stringify(explorerDocument(procedure))
  return readProcedureView<ExplorerDocument>(script)
}

/** The words of what a view renders, with single spaces. */
function textOf(nodes: readonly (Node | string | undefined | false)[]): string {
  const all = document.createElement('div')
  for (const node of nodes) if (node) all.append(node, ' ')
  return all.textContent.replace(/\s+/g, ' ').trim()
}

const view = viewOf(withermere)
const times = timesAlong(trail)
const sheetOf = (procedure: Procedure, given: Readonly<Record<string, string>>): HTMLElement => {
  const { pathway } = procedure
  const hash = writeFragment({ version: pathway.version, answers: new Map(Object.entries(given)) })
  const sheet = document.createElement('article')
  sheet.append(...renderWalkSheet(viewOf(procedure), readFragment(pathway, hash, [])))
  return sheet
}

describe('the limits of a step are listed', () => {
  test('by the explorer’s card, a line each beside other steps', () => {
    const [card] = renderSteps(view, [stepOf('managers-meet'), stepOf('ask-advice')], times, {
      throughout: undefined,
      isUrgent: false,
    })
    expect([...card!.querySelectorAll('.do-limits > li')].map(({ textContent }) => textContent)).toEqual(
      managers.split('; '),
    )
  })

  test('by the explorer’s card of one step, as “By when”', () => {
    const cards = renderSteps(view, [stepOf('talk')], times, { throughout: undefined, isUrgent: false })
    const rows = cards.flatMap((card) => [...card.querySelectorAll('.do-facts > div')])
    expect(rows.map((row) => textOf([...row.children]))).toContain(
      'By when within 24 hours of the disagreement, as we read it',
    )
  })

  test('by the dialog of the step, with what the clause says and how we read it', () => {
    const text = textOf(renderNodeInFull(view, stepOf('talk')))
    expect(text).toContain(
      'By when:within 24 hours of the disagreement, as we read it must They must talk to each other within 24 hours. Clause 1.1',
    )
    expect(text).toContain('The clause does not say what the 24 hours run from.')
    expect(text).toContain('so they run from the disagreement.')
  })

  test('by the steps before, the folded route, and the text to copy', () => {
    expect(textOf(renderStepsBefore(view, 'heads-decide'))).toContain(`The managers meet (must, ${managers})`)
    const walked = walk(view.pathway, new Map(Object.entries(answers)))
    expect(textOf(renderTrail(view, walked, times, [], () => ''))).toContain(`must, ${managers}`)
    expect(
      routeAsText(view, walked, {
        ...{ steps: [], next: '', situation: undefined, address: '' },
        ...{ times, throughout: undefined, notices: [], dates: [], records: [] },
      }),
    ).toContain(`The managers meet: must, ${managers}. Who acts: The managers of both agencies. (clause 2.1)`)
  })

  test('with what must be done besides, by the card and the text to copy', () => {
    const step = { ...stepOf('managers-meet'), text: 'The managers must meet. The chair must be told.' }
    const [card] = renderSteps(view, [step], times, { throughout: undefined, isUrgent: false })
    expect(textOf([card])).toMatch(/which ?ever is shorter.*The chair must be told\.$/)
    const walked = walk(view.pathway, new Map(Object.entries(answers)))
    const copied = routeAsText(view, walked, {
      ...{ steps: [step], next: '', situation: undefined, address: '' },
      ...{ times, throughout: undefined, notices: [], dates: [], records: [] },
    })
    expect(copied.split('\n')).toContain('  The chair must be told.')
    expect(copied).not.toContain('The managers must meet.')
  })

  test('by the checklist', () => {
    const [list, progress] = [document.createElement('ul'), document.createElement('p')]
    new ExplorerChecklist(list, progress, new AbortController().signal).show(view, trail, times)
    expect(textOf([list])).toContain(`At: The managers meet, ${managers}`)
  })

  test('by the record sheet, and by its Word document', async () => {
    const sheet = sheetOf(withermere, answers)
    expect(textOf([sheet])).toContain(`Time: ${managers}.`)
    expect(textOf([sheet])).toContain('The clause does not say what the 24 hours run from.')
    const bytes = await (await writeWord(readBlocks(sheet), 'Sheet', 'Site')).arrayBuffer()
    const text = readWord(new Uint8Array(bytes)).paragraphs.map((paragraph) => paragraph.text)
    expect(text.join('\n')).toContain(`Time: ${managers}.`)
  })

  test('by the routes: table, spreadsheet, branches and readings', () => {
    const facts = routeGroups(withermere.pathway).flatMap(({ routes }) =>
      routes.flatMap(({ nodes }) => nodes.filter(({ node }) => node.id === 'managers-meet').map((node) => node.facts)),
    )
    expect(new Set(facts)).toEqual(new Set([`must, ${managers}`]))
    const clauses = withermere.prose.clauses.map(({ number }) => number)
    expect(routesCsv(withermere.pathway, clauses)).toContain(`The managers meet (must, ${managers})`)
    const highestSteps = routeBranches(withermere.pathway).flatMap((branch) => branch.highestSteps)
    expect(highestSteps.map(({ time }) => time)).toContain('within 14 days of “The managers meet”')
    expect(collectReadings(withermere.pathway).map(({ part }) => part)).toContain(
      'its time limit, within 24 hours of the disagreement, as we read it',
    )
  })

  test('by the comparison, which counts them as times', () => {
    const facts = prepareComparison([withermere, yarrowby]).map(({ name, compared }) =>
      comparisonFacts(name, compared, 'managers'),
    )
    expect(facts.map((one) => one.times.map(({ time, force }) => `${time} (${force})`))).toEqual([
      [
        'within 5 working days of the answer to “Do the two of you agree now?” or within 72 hours of a request by either agency, whichever is shorter (must)',
        'before the next review conference (should)',
      ],
      ['within 2 working days of the answer to “Do the two workers agree now?”, as we read it (should)'],
    ])
    const kent = prepareComparison([procedureOf('kent', content), withermere]).map(({ name, compared }) =>
      comparisonFacts(name, compared, 'managers'),
    )
    expect(differences(kent).map(({ who, says }) => `${who} ${says}`)).toContainEqual(
      expect.stringMatching(/^Only Withermere sets a time .*of the answer to ‘Do the two of you agree now\?’/),
    )
  })

  test('by the flowchart in brief', () => {
    const sources = withermere.pathway.stages.map(({ id }) => toMermaid(withermere.pathway, id, labelSource).source)
    expect(sources.join('')).toContain('must, 3 time limits')
    expect(sources.join('')).toContain('should, within 14 days')
  })

  test('by the search, in the facts of a hit and in its words', () => {
    const records = boardRecords(content, addressesBelow('/')).flatMap((board) => board.records)
    const step = records.find(({ kind, title }) => kind === 'Step' && title === 'The managers meet')
    expect(step?.urgency).toBe(managers)
    expect(step?.text).toContain(`By when: ${managers}.`)
  })

  test('by pathway.json', () => {
    const json = pathwayJson({ board: 'withermere', procedure: 'disagreements' }, withermere.pathway)
    expect(json.nodes.find(({ id }) => id === 'heads-decide')).toMatchObject({
      limits: [
        {
          by: {
            kind: 'count',
            unit: 'days',
            count: 14,
            from: { kind: 'node', id: 'managers-meet', title: 'The managers meet' },
          },
          force: 'should',
          clauses: ['2.4'],
          text: 'They should decide within two weeks of the managers’ meeting.',
        },
      ],
    })
  })
})

test('a procedure for adults has its limits in every view', () => {
  const sheet = sheetOf(yarrowby, { raised: 'no', 'supervisors-agree': 'no', 'ask-executive': 'yes' })
  expect([...sheet.querySelectorAll('[data-time]')].map(({ textContent }) => textContent)).toEqual([
    'within 1 working day of the decision in dispute',
    'within 2 working days of the answer to “Do the two workers agree now?”, as we read it',
    'within 10 working days of the answer to “Do the supervisors agree?” or within a time that protects the adult, whichever is shorter',
    'within 28 days of the answer to “Do the service leads put it to the executive?”; within 90 days of the decision in dispute',
    'not set',
  ])
})

test('a procedure without limits says nothing of them', () => {
  const kent = procedureOf('kent', content)
  expect(JSON.stringify(pathwayJson({ board: 'kent', procedure: kent.id }, kent.pathway))).not.toContain('limit')
  for (const node of kent.pathway.nodes.values())
    expect(textOf(renderNodeInFull(viewOf(kent), node))).not.toContain('By when')
})
