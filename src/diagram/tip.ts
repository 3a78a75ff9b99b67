import type { Tip } from './picture.ts'
import type { End } from './route.ts'

/** Path data of an arrow's tip, filled by CSS. Empty for none. */
export function tip(kind: Tip, end: End): string {
  const at = (along: number, across: number): string =>
    `${(end.x - end.dx * along - end.dy * across).toFixed(1)} ${(end.y - end.dy * along + end.dx * across).toFixed(1)}`
  switch (kind) {
    case 'none':
      return ''
    case 'point':
      return `M${at(0, 0)}L${at(10, 5.5)}L${at(10, -5.5)}z`
    case 'circle':
      return `M${at(0, 0)}A5 5 0 1 1 ${at(10, 0)}A5 5 0 1 1 ${at(0, 0)}z`
    case 'cross':
      return `M${at(1, 5)}L${at(11, -5)}M${at(1, -5)}L${at(11, 5)}`
  }
}
