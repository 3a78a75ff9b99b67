import { expect, test } from 'vitest'
import { assessResponse } from '../../src/offline/assessResponse.ts'

const html = 'text/html; charset=utf-8'

test.each([
  { page: true, came: undefined, worth: 'failed' },
  { page: true, came: { status: 200, type: html, version: 'a' }, worth: 'whole' },
  { page: true, came: { status: 200, type: html, version: undefined }, worth: 'strange' },
  { page: true, came: { status: 200, type: 'application/json', version: undefined }, worth: 'strange' },
  { page: true, came: { status: 404, type: html, version: 'a' }, worth: 'gone' },
  { page: true, came: { status: 404, type: 'text/plain', version: undefined }, worth: 'gone' },
  { page: true, came: { status: 410, type: html, version: undefined }, worth: 'gone' },
  { page: true, came: { status: 500, type: html, version: 'a' }, worth: 'failed' },
  { page: true, came: { status: 503, type: '', version: undefined }, worth: 'failed' },
  { page: true, came: { status: 403, type: html, version: undefined }, worth: 'failed' },
  { page: true, came: { status: 511, type: html, version: undefined }, worth: 'failed' },
  { page: false, came: { status: 200, type: 'application/json', version: undefined }, worth: 'whole' },
  { page: false, came: { status: 200, type: html, version: undefined }, worth: 'strange' },
  { page: false, came: { status: 404, type: 'text/plain', version: undefined }, worth: 'gone' },
])('for a page ($page), $came is $worth', ({ page, came, worth }) => {
  expect(assessResponse(page, came)).toBe(worth)
})
