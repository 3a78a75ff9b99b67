/** Returns the number in `numbers` nearest to `asked`: by section, then by clause. Returns `undefined` if `asked` is no number. */
export function nearestClause(asked: string, numbers: readonly string[]): string | undefined {
  const wanted = parseClauseNumber(asked)
  if (!wanted) return undefined
  const distances = numbers.flatMap((number) => {
    const parts = parseClauseNumber(number)
    if (!parts) return []
    const [section = 0, clause = 0, letter = 0] = parts.map((part, index) => Math.abs(part - (wanted[index] ?? 0)))
    return [{ number, distance: section * 1e6 + clause * 100 + letter }]
  })
  return distances.sort((one, other) => one.distance - other.distance)[0]?.number
}

/** Splits a clause number such as `3.1a` into section, clause and letter, as numbers. Returns `undefined` if it is not one. */
function parseClauseNumber(text: string): readonly number[] | undefined {
  const [, section, clause = '0', letter = ''] = /^(\d{1,4})(?:\.(\d{1,4}))?(?:\.\d{1,4})*([a-z]?)$/i.exec(text) ?? []
  if (section === undefined) return undefined
  return [Number(section), Number(clause), letter ? letter.toLowerCase().charCodeAt(0) - 96 : 0]
}
