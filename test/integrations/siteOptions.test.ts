import { spawnSync } from 'node:child_process'
import { describe, expect, test } from 'vitest'
import { parseBasePath, parseOfflineOption, parseSiteUrl } from '../../src/integrations/siteOptions.ts'

describe('SITE_URL', () => {
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
})

describe('BASE_PATH', () => {
  test.each([
    [undefined, '/'],
    ['', '/'],
    ['/', '/'],
    ['/procedures', '/procedures'],
    ['/procedures/', '/procedures'],
    ['procedures', '/procedures'],
    ['/manuals/escalation/', '/manuals/escalation'],
    ['/Repo-2_x.y~z', '/Repo-2_x.y~z'],
  ])('%j is read as %s', (text, base) => {
    expect(parseBasePath(text)).toEqual({ base })
  })

  test.each([
    '//x',
    '//',
    '//evil.example/x',
    '/x//y',
    'https://x.org',
    'https://x.org/folder',
    '/../x',
    '/x/..',
    '/./x',
    '/x y',
    '/x"y',
    '/x;y',
    '/x$y',
    '/x{y}',
    '/x#y',
    '/x?y',
    '/x%2Fy',
    '/x\\y',
    '\\\\x',
    '/é',
    '/x\ny',
    '/x\n',
    'C:/Program Files/Git/x',
  ])('%j is a mistake', (text) => {
    expect(parseBasePath(text)).toEqual({
      mistake: expect.stringContaining(`BASE_PATH is “${text}”, which is `) as string,
    })
  })
})

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

describe('the configuration of a build', () => {
  const configure = (env: Readonly<Record<string, string>>) =>
    spawnSync(process.execPath, ['astro.config.mjs'], { env: { ...process.env, ...env }, encoding: 'utf8' })

  test('stops at a base path that is none, in one line', () => {
    const { status, stderr } = configure({ BASE_PATH: '/x"y' })
    expect(status).toBe(1)
    expect(stderr).toMatch(/^BASE_PATH is “.*as in BASE_PATH=\/procedures; the host goes into SITE_URL\.\n$/)
  })

  test('stops at an address with a folder, and says what to do without a stack trace', () => {
    const { status, stderr } = configure({ SITE_URL: 'https://x.org/folder' })
    expect(status).toBe(1)
    expect(stderr).toContain('Write SITE_URL=https://x.org and BASE_PATH=/folder instead.')
    expect(stderr).not.toMatch(/^ {2,}at /m)
  })

  test('takes a folder, and an address without one', () => {
    expect(configure({ BASE_PATH: '/procedures', SITE_URL: 'https://x.org' }).status).toBe(0)
  })
})
