/** Lines of a web page around its text, as browsers copy them. */
const furniture = [
  /^(?:skip to (?:the )?(?:main )?(?:content|footer|navigation|menu)\s*)+$/i,
  /^(?:(?:back to (?:the )?)?top of (?:the )?page|back to (?:the )?top|show amendments|print this page)$/i,
  /^(?:page \d+(?: of \d+)?|caption: .*|(?:size: )?view this website with .*)$/i,
  /^\p{Lu}[^.:;,?!]* (?:[Ll]ogos?|LOGOS?)$/u,
]

/** Leaves out lines that belong to a web page and not to its text, with a remark that names them. */
export function leaveOutFurniture<T>(
  all: readonly T[],
  textOf: (one: T) => string | undefined,
): { readonly kept: readonly T[]; readonly remarks: readonly string[] } {
  const isFurniture = (one: T): boolean => furniture.some((pattern) => pattern.test(textOf(one)?.trim() ?? ''))
  const lines = [...new Set(all.filter(isFurniture).map((one) => `“${textOf(one)?.trim()}”`))]
  return {
    kept: all.filter((one) => !isFurniture(one)),
    remarks: lines.length > 0 ? [`Lines around the text of the page: ${lines.join(', ')}.`] : [],
  }
}
