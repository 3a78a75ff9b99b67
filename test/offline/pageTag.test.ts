import { expect, test } from 'vitest'
import { readPageTag, writeVersion } from '../../src/offline/pageTag.ts'

test.each([
  ['<meta name="build" content="unnamed" data-section="kent/">', { version: 'unnamed', section: 'kent/' }],
  ['<meta name="build" content="0a1b" />', { version: '0a1b', section: '' }],
  ['<p>Log in to this network</p>', undefined],
  ['<meta name="build" content="" data-section="kent/">', undefined],
])('%s has the tag %j', (html, tag) => {
  expect(readPageTag(html)).toEqual(tag)
})

test('another version leaves the section as it is', () => {
  const html = '<meta charset="utf-8"><meta name="build" content="unnamed" data-section="training/a-case/" />'
  expect(readPageTag(writeVersion(html, 'b2'))).toEqual({ version: 'b2', section: 'training/a-case/' })
})
