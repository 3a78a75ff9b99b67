import { readdirSync } from 'node:fs'

/** The address of every page of a built site, below its base path; `/404.html` too. */
export function builtPages(folder = 'dist'): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => `/${name.replaceAll('\\', '/')}`)
    .filter((name) => name.endsWith('.html'))
    .map((name) => name.replace(/\/index\.html$/, '/'))
    .sort()
}
