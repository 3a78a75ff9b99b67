import { expect, test } from 'vitest'
import { parseOfflineOption } from '../../src/build/parseOfflineOption.ts'

test.each([
  [undefined, { on: true }],
  ['', { on: true }],
  ['on', { on: true }],
  ['off', { on: false }],
  ['of', { mistake: 'OFFLINE is “of”. Write OFFLINE=off, or leave it out for a site that works offline.' }],
  ['OFF', { mistake: 'OFFLINE is “OFF”. Write OFFLINE=off, or leave it out for a site that works offline.' }],
])('OFFLINE=%s is read as %j', (text, read) => {
  expect(parseOfflineOption(text)).toEqual(read)
})
