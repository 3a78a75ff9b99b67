import { describe, expect, test } from 'vitest'
import { cacheNameOf, hasFile, isPage, pathBelow, versionOfCache } from '../../src/offline/names.ts'

const root = 'https://procedures.example/'
const below = 'https://procedures.example/manuals/'

describe('caches', () => {
  test('are told apart by the place of the site and by its version', () => {
    expect(versionOfCache(root, cacheNameOf(root, 'a1'))).toBe('a1')
    expect(versionOfCache(below, cacheNameOf(below, 'a1'))).toBe('a1')
  })

  test.each([[cacheNameOf(below, 'a1')], ['somebody-else'], ['escalation-pathways / '], ['']])(
    '%j is none of the site at the root',
    (name) => {
      expect(versionOfCache(root, name)).toBeUndefined()
    },
  )

  test('of the site at the root are none of one below it', () => {
    expect(versionOfCache(below, cacheNameOf(root, 'a1'))).toBeUndefined()
  })
})

test.each([
  [`${root}kent/?a=1#3.4`, root, 'kent/'],
  [root, root, ''],
  [`${below}kent/`, below, 'kent/'],
  [`${root}kent/`, below, undefined],
  ['https://procedures.example/manuals', below, undefined],
  ['https://other.example/kent/', root, undefined],
])('the path of %s below %s is %j', (address, scope, path) => {
  expect(pathBelow(scope, address)).toBe(path)
})

test.each([
  ['', true],
  ['kent/', true],
  ['404.html', true],
  ['kent/pathway.json', false],
  ['assets/a.js', false],
])('%j is a page: %s', (path, is) => {
  expect(isPage(path)).toBe(is)
})

test('a build has its own files, and nothing that every object has', () => {
  const build = { version: 'a', files: { 'kent/': 'd' } }
  expect([hasFile(build, 'kent/'), hasFile(build, 'constructor'), hasFile(build, 'essex/')]).toEqual([
    true,
    false,
    false,
  ])
})
