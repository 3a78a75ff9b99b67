import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeEach, expect, test, vi } from 'vitest'
import type { ChartLayout } from '../../src/diagram/chartLayout.ts'
import { useTemporaryFolders } from '../useTemporaryFolders.ts'

const layOutSource = vi.hoisted(() => vi.fn<(source: string) => Promise<ChartLayout>>())
vi.mock('../../src/diagram/clearestLayout.ts', () => ({ layOutSource }))

const source = 'flowchart TD\n a'
const layout: ChartLayout = {
  nodes: [{ id: 'a', x: 0, y: 0.5, width: 10, height: 20, shape: 'rectangle', classes: [], rows: [] }],
  edges: [],
  labels: [],
}
const newFolder = useTemporaryFolders()
let folder: string

beforeEach(() => {
  folder = newFolder()
  layOutSource.mockReset().mockResolvedValue(layout)
})

/** As a new process would find it: nothing in memory. */
async function layOutAnew(asked: string): Promise<ChartLayout> {
  vi.resetModules()
  const { cachedLayout } = await import('../../src/diagram/cachedLayout.ts')
  return cachedLayout(asked, folder)
}

test('lays out once in a process, also when asked twice at the same time', async () => {
  const { cachedLayout } = await import('../../src/diagram/cachedLayout.ts')
  expect(await Promise.all([cachedLayout(source, folder), cachedLayout(source, folder)])).toEqual([layout, layout])
  expect(layOutSource).toHaveBeenCalledTimes(1)
})

test('lays out once for all processes, and leaves one whole file', async () => {
  expect(await layOutAnew(source)).toEqual(layout)
  expect(await layOutAnew(source)).toEqual(layout)
  expect(layOutSource).toHaveBeenCalledTimes(1)
  expect(await readdir(folder)).toEqual([expect.stringMatching(/^[\da-f]{64}\.json$/)])
})

test('lays out again when the source is another', async () => {
  await layOutAnew(source)
  await layOutAnew('flowchart TD\n b')
  expect(layOutSource).toHaveBeenCalledTimes(2)
  expect(await readdir(folder)).toHaveLength(2)
})

test.each([
  { state: 'empty', spoil: () => '' },
  { state: 'half-written', spoil: (whole: string) => whole.slice(0, -3) },
  { state: 'something else', spoil: () => 'not a layout' },
])('lays out again when the file is $state, and mends it', async ({ spoil }) => {
  await layOutAnew(source)
  const file = join(folder, (await readdir(folder))[0]!)
  const whole = await readFile(file, 'utf8')
  await writeFile(file, spoil(whole))
  expect(await layOutAnew(source)).toEqual(layout)
  expect(layOutSource).toHaveBeenCalledTimes(2)
  expect(await readFile(file, 'utf8')).toBe(whole)
})

test('does not remember a mistake', async () => {
  const { cachedLayout } = await import('../../src/diagram/cachedLayout.ts')
  layOutSource.mockRejectedValueOnce(new Error('Line 2: wrong'))
  await expect(cachedLayout(source, folder)).rejects.toThrow('Line 2: wrong')
  expect(await cachedLayout(source, folder)).toEqual(layout)
})

test('lays out where nothing can be kept', async () => {
  const { cachedLayout } = await import('../../src/diagram/cachedLayout.ts')
  const file = join(folder, 'a-file')
  await writeFile(file, '')
  expect(await cachedLayout(source, join(file, 'below'))).toEqual(layout)
})
