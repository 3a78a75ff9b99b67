import { defineCollection } from 'astro:content'
import { glob } from 'astro/loaders'

/** The prose of each procedure and the case of each scenario, to be rendered. `content/readContent.ts` reads and checks them. */
export const collections = {
  procedures: defineCollection({
    loader: glob({
      base: './content/procedures',
      pattern: '*/*/procedure.mdx',
      generateId: ({ entry }) => entry.replace(/\/procedure\.mdx$/, ''),
    }),
  }),
  scenarios: defineCollection({
    loader: glob({
      base: './content/scenarios',
      pattern: '*/*.mdx',
      generateId: ({ entry }) => entry.replace(/\.mdx$/, ''),
    }),
  }),
}
