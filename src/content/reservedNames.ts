/**
 * The names at the root of the site that a board cannot have, since its pages would meet others there.
 *
 * What `src/pages` and `public` hold, what a build adds, and what the design keeps free. A test holds it against both
 * folders.
 */
export const reservedNames: ReadonlySet<string> = new Set([
  'about',
  'accessibility',
  'assets',
  'compare',
  'glossary',
  'index',
  'pagefind',
  'schemas',
  'search',
  'search-index',
  'sitemap',
  'training',
])
