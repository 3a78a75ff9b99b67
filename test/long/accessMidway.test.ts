import { describe, expect, test } from 'vitest'
import { faultsHowever } from '../browser/looks.ts'
import { useSite } from '../browser/useSite.ts'
import { situations } from './situations.ts'

const at = useSite()

describe.each(situations)('$situation', ({ address, prepare }) => {
  test('has no fault that axe can find, nothing too wide and no complaint, however it is looked at', async () => {
    const { page, complaints } = await at.open(address)
    await prepare?.(page)
    const faults = await faultsHowever(page)
    expect([...faults, ...complaints]).toEqual([])
  }, 600_000)
})
