import { defineCollection } from 'astro:content'
import { glob } from 'astro/loaders'

/** The prose of each procedure, to be rendered. What it says is read and checked by `content/readContent.ts`. */
export const collections = {
  procedures: defineCollection({
    loader: glob({
      base: './content/procedures',
      pattern: '*/*/procedure.mdx',
      generateId: ({ entry }) => entry.replace(/\/procedure\.mdx$/, ''),
    }),
  }),
}
