import { writeFile } from 'node:fs/promises'
import type { AstroIntegration } from 'astro'
import { headers } from '../policy.ts'

/** Writes `_headers`, which Netlify and Cloudflare Pages read, beside the built pages. */
export function hostFiles(): AstroIntegration {
  return {
    name: 'host-files',
    hooks: {
      'astro:build:done': async ({ dir }) => {
        const lines = Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`)
        await writeFile(new URL('_headers', dir), `/*\n${lines.join('\n')}\n`)
      },
    },
  }
}
