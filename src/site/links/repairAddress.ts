/** Longer fragments are not repaired: the page says that they are too long. Characters. */
const maxLength = 20_000

/** The allowed characters of a repaired link. None of them can lead to another host, or be read as markup or code. */
const wellFormedPath = /^\/(?:[a-z0-9-]+\/)*(?:[a-z0-9-]+(?:\.[a-z0-9-]+)*\.[a-z]+)?$/
const wellFormedIds = /^[\w.&=-]*$/
const wellFormedSearch = /^[\w.*+%&=-]*$/

/**
 * Returns the address that a link had before a mail or chat program damaged it, or `undefined` if it needs no repair.
 *
 * `address` is a full URL, as in `location.href`. `base` is the base path, which begins and ends with `/`. The result is
 * always below `base` on the same host, and needs no further repair. The query is dropped, since no page of this site reads
 * one.
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

/** Splits a text at the first encoded `#`. Decodes the part after it as often as the `#` itself was encoded again. */
function splitAtHash(text: string): readonly [before: string, after?: string] {
  const [sign, again = ''] = /%((?:25)*)23/.exec(text) ?? []
  if (sign === undefined) return [text]
  const at = text.indexOf(sign)
  return [text.slice(0, at), decode(text.slice(at + sign.length), again.length / 2)]
}

/** Returns the path of a page, with its final slash, or of a file; `undefined` if it cannot be a path of this site. */
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

/** Repairs a fragment, without its `#`. Returns it unchanged if it cannot be a fragment of this site. */
function repairFragment(fragment: string): string {
  if (fragment.length > maxLength) return fragment
  const decoded = isSearch(fragment) ? fragment : decode(fragment, 3, isSearch).replace(/^#+/, '')
  const [repaired, wellFormed] = isSearch(decoded)
    ? [repairSearch(decoded), wellFormedSearch]
    : [repairIds(decoded), wellFormedIds]
  return wellFormed.test(repaired) ? repaired : fragment
}

/** Whether a fragment is the search page's. Only there may an encoded character be what the reader typed. */
function isSearch(fragment: string): boolean {
  return fragment.startsWith('q=')
}

function repairSearch(fragment: string): string {
  return repairPairs(fragment.replace(/%26(?=[a-z]+=|amp;)/gi, '&'))
    .replace(/(?:%20|[^\w.*+%-])+$/, '')
    .replace(/&(?!q=)[a-z]+=[^&]*$/, (last) => last.replace(/(?:%2[0279]|%5D|%E2%80%9[89CD]|[.*_])+$/i, ''))
}

/** Repairs a fragment of ids and numbers, which never ends in another character. */
function repairIds(fragment: string): string {
  const repaired = repairPairs(fragment).replace(/[^a-z0-9]+$/i, '')
  return /^\d|=/.test(repaired) ? repaired.toLowerCase() : repaired
}

/** Repairs the `&` between pairs, and removes tracking parameters. */
function repairPairs(fragment: string): string {
  return fragment
    .replace(/&(?:amp;|#38;)+/gi, '&')
    .replace(/\?.*/s, '')
    .replace(/&(?:[a-z]*clid|[a-z]+_[\w]+)=[^&]*/gi, '')
}

/** Decodes a text until nothing changes, at most `times` times. Leaves invalid encodings as they are. */
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
