/** The public address of the site, if one is given; or a message that says what is wrong and what to do. */
type SiteUrl = { readonly site?: string } | { readonly mistake: string }

/** Parses `SITE_URL`, the address of the host. Rejects anything after the host, since Astro would silently drop a part of it. */
export function parseSiteUrl(text: string | undefined): SiteUrl {
  if (!text) return {}
  const url = URL.canParse(text) ? new URL(text) : undefined
  if (!url || !/^https?:$/.test(url.protocol))
    return {
      mistake: `SITE_URL is “${text}”, which is not an address. Write it as in SITE_URL=https://procedures.example.`,
    }
  if (url.search || url.hash || url.username || url.password)
    return {
      mistake: `SITE_URL is “${text}”, which has more than a host. Write SITE_URL=${url.protocol}//${url.host}.`,
    }
  if (url.pathname === '/') return { site: url.origin }
  const folder = url.pathname.replace(/\/$/, '')
  return {
    mistake: `SITE_URL is “${text}”, which has a folder. Write SITE_URL=${url.origin} and BASE_PATH=${folder} instead.`,
  }
}
