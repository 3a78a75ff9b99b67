import { spawnSync } from 'node:child_process'
import { describe, expect, test } from 'vitest'
import { parseBasePath } from '../../src/build/parseBasePath.ts'

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
