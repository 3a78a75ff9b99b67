import { extent } from './extent.ts'
import { lettering } from './lettering.ts'
import { pagesOf } from './pagesOf.ts'
import type { Picture } from './picture.ts'

/**
 * The chart with, where it is too high for one, the same chart in pieces for sheets of paper. `id` begins every id in it. On
 * a screen the pieces are not drawn; they hold no words, but refer to the drawing in `svg`.
 */
export function writePages(svg: string, picture: Picture, id: string): string {
  const pieces = pagesOf(picture)
  if (pieces.length === 1) return svg
  const { left, width } = extent(picture)
  const drawing = `${id}-drawing`
  const drawn = pieces.map(
    ({ top, height }) =>
      `<svg viewBox="${[left, top, width, height].join(' ')}" width="${width}" height="${height}"` +
      ` font-size="${lettering.size}" text-anchor="middle"><use href="#${drawing}"/></svg>`,
  )
  const whole = svg.replace('<g class="drawing"', `<g id="${drawing}" class="drawing"`)
  return `<div class="flowchart-whole">${whole}</div><div class="flowchart-pieces" aria-hidden="true">${drawn.join('')}</div>`
}
