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
  const configure = (base: string) =>
    spawnSync(process.execPath, ['astro.config.mjs'], { env: { ...process.env, BASE_PATH: base }, encoding: 'utf8' })

  test.each(['//x', 'https://x.org', '/../x', '/x"y'])('stops at BASE_PATH=%s, in one line', (base) => {
    const { status, stderr } = configure(base)
    expect(status).toBe(1)
    expect(stderr).toMatch(/^BASE_PATH is “.*as in BASE_PATH=\/procedures; the host goes into SITE_URL\.\n$/)
  })

  test('takes a folder', () => {
    expect(configure('/procedures').status).toBe(0)
  })
})
