import { limitUnits } from '../types.ts'
import type { Deadline, Limit, LimitStart } from '../types.ts'
import type { NodeInput, PathwayInput } from './pathwaySchema.ts'
import { omitUndefined, valuesOf } from './readYaml.ts'
import type { Draft, YamlFile } from './readYaml.ts'
import { idPattern } from './schemaTypes.ts'

type LimitInput = NonNullable<NodeInput['limits']>[number]

/** A deadline in place of one that has been reported. The checks find nothing wrong with it. */
const unreadable: Deadline = { kind: 'date', words: '' }

/**
 * Reads the limits of the node `id`. Reports those without a start, without exactly one unit, or without the limit to which
 * they are the alternative. `titles` are the titles of all nodes, by id.
 */
export function readLimits(
  yaml: Pick<YamlFile<PathwayInput>, 'report'>,
  id: string,
  drafts: Draft<NodeInput['limits']>,
  titles: ReadonlyMap<string, string>,
): readonly Limit[] {
  return (drafts ?? []).map((draft = {}, index): Limit => {
    const path = ['nodes', id, 'limits', index]
    const name = `Limit ${index + 1} of “${id}”`
    const isAlternative = draft['whichever-is-shorter'] === 'true'
    if (isAlternative && index === 0) yaml.report('limit-alone', { limit: name }, [...path, 'whichever-is-shorter'])
    if (draft.clauses !== undefined && valuesOf(draft.clauses).length === 0)
      yaml.report('uncited', { in: name }, [...path, 'clauses'])
    return {
      by: drafts?.[index] === undefined ? unreadable : readDeadline(yaml, name, draft, titles, path),
      force: draft.force ?? 'states',
      text: draft.text ?? '',
      ...(isAlternative && { whicheverIsShorter: true }),
      clauses: valuesOf(draft.clauses),
      ...omitUndefined({ reading: draft.reading, silence: draft.silence }),
    }
  })
}

function readDeadline(
  { report }: Pick<YamlFile<PathwayInput>, 'report'>,
  name: string,
  draft: Draft<LimitInput>,
  titles: ReadonlyMap<string, string>,
  path: readonly (string | number)[],
): Deadline {
  // A key whose value is wrong has been reported, and still counts.
  const given = [...limitUnits, 'date' as const].filter((unit) => unit in draft)
  const [unit] = given
  const isCount = given.length === 1 && unit !== 'date'
  if (given.length !== 1) report('limit-unit', { limit: name, units: given }, path)
  if (isCount && !('from' in draft)) report('limit-without-start', { limit: name }, path)
  if (given.length === 1 && unit === 'date' && draft.from !== undefined)
    report(
      'wrong-value',
      { in: name, key: 'from', wanted: 'left out beside “date”, which needs no start', found: `“${draft.from}”` },
      [...path, 'from'],
    )
  if (unit === undefined || given.length > 1) return unreadable
  if (unit === 'date') return { kind: 'date', words: draft.date ?? '' }
  const count = draft[unit]
  if (count === undefined || draft.from === undefined) return unreadable
  return { kind: 'count', unit, count: Number(count), from: readStart(draft.from, titles) }
}

/** One word is the id of a node; several are the procedure's own. */
function readStart(from: string, titles: ReadonlyMap<string, string>): LimitStart {
  if (/^(?:the )?(?:step[- ]before|previous step)$/i.test(from)) return { kind: 'step-before' }
  return idPattern.test(from)
    ? { kind: 'node', id: from, title: titles.get(from) ?? '' }
    : { kind: 'words', words: from }
}
