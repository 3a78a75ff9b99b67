import { expect, test } from 'vitest'
import { cacheNamesOf, deleteCaches } from '../../src/offline/cacheNames.ts'

const root = 'https://procedures.example/'
const below = 'https://procedures.example/manuals/'

test('only the caches of one site on a host are deleted, except those to keep', async () => {
  const { pages, files } = cacheNamesOf(root)
  let names = [pages, files, 'escalation-pathways / 0a1b2c', cacheNamesOf(below).pages, 'somebody-else']
  const caches = {
    keys: () => Promise.resolve(names),
    delete: (name: string) => {
      names = names.filter((one) => one !== name)
      return Promise.resolve(true)
    },
  } as unknown as CacheStorage
  await deleteCaches(caches, root, [pages, files])
  expect(names).toEqual([pages, files, cacheNamesOf(below).pages, 'somebody-else'])
  await deleteCaches(caches, root)
  expect(names).toEqual([cacheNamesOf(below).pages, 'somebody-else'])
})
