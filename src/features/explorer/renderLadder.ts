import { ladder } from '../../pathway/ladder.ts'
import type { Rung } from '../../pathway/ladder.ts'
import type { Step } from '../../pathway/types.ts'
import type { Walk } from '../../pathway/walk.ts'
import { levelTitles } from '../../pathway/words.ts'
import { element } from '../../site/browser/element.ts'
import { linkToNode, renderForceAndTime } from './renderNode.ts'
import type { View } from './explorerDocument.ts'

const stateWords: Readonly<Record<Rung['state'], string>> = {
  now: 'Now',
  met: 'Earlier on your route',
  ahead: 'May follow',
  'off-route': 'Not on your route',
}

/** More steps than this that may follow at one level are counted: which of them does depends on answers that are still open. */
const maxNamed = 3

/**
 * The levels of seniority of a route, the most senior first, and the title of the one where it is now, if its steps to do have
 * one. There are none before the route has come to a level.
 */
export function renderLadder(
  view: View,
  walk: Walk,
  toDo: readonly Step[],
): { readonly rungs: readonly HTMLElement[]; readonly now: string | undefined } {
  const rungs = ladder(view.pathway, walk, toDo)
  if (!rungs.some(({ state }) => state === 'now' || state === 'met')) return { rungs: [], now: undefined }
  const now = rungs.find(({ state }) => state === 'now')
  return { rungs: rungs.map((rung) => renderRung(view, rung)), now: now && levelTitles[now.level] }
}

function renderRung(view: View, { level, state, steps }: Rung): HTMLElement {
  return element(
    'li',
    { class: 'rung', 'data-level': level, 'data-state': state },
    element(
      'p',
      {},
      element('strong', {}, levelTitles[level]),
      ' ',
      element('span', { class: 'secondary' }, stateWords[state]),
    ),
    ...(state === 'ahead' && steps.length > maxNamed
      ? [element('p', {}, `One of ${steps.length} steps, depending on your answers`)]
      : steps.map((step) =>
          element(
            'p',
            {},
            linkToNode(view, step.id, step.title),
            ' ',
            ...renderForceAndTime(step.force, undefined, false),
          ),
        )),
  )
}
