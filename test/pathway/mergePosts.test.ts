import { expect, test } from 'vitest'
import { mergePosts } from '../../src/pathway/mergePosts.ts'

test('a post that several agencies have is named once, with all of them', () => {
  expect(
    mergePosts([
      ['police', 'Inspector'],
      ['health', 'Manager'],
      ['education', 'Inspector'],
    ]),
  ).toEqual([
    { post: 'Inspector', agencies: ['police', 'education'] },
    { post: 'Manager', agencies: ['health'] },
  ])
})
