const versionTag = /<meta name="build" content="([\w-]+)"\s*\/?>/

/** Returns the version of the build that wrote a page; `undefined` if it is not a page of this site. */
export function readVersion(html: string): string | undefined {
  return versionTag.exec(html)?.[1]
}

/** Returns the page with another version. Throws if it has no version, since it would be taken for another site's page. */
export function writeVersion(html: string, version: string): string {
  if (!versionTag.test(html))
    throw new Error('The page has no <meta name="build">, which src/site/layout/Page.astro writes.')
  return html.replace(versionTag, `<meta name="build" content="${version}">`)
}
