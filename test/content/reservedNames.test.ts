import { readdirSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { addressesBelow } from '../../src/content/addressesBelow.ts'
import { reservedNames } from '../../src/content/reservedNames.ts'

/** Whether the name of a file can be the id of a board, so that the two could meet. */
const couldBeBoard = (name: string): boolean => /^[a-z][a-z0-9-]*$/.test(name)

describe('no board and no procedure can have the name of', () => {
  test.each(['src/pages', 'src/pages/[board]', 'public'])('anything in %s', (folder) => {
    const names = readdirSync(folder).map((name) => name.replace(/\.(astro|ts)$/, ''))
    expect(names.filter((name) => couldBeBoard(name) && !reservedNames.has(name))).toEqual([])
  })

  test('any address of the site', () => {
    const addresses = Object.values(addressesBelow('/')).filter((address) => typeof address === 'string')
    const names = addresses.map((address) => address.split('/')[1] ?? '')
    expect(names).toContain('pagefind')
    expect(names.filter((name) => couldBeBoard(name) && !reservedNames.has(name))).toEqual([])
  })
})
