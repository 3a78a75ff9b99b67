import mdx from '@astrojs/mdx'
import { unified } from '@astrojs/markdown-remark'
import { defineConfig } from 'astro/config'
import { contentGate } from './src/build/contentGate.ts'
import { hostFiles } from './src/build/hostFiles.ts'
import { plainImports } from './src/build/plainImports.ts'
import { searchIndex } from './src/build/searchIndex.ts'
import { rehypeMermaid } from './src/flowchart/rehypeMermaid.ts'

export default defineConfig({
  // The public address is known only to whoever deploys; without it there are no canonical addresses.
  ...(process.env.SITE_URL && { site: process.env.SITE_URL }),
  base: process.env.BASE_PATH ?? '/',
  trailingSlash: 'always',
  // The default ('jsx') eats the spaces between inline tags.
  compressHTML: true,
  // The policy allows no inline style or script.
  build: { inlineStylesheets: 'never', assets: 'assets' },
  vite: { build: { assetsInlineLimit: 0 }, plugins: [plainImports()] },
  prerenderConflictBehavior: 'error',
  devToolbar: { enabled: false },
  markdown: { processor: unified({ rehypePlugins: [rehypeMermaid] }), syntaxHighlight: false },
  integrations: [contentGate(), mdx(), searchIndex(), hostFiles()],
})
