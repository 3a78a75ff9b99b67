import { spawnSync } from 'node:child_process'
import { describe, expect, test } from 'vitest'
import { parseSiteUrl } from '../../src/build/parseSiteUrl.ts'

test.each([
  [undefined, {}],
  ['', {}],
  ['https://procedures.example', { site: 'https://procedures.example' }],
  ['https://procedures.example/', { site: 'https://procedures.example' }],
  ['http://127.0.0.1:4321', { site: 'http://127.0.0.1:4321' }],
])('%j is read as %j', (text, address) => {
  expect(parseSiteUrl(text)).toEqual(address)
})

test.each([
  [
    'https://x.org/folder',
    'SITE_URL is “https://x.org/folder”, which has a folder. Write SITE_URL=https://x.org and BASE_PATH=/folder instead.',
  ],
  [
    'https://x.org/a/b/',
    'SITE_URL is “https://x.org/a/b/”, which has a folder. Write SITE_URL=https://x.org and BASE_PATH=/a/b instead.',
  ],
  ['x.org', 'SITE_URL is “x.org”, which is no address. Write it as in SITE_URL=https://procedures.example.'],
  [
    'ftp://x.org',
    'SITE_URL is “ftp://x.org”, which is no address. Write it as in SITE_URL=https://procedures.example.',
  ],
  ['https://x.org/?a', 'SITE_URL is “https://x.org/?a”, which has more than a host. Write SITE_URL=https://x.org.'],
  ['https://me@x.org', 'SITE_URL is “https://me@x.org”, which has more than a host. Write SITE_URL=https://x.org.'],
])('%s is a mistake', (text, mistake) => {
  expect(parseSiteUrl(text)).toEqual({ mistake })
})

describe('the configuration of a build', () => {
  const configure = (site: string) =>
    spawnSync(process.execPath, ['astro.config.mjs'], { env: { ...process.env, SITE_URL: site }, encoding: 'utf8' })

  test('stops at an address with a folder, and says what to do without a stack trace', () => {
    const { status, stderr } = configure('https://x.org/folder')
    expect(status).toBe(1)
    expect(stderr).toContain('Write SITE_URL=https://x.org and BASE_PATH=/folder instead.')
    expect(stderr).not.toMatch(/^ {2,}at /m)
  })

  test('takes an address without one', () => {
    expect(configure('https://x.org').status).toBe(0)
  })
})
