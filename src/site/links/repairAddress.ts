/** Longer fragments stay as they are: the page says that they are too long. */
const longest = 20_000

/** What a link may have to itself: nothing in it can lead to another host, or mean markup or code. */
const wellFormedPath = /^\/(?:[a-z0-9-]+\/)*(?:[a-z0-9-]+(?:\.[a-z0-9-]+)*\.[a-z]+)?$/
const wellFormedIds = /^[\w.&=-]*$/
const wellFormedSearch = /^[\w.*+%&=-]*$/

/**
 * The address that a link had before mail or chat programs damaged it, or `undefined` where there is nothing to repair.
 *
 * `address` is whole, as `location.href` gives it; `base` is the base path, which begins and ends with `/`. What is
 * returned is always below `base` on the same host, and itself needs no repair. No page of this site reads a query,
 * so that all of it is dropped.
 */
export function repairAddress(address: string, base: string): string | undefined {
  const { protocol, origin, pathname, search, hash } = new URL(address)
  if (!/^https?:$/.test(protocol)) return undefined
  const [before, fragmentInPath] = splitAtHash(pathname)
  const path = repairPath(before, base)
  if (path === undefined) return undefined
  const moved = fragmentInPath ?? splitAtHash(search)[1]
  const fragment = repairFragment(moved === undefined ? hash.slice(1) : new URL(`#${moved}`, origin).hash.slice(1))
  const repaired = new URL(`${origin}${path}${fragment && `#${fragment}`}`).href
  return repaired === address ? undefined : repaired
}

/** What stands before an encoded `#`, and what behind it, encoded no more often than the rest of a link would be. */
function splitAtHash(text: string): readonly [before: string, after?: string] {
  const [sign, again = ''] = /%((?:25)*)23/.exec(text) ?? []
  if (sign === undefined) return [text]
  const at = text.indexOf(sign)
  return [text.slice(0, at), decode(text.slice(at + sign.length), again.length / 2)]
}

/** The path of a page, with its slash at the end, or of a file; `undefined` where it cannot be one of this site. */
function repairPath(path: string, base: string): string | undefined {
  const decoded = decode(path)
    .replace(/\?.*/, '')
    .replace(/[^a-z0-9]+$/i, '')
    .replace(/(?:\/index\.html?)+$/i, '')
  const whole = /\/[^/]*\.[a-z]+$/i.test(decoded) ? decoded : `${decoded}/`
  if (whole.slice(0, base.length).toLowerCase() !== base.toLowerCase()) return undefined
  const below = whole.slice(base.length).toLowerCase()
  return wellFormedPath.test(`/${below}`) ? base + below : undefined
}

/** A fragment without its `#`, as this site writes it; unchanged where it cannot be one of this site's. */
function repairFragment(fragment: string): string {
  if (fragment.length > longest) return fragment
  const decoded = isSearch(fragment) ? fragment : decode(fragment, 3, isSearch).replace(/^#+/, '')
  const [repaired, wellFormed] = isSearch(decoded)
    ? [repairSearch(decoded), wellFormedSearch]
    : [repairIds(decoded), wellFormedIds]
  return wellFormed.test(repaired) ? repaired : fragment
}

/** What the search page writes is the one fragment in which an encoded sign may be what somebody typed. */
function isSearch(fragment: string): boolean {
  return fragment.startsWith('q=')
}

function repairSearch(fragment: string): string {
  return repairPairs(fragment.replace(/%26(?=[a-z]+=|amp;)/gi, '&'))
    .replace(/(?:%20|[^\w.*+%-])+$/, '')
    .replace(/&(?!q=)[a-z]+=[^&]*$/, (last) => last.replace(/(?:%2[0279]|%5D|%E2%80%9[89CD]|[.*_])+$/i, ''))
}

/** Ids, numbers and the signs between them: nothing in such a fragment ends in any other sign. */
function repairIds(fragment: string): string {
  const repaired = repairPairs(fragment).replace(/[^a-z0-9]+$/i, '')
  return /^\d|=/.test(repaired) ? repaired.toLowerCase() : repaired
}

/** Pairs with `&` between them, without those that count who follows a link. */
function repairPairs(fragment: string): string {
  return fragment
    .replace(/&(?:amp;|#38;)+/gi, '&')
    .replace(/\?.*/s, '')
    .replace(/&(?:[a-z]*clid|[a-z]+_[\w]+)=[^&]*/gi, '')
}

/** Decodes up to so many times, for as long as there is something to decode; what is no encoding stays as it is. */
function decode(text: string, times = 3, isDecoded?: (text: string) => boolean): string {
  if (times === 0 || isDecoded?.(text) || !text.includes('%')) return text
  const decoded = text.replace(/(?:%[0-9a-f]{2})+/gi, (signs) => {
    try {
      return decodeURIComponent(signs)
    } catch {
      return signs
    }
  })
  return decoded === text ? text : decode(decoded, times - 1, isDecoded)
}
