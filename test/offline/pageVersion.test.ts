import { expect, test } from 'vitest'
import { writeVersion, readVersion } from '../../src/offline/pageVersion.ts'

test.each([
  ['<meta name="build" content="unnamed">', 'unnamed'],
  ['<meta name="build" content="0a1b" />', '0a1b'],
  ['<p>Log in to this network</p>', undefined],
  ['<meta name="build" content="">', undefined],
])('%s is of version %s', (html, version) => {
  expect(readVersion(html)).toBe(version)
})

test('a page is marked with another version, once', () => {
  expect(readVersion(writeVersion('<meta charset="utf-8"><meta name="build" content="unnamed" />', 'b2'))).toBe('b2')
})
