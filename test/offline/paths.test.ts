import { expect, test } from 'vitest'
import { isPage, pathBelow } from '../../src/offline/paths.ts'

const root = 'https://procedures.example/'
const below = 'https://procedures.example/manuals/'

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
