/**
 * What a page of this site may do: the one source of the policy for every kind of host.
 *
 * Everything comes from the own origin; no style or script stands in a page; WebAssembly is the search's.
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
  // One policy, whose only script is the worker: src/site/layout/registerOffline.ts.
  'trusted-types': ['worker'],
} as const

function written(all: Readonly<Record<string, readonly string[]>>): string {
  return Object.entries(all)
    .map(([name, values]) => `${name} ${values.join(' ')}`)
    .join('; ')
}

/** For a `meta` element, which cannot say who may frame the page. */
export const policyForMeta = written(directives)

/** The headers that a host sends with every page. */
export const headers: Readonly<Record<string, string>> = {
  'Content-Security-Policy': written({ ...directives, 'frame-ancestors': ["'none'"] }),
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
  'Referrer-Policy': 'no-referrer',
  'Strict-Transport-Security': 'max-age=31536000; includeSubDomains',
  'X-Content-Type-Options': 'nosniff',
}

/** How long a browser may keep a file without asking again: the `Cache-Control` of each kind. */
export const caching = {
  /** Pages, the worker and the rest: asked for each time, and sent only where they have changed. */
  asked: 'no-cache',
  /** What lies in the folders of `src/site/namedByContent.ts`. */
  named: 'public, max-age=31536000, immutable',
} as const
