import { globSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { faultsHowever } from '../browser/looks.ts'
import { useSite } from '../browser/useSite.ts'

const at = useSite()

/** Every page that was built: none can be forgotten. */
const pages = globSync('dist/**/*.html')
  .map((file) => file.replace(/^dist/, '').replace(/index\.html$/, ''))
  .sort()

test('all pages are there', () => {
  expect(pages.length).toBeGreaterThan(100)
})

describe.each(pages)('%s', (address) => {
  test('has no fault that axe can find, nothing too wide and no complaint, however it is looked at', async () => {
    const { page, complaints } = await at.open(address)
    const faults = await faultsHowever(page)
    expect([...faults, ...complaints]).toEqual([])
  }, 600_000)
})
