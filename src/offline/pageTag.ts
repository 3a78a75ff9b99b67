/** What `<meta name="build">` says of a page: the version of its build, and its section, which is empty if the page belongs to none. */
interface PageTag {
  readonly version: string
  readonly section: string
}

const tag = /<meta name="build" content="([\w-]+)"( data-section="([\w/-]+)")?\s*\/?>/

/** Reads the tag of a page; `undefined` if it is not a page of this site. */
export function readPageTag(html: string): PageTag | undefined {
  const [found, version = '', , section = ''] = tag.exec(html) ?? []
  return found === undefined ? undefined : { version, section }
}

/** Returns the page with another version. Throws if it has no tag, since the worker ignores such pages. */
export function writeVersion(html: string, version: string): string {
  if (!readPageTag(html))
    throw new Error('The page has no <meta name="build">, which src/site/layout/Page.astro writes.')
  return html.replace(tag, (_, _version, section = '') => `<meta name="build" content="${version}"${section}>`)
}
