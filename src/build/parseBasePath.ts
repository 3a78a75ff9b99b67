/** The base path of the site, which begins with `/`; or a message that says what is wrong and what to do. */
type BasePath = { readonly base: string } | { readonly mistake: string }

/** A folder name of characters that need no escaping in an address, a file name or the configuration of any host. */
const folder = /^(?!\.{1,2}$)[A-Za-z0-9._~-]+$/

/** Parses `BASE_PATH`, the folder of the host in which the site is published. Every link of the site begins with it. */
export function parseBasePath(text: string | undefined): BasePath {
  const folders = (text ?? '').replace(/^\//, '').replace(/\/$/, '')
  if (folders === '') return text && text !== '/' ? describeMistake(text) : { base: '/' }
  return folders.split('/').every((name) => folder.test(name)) ? { base: `/${folders}` } : describeMistake(text ?? '')
}

function describeMistake(text: string): BasePath {
  const what = /^[a-z]+:\/\//i.test(text) ? 'an address' : 'no folder of a host'
  return {
    mistake: `BASE_PATH is “${text}”, which is ${what}. Write folders of letters, digits, “-”, “_”, “.” and “~”, as in BASE_PATH=/procedures; the host goes into SITE_URL.`,
  }
}
