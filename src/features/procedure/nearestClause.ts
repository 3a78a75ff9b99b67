/** The number of `numbers` that is nearest to one that is not among them: in the same section where there is one. */
export function nearestClause(asked: string, numbers: readonly string[]): string | undefined {
  const wanted = partsOf(asked)
  if (!wanted) return undefined
  const distances = numbers.flatMap((number) => {
    const parts = partsOf(number)
    return parts ? [{ number, distance: parts.map((part, place) => Math.abs(part - (wanted[place] ?? 0))) }] : []
  })
  return distances.sort((one, other) => compare(one.distance, other.distance))[0]?.number
}

/** Section, clause and letter of a number such as `3.1a`, as numbers; `undefined` for what is no such number. */
function partsOf(text: string): readonly number[] | undefined {
  const [, section, clause = '0', letter = ''] = /^(\d{1,4})(?:\.(\d{1,4}))?(?:\.\d{1,4})*([a-z]?)$/i.exec(text) ?? []
  if (section === undefined) return undefined
  return [Number(section), Number(clause), letter ? letter.toLowerCase().charCodeAt(0) - 96 : 0]
}

function compare(one: readonly number[], other: readonly number[]): number {
  const place = one.findIndex((part, index) => part !== other[index])
  return place < 0 ? 0 : (one[place] ?? 0) - (other[place] ?? 0)
}
