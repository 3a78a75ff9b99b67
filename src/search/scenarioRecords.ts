import type { Addresses } from '../content/addressesBelow.ts'
import type { Content, Scenario } from '../content/types.ts'
import type { SearchRecord, Shard } from './types.ts'

/** The training cases of each board that has any. */
export function scenarioShards({ boards, scenarios }: Content, addressOf: Addresses): readonly Shard[] {
  return boards.flatMap(({ id }) => {
    const own = scenarios.filter(({ procedure }) => procedure.board.id === id)
    return own.length > 0 ? [{ id, records: own.map((scenario) => scenarioRecord(scenario, addressOf)) }] : []
  })
}

/** Found by its title, by what it is about, and by what it teaches; what happens on its route would give the answers away. */
function scenarioRecord(scenario: Scenario, addressOf: Addresses): SearchRecord {
  const { title, summary, caseText, procedure, agencies, learning } = scenario
  const { board } = procedure
  const [opening = ''] = /^.*?[.?!](?=\s|$)/s.exec(caseText.trim()) ?? []
  return {
    url: addressOf.scenario(scenario),
    kind: 'Scenario',
    board: board.name,
    clauses: [],
    title,
    place: 'Training case',
    text: [summary, opening, ...learning.map(({ text }) => text)].filter(Boolean).join(' '),
    forces: [],
    agencies: agencies.map((agency) => board.agencies.get(agency) ?? agency),
    about: [],
    general: false,
  }
}
