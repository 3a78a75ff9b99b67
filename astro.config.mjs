import mdx from '@astrojs/mdx'
import { unified } from '@astrojs/markdown-remark'
import { defineConfig } from 'astro/config'
import { baseline } from './src/integrations/baseline.ts'
import { compressedFiles } from './src/integrations/compressedFiles.ts'
import { contentGate } from './src/integrations/contentGate.ts'
import { hostFiles } from './src/integrations/hostFiles.ts'
import { icons } from './src/integrations/icons.ts'
import { layerOrder } from './src/integrations/layerOrder.ts'
import { licences } from './src/integrations/licences.ts'
import { offlineWorker } from './src/integrations/offlineWorker.ts'
import { pageIndex } from './src/integrations/pageIndex.ts'
import { publicAddress } from './src/integrations/publicAddress.ts'
import { scriptedStyles } from './src/integrations/scriptedStyles.ts'
import { parseBasePath, parseOfflineOption, parseSiteUrl } from './src/integrations/siteOptions.ts'
import { keepEscapedAddresses } from './src/content/keepEscapedAddresses.ts'
import { rehypeMermaid } from './src/diagram/rehypeMermaid.ts'

const address = parseSiteUrl(process.env.SITE_URL)
const folder = parseBasePath(process.env.BASE_PATH)
const offline = parseOfflineOption(process.env.OFFLINE)
for (const read of [address, folder, offline])
  if ('mistake' in read) {
    // An error thrown from here would be shown with a stack trace.
    console.error(read.mistake)
    process.exit(1)
  }

export default defineConfig({
  // The public address is known only to whoever deploys; without it there are no canonical addresses.
  ...address,
  ...folder,
  // The preview would answer an address without its last slash by a page of Astro's own.
  trailingSlash: process.argv.includes('preview') ? 'ignore' : 'always',
  // The default ('jsx') eats the spaces between inline tags.
  compressHTML: true,
  // The policy allows no inline style or script.
  build: { inlineStylesheets: 'never', assets: 'assets' },
  vite: {
    // Astro marks each page of MDX with a directive of its own; the bundler would warn of it at every build.
    build: {
      target: baseline,
      assetsInlineLimit: 0,
      rolldownOptions: { checks: { moduleLevelDirective: false } },
    },
    environments: {
      client: {
        build: {
          rolldownOptions: {
            // Astro's own name for the script of a page says in 40 letters that it is one.
            output: {
              entryFileNames: ({ name }) => `assets/${name.replace(/\.astro.*/, '')}.[hash].js`,
              // Most pages load these: one file for each would cost more than what is in it.
              codeSplitting: {
                groups: [
                  {
                    name: 'base',
                    test: /preload-helper|site\/browser\/|search\/prefetch\b/,
                  },
                ],
              },
            },
          },
        },
      },
    },
    css: { postcss: { plugins: [layerOrder(), scriptedStyles()] } },
    plugins: [
      {
        name: 'plain-dynamic-imports',
        // Vite loads styles and imports of a script before the script. Scripts of this site that are loaded later have no
        // styles and few imports, and what does it would be 1 kB of every page. Astro sets the option after the
        // configuration, and before its plugins.
        configEnvironment: (name) => (name === 'client' ? { build: { modulePreload: false } } : undefined),
        load: {
          order: 'pre',
          handler: (id) =>
            id === '\0vite/preload-helper.js' ? 'export const __vitePreload = (load) => load()' : undefined,
        },
      },
    ],
  },
  prerenderConflictBehavior: 'error',
  devToolbar: { enabled: false },
  markdown: {
    processor: unified({ remarkPlugins: [keepEscapedAddresses], rehypePlugins: [rehypeMermaid] }),
    syntaxHighlight: false,
  },
  integrations: [
    contentGate(),
    mdx(),
    pageIndex(folder),
    icons(),
    licences(),
    publicAddress({ ...address, ...folder }),
    hostFiles(folder),
    offlineWorker(offline),
    compressedFiles(),
  ],
})
