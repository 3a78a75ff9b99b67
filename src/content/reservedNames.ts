/**
 * Names that no board and no procedure may have, since their pages would clash with other pages of the site: those in
 * `src/pages` and `public`, those that a build adds, and names reserved for later. A test compares the list with both folders.
 */
export const reservedNames: ReadonlySet<string> = new Set([
  'about',
  'accessibility',
  'assets',
  'compare',
  'glossary',
  'index',
  'offline',
  'pagefind',
  'schemas',
  'search',
  'search-index',
  'sitemap',
  'training',
])
