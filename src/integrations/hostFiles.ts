import { writeFile } from 'node:fs/promises'
import type { AstroIntegration } from 'astro'
import { contentHashedFolders } from '../site/contentHashed.ts'
import { caching, headers } from '../site/policy.ts'
import type { hostFileNames } from './compressedFiles.ts'
import { workerFile } from './stampVersion.ts'

/**
 * Writes the configuration with which hosts send the headers of `src/site/policy.ts`: `_headers` for Netlify and Cloudflare
 * Pages, `staticwebapp.config.json` for Azure Static Web Apps, and `nginx.conf` for an nginx configuration to include.
 */
export function hostFiles({ base }: { readonly base: string }): AstroIntegration {
  const home = base.replace(/\/*$/, '/')
  return {
    name: 'host-files',
    hooks: {
      'astro:build:done': async ({ dir }) => {
        const files: Partial<Record<(typeof hostFileNames)[number], string>> = {
          _headers: netlify(home),
          'staticwebapp.config.json': `${JSON.stringify(azure(home), null, 2)}\n`,
          'nginx.conf': nginx(home),
        }
        await Promise.all(Object.entries(files).map(([name, text]) => writeFile(new URL(name, dir), text)))
      },
    },
  }
}

/**
 * Netlify joins the values if several rules set the same header, so no header is set twice. `/*` sets no `Cache-Control`,
 * since Netlify's default already makes browsers revalidate.
 */
function netlify(base: string): string {
  const named = contentHashedFolders.map((folder) => `${base}${folder}*\n  Cache-Control: ${caching.immutable}\n`)
  return `/*\n${formatHeaders('  ', ': ', '')}${base}${workerFile}\n  Cache-Control: ${caching.revalidated}\n${named.join('')}`
}

function azure(base: string) {
  return {
    globalHeaders: { ...headers, 'Cache-Control': caching.revalidated },
    routes: contentHashedFolders.map((folder) => ({
      route: `${base}${folder}*`,
      headers: { 'Cache-Control': caching.immutable },
    })),
    responseOverrides: { 404: { rewrite: `${base}404.html` } },
    trailingSlash: 'always',
  }
}

/** Writes directives for a `server` block. An `add_header` in a `location` would replace all headers of the block. */
function nginx(base: string): string {
  return `# Include this in the server block of the site. A location with an add_header of its own needs it too.
# It needs nginx with the gzip_static module, which Debian's has.
set $caching "${caching.revalidated}";
if ($uri ~ "^${base.replaceAll('.', String.raw`\.`)}(${contentHashedFolders.join('|')})") {
  set $caching "${caching.immutable}";
}
add_header Cache-Control $caching always;
${formatHeaders('add_header ', ' "', '" always;')}# A folder without a page of its own is none. What is answered by another page is never kept for good.
error_page 403 =404 ${base}404.html;
error_page 404 ${base}404.html;
error_page 400 405 412 413 414 494 500 502 503 504 ${base}500.html;
# An error over a part of a file would be marked as the file is: no part is sent.
max_ranges 0;
# Compressed files lie beside the files themselves.
gzip_static on;
gzip_proxied any;
gzip_vary on;
absolute_redirect off;
charset utf-8;
charset_types text/css text/csv text/javascript application/javascript application/json image/svg+xml text/plain text/xml;
`
}

function formatHeaders(before: string, between: string, after: string): string {
  return Object.entries(headers)
    .map(([name, value]) => `${before}${name}${between}${value}${after}\n`)
    .join('')
}
