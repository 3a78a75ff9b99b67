import type { FragmentState } from './fragment.ts'

/** Describes the answers of a walk that were given before the last one, perhaps about something else: they must not go unseen. */
export function describeKeptAnswers({
  walk,
  givenBefore,
}: Pick<FragmentState, 'walk' | 'givenBefore'>): readonly string[] {
  return walk.trail.flatMap((node) => {
    const given = node.kind === 'question' && node.answers.find(({ id }) => id === givenBefore.get(node.id))
    return given ? [`Kept from before: “${node.title}” ${given.label}. Is it still right?`] : []
  })
}
