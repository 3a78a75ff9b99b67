/** The base path of the site, which begins with `/`; or what is wrong with it and what to do. */
export type BasePath = { readonly base: string } | { readonly mistake: string }

/** Letters that mean the same in an address, a file name and the configuration of every host. */
const folder = /^(?!\.{1,2}$)[A-Za-z0-9._~-]+$/

/** Reads `BASE_PATH`: the folder of a host that the site lies in. Every link of the site begins with it. */
export function basePath(text: string | undefined): BasePath {
  const folders = (text ?? '').replace(/^\//, '').replace(/\/$/, '')
  if (folders === '') return text && text !== '/' ? mistakeOf(text) : { base: '/' }
  return folders.split('/').every((name) => folder.test(name)) ? { base: `/${folders}` } : mistakeOf(text ?? '')
}

function mistakeOf(text: string): BasePath {
  const what = /^[a-z]+:\/\//i.test(text) ? 'an address' : 'no folder of a host'
  return {
    mistake: `BASE_PATH is “${text}”, which is ${what}. Write folders of letters, digits, “-”, “_”, “.” and “~”, as in BASE_PATH=/procedures; the host goes into SITE_URL.`,
  }
}
