/**
 * Parses `SITE_URL`, the address of the host. Returns the address, if one is given, or a message that says what is wrong and what
 * to do. Rejects anything after the host, since Astro would silently drop a part of it.
 */
export function parseSiteUrl(text: string | undefined) {
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

/** A folder name of characters that need no escaping in an address, a file name or the configuration of any host. */
const folder = /^(?!\.{1,2}$)[A-Za-z0-9._~-]+$/

/**
 * Parses `BASE_PATH`, the folder of the host in which the site is published. Returns the base path, with which every link of the
 * site begins, or a message.
 */
export function parseBasePath(text: string | undefined) {
  const folders = (text ?? '').replace(/^\//, '').replace(/\/$/, '')
  if (folders === '') return text && text !== '/' ? describeMistake(text) : { base: '/' }
  return folders.split('/').every((name) => folder.test(name)) ? { base: `/${folders}` } : describeMistake(text ?? '')
}

function describeMistake(text: string) {
  const what = /^[a-z]+:\/\//i.test(text) ? 'an address' : 'no folder of a host'
  return {
    mistake: `BASE_PATH is “${text}”, which is ${what}. Write folders of letters, digits, “-”, “_”, “.” and “~”, as in BASE_PATH=/procedures; the host goes into SITE_URL.`,
  }
}

/**
 * Parses `OFFLINE`, whether the site is built to work offline. Returns a message for unknown values, so that a typing error cannot
 * leave the site offline-capable by mistake.
 */
export function parseOfflineOption(text: string | undefined) {
  if (!text || text === 'on') return { on: true }
  if (text === 'off') return { on: false }
  return { mistake: `OFFLINE is “${text}”. Write OFFLINE=off, or leave it out for a site that works offline.` }
}
