const mark = /<meta name="build" content="([\w-]+)"\s*\/?>/

/** The version of the build that a page is marked with; `undefined` where it is no page of this site. */
export function versionOf(html: string): string | undefined {
  return mark.exec(html)?.[1]
}

/** The page marked with another version. Throws where it has no mark to change: it would be taken for another site's. */
export function marked(html: string, version: string): string {
  if (!mark.test(html)) throw new Error('The page has no <meta name="build">, which src/site/layout/Page.astro writes.')
  return html.replace(mark, `<meta name="build" content="${version}">`)
}
