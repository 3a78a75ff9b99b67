interface Parsed {
  readonly inputs: readonly unknown[]
  readonly result: unknown
}

// Astro's configuration and the pages each load a copy of this module, so the results are shared on `globalThis`.
const shared = globalThis as { parsedContentFiles?: Map<string, Parsed> }

/**
 * Returns the result of parsing a file. Parses it again only if one of its inputs is another value than the last time, such as
 * its text. With many boards, an edit of one file must not cost the time of all.
 */
export function parseOnce<Result>(file: string, inputs: readonly unknown[], parse: () => Result): Result {
  const files = (shared.parsedContentFiles ??= new Map<string, Parsed>())
  const before = files.get(file)
  if (before?.inputs.length === inputs.length && inputs.every((input, index) => input === before.inputs[index]))
    return before.result as Result
  const result = parse()
  files.set(file, { inputs, result })
  return result
}
