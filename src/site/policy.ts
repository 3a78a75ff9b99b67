import { createHash } from 'node:crypto'

/**
 * The content security policy, for the `meta` element and for every kind of host.
 *
 * Everything is loaded from the site's own origin. No style or script of a page is inline. Only the search uses WebAssembly.
 */
const directives = {
  'default-src': ["'none'"],
  'script-src': ["'self'", "'wasm-unsafe-eval'"],
  'style-src': ["'self'"],
  'img-src': ["'self'"],
  'font-src': ["'self'"],
  'connect-src': ["'self'"],
  'worker-src': ["'self'"],
  'base-uri': ["'none'"],
  'form-action': ["'none'"],
  'require-trusted-types-for': ["'script'"],
  // The policy that src/site/layout/registerOffline.ts creates. It allows only the service worker.
  'trusted-types': ['worker'],
} as const

function formatPolicy(all: Readonly<Record<string, readonly string[]>>): string {
  return Object.entries(all)
    .map(([name, values]) => `${name} ${values.join(' ')}`)
    .join('; ')
}

/** The policy for a `meta` element, which cannot contain `frame-ancestors`. */
export const policyForMeta = formatPolicy(directives)

/** The style of a chart that is opened by itself: it prints whole, on one page. */
export const printStyle = '@media print{:root{width:100vw;height:99vh}}'
const printStyleHash = createHash('sha256').update(printStyle).digest('base64')

/** The headers that a host sends with every page and chart. */
export const headers: Readonly<Record<string, string>> = {
  'Content-Security-Policy': formatPolicy({
    ...directives,
    'style-src': ["'self'", `'sha256-${printStyleHash}'`],
    'frame-ancestors': ["'none'"],
  }),
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
  'Referrer-Policy': 'no-referrer',
  'Strict-Transport-Security': 'max-age=31536000; includeSubDomains',
  'X-Content-Type-Options': 'nosniff',
}

/** The `Cache-Control` header of each kind of file. */
export const caching = {
  /** Pages, the service worker and everything else: the browser must revalidate them on each request. */
  revalidated: 'no-cache',
  /** Files in the folders of `src/site/contentHashed.ts`, which never change. */
  immutable: 'public, max-age=31536000, immutable',
} as const
