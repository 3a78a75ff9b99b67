import { showCodes } from './codes.ts'
import { endsLine, isDetail, removeMarks } from './marks.ts'
import { widthOf } from './measuringFont.ts'
import type { Row } from './picture.ts'

/** Words in rows, and how uneven they are. */
interface Breaking {
  readonly rows: readonly string[]
  readonly cost: number
}

/**
 * Breaks each line of a label anew, into as many rows as before, none wider, and as even as can be: no last word is left
 * alone on a row. `rows` are Mermaid's, marked.
 */
export function balanceRows(rows: readonly string[]): Row[] {
  return linesOf(rows).flatMap((line) =>
    balance(line).map((row) => ({ text: showCodes(removeMarks(row)), detail: isDetail(row) })),
  )
}

/** Gathers rows into lines of the author's. */
function linesOf(rows: readonly string[]): string[][] {
  const lines: string[][] = [[]]
  for (const row of rows) {
    lines.at(-1)?.push(row)
    if (endsLine(row)) lines.push([])
  }
  return lines.filter((line) => line.length > 0)
}

function balance(rows: readonly string[]): readonly string[] {
  const words = rows.flatMap((row) => row.split(' '))
  const widest = Math.max(...rows.map(widthOf))
  const known = new Map<string, Breaking>()

  /** The best breaking of the words from `start` on into `count` rows: the one with the least sum of squared widths. */
  const best = (start: number, count: number): Breaking => {
    const key = `${start} ${count}`
    const found = known.get(key) ?? search(start, count)
    known.set(key, found)
    return found
  }
  const search = (start: number, count: number): Breaking => {
    if (count === 0) return { rows: [], cost: start === words.length ? 0 : Infinity }
    let least: Breaking = { rows: [], cost: Infinity }
    for (let end = start + 1; end <= words.length - count + 1; end++) {
      const row = words.slice(start, end).join(' ')
      const width = widthOf(row)
      if (width > widest + 0.01) break
      const rest = best(end, count - 1)
      const cost = width ** 2 + rest.cost
      if (cost < least.cost) least = { rows: [row, ...rest.rows], cost }
    }
    return least
  }

  const { rows: balanced, cost } = best(0, rows.length)
  return cost === Infinity ? rows : balanced
}
