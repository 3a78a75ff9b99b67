import { expect, test } from 'vitest'
import { isContent } from '../../src/build/isContent.ts'

test.each([
  { path: '/home/me/site/content/glossary.yaml', is: true },
  { path: 'content/procedures/kent', is: true },
  { path: 'C:\\site\\content\\boards\\kent.yaml', is: true },
  { path: '/home/me/site/src/content.config.ts', is: false },
  { path: '/home/me/site/contents/a.yaml', is: false },
])('$path is content: $is', ({ path, is }) => {
  expect(isContent(path)).toBe(is)
})
