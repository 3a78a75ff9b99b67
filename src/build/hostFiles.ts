import { writeFile } from 'node:fs/promises'
import type { AstroIntegration } from 'astro'
import { headers } from '../policy.ts'

/**
 * Writes beside the built pages what makes a host send the headers of `src/policy.ts`: `_headers` for Netlify and
 * Cloudflare Pages, `staticwebapp.config.json` for Azure Static Web Apps, and `nginx.conf` to be included by nginx.
 */
export function hostFiles(): AstroIntegration {
  let base = '/'
  return {
    name: 'host-files',
    hooks: {
      'astro:config:done': ({ config }) => {
        base = config.base.replace(/\/*$/, '/')
      },
      'astro:build:done': async ({ dir }) => {
        const files = {
          _headers: `/*\n${lines('  ', ': ', '')}`,
          'staticwebapp.config.json': `${JSON.stringify(azure(base), null, 2)}\n`,
          'nginx.conf': nginx(base),
        }
        await Promise.all(Object.entries(files).map(([name, text]) => writeFile(new URL(name, dir), text)))
      },
    },
  }
}

function azure(base: string) {
  return {
    globalHeaders: headers,
    responseOverrides: { 404: { rewrite: `${base}404.html` } },
    trailingSlash: 'always',
  }
}

/** For a `server` block. What a `location` adds to the headers by itself would replace them all. */
function nginx(base: string): string {
  return `# Include this in the server block of the site. A location with an add_header of its own needs it too.
${lines('add_header ', ' "', '" always;')}error_page 404 ${base}404.html;
absolute_redirect off;
charset utf-8;
charset_types text/html text/css text/javascript application/javascript application/json image/svg+xml text/plain text/xml;
`
}

function lines(before: string, between: string, after: string): string {
  return Object.entries(headers)
    .map(([name, value]) => `${before}${name}${between}${value}${after}\n`)
    .join('')
}
