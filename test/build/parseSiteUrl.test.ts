import { expect, test } from 'vitest'
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
  ['x.org', 'SITE_URL is “x.org”, which is not an address. Write it as in SITE_URL=https://procedures.example.'],
  [
    'ftp://x.org',
    'SITE_URL is “ftp://x.org”, which is not an address. Write it as in SITE_URL=https://procedures.example.',
  ],
  ['https://x.org/?a', 'SITE_URL is “https://x.org/?a”, which has more than a host. Write SITE_URL=https://x.org.'],
  ['https://me@x.org', 'SITE_URL is “https://me@x.org”, which has more than a host. Write SITE_URL=https://x.org.'],
])('%s is a mistake', (text, mistake) => {
  expect(parseSiteUrl(text)).toEqual({ mistake })
})
