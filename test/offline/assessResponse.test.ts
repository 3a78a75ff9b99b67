import { expect, test } from 'vitest'
import { assessResponse } from '../../src/offline/assessResponse.ts'

const ours = '<meta name="build" content="a1" data-section="kent/">'
const login = '<p>Log in to this network</p>'

test.each([
  { wantsPage: true, status: 200, html: ours, kind: 'whole' },
  { wantsPage: true, status: 200, html: login, kind: 'foreign' },
  { wantsPage: true, status: 200, html: undefined, kind: 'foreign' },
  { wantsPage: true, status: 404, html: ours, kind: 'gone' },
  { wantsPage: true, status: 404, html: undefined, kind: 'gone' },
  { wantsPage: true, status: 410, html: login, kind: 'gone' },
  { wantsPage: true, status: 500, html: ours, kind: 'failed' },
  { wantsPage: true, status: 503, html: undefined, kind: 'failed' },
  { wantsPage: true, status: 403, html: login, kind: 'failed' },
  { wantsPage: true, status: 511, html: login, kind: 'failed' },
  { wantsPage: false, status: 200, html: undefined, kind: 'whole' },
  { wantsPage: false, status: 200, html: login, kind: 'foreign' },
  { wantsPage: false, status: 404, html: undefined, kind: 'gone' },
])('status $status with $html, for a page ($wantsPage), is $kind', ({ wantsPage, status, html, kind }) => {
  expect(assessResponse(status, html, wantsPage)).toBe(kind)
})
