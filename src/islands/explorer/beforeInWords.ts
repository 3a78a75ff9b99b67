import type { ExpectedBefore } from '../../pathway/expectedBefore.ts'
import { copyOf, part } from '../part.ts'
import type { NodesInWords } from './NodesInWords.ts'

/** The steps and records that a procedure would have expected before a node; nothing where there are none. */
export function beforeInWords(
  root: HTMLElement,
  words: NodesInWords,
  { always, sometimes }: ExpectedBefore,
): readonly Node[] {
  if (always.length + sometimes.length === 0) return []
  const shown = copyOf(root, 'template[data-before]')
  const item = (step: string): HTMLElement =>
    Object.assign(document.createElement('li'), { textContent: words.inOneLine(step) })
  part(shown, '[data-always]').append(
    ...(always.length > 0
      ? always.map(item)
      : [Object.assign(document.createElement('li'), { textContent: 'No step that is on every route.' })]),
  )
  part(shown, '[data-sometimes]').hidden = sometimes.length === 0
  part(shown, '[data-sometimes] ul').append(...sometimes.map(item))
  return [...shown.children]
}
