import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { Drawing } from '../../src/diagram/drawFlowchart.ts'

const draw = vi.hoisted(() => vi.fn<(drawing: Drawing) => Promise<string>>())
vi.mock('../../src/diagram/drawFlowchart.ts', () => ({ drawFlowchart: draw }))

const drawing: Drawing = { source: 'flowchart TD\n a', title: 'Title', id: 'chart' }
let folder: string

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'flowchart-'))
  draw.mockReset().mockImplementation(({ title }) => Promise.resolve(`<svg>\n${title}</svg>`))
})
afterEach(() => rm(folder, { recursive: true }))

/** As a new process would find it: nothing in memory. */
async function drawAnew(asked: Drawing): Promise<string> {
  vi.resetModules()
  const { drawCached } = await import('../../src/diagram/drawCached.ts')
  return drawCached(asked, folder)
}

test('draws once in a process, also when asked twice at the same time', async () => {
  const { drawCached } = await import('../../src/diagram/drawCached.ts')
  const asked = [drawCached(drawing, folder), drawCached({ ...drawing }, folder)]
  expect(await Promise.all(asked)).toEqual(['<svg>\nTitle</svg>', '<svg>\nTitle</svg>'])
  expect(draw).toHaveBeenCalledTimes(1)
})

test('draws once for all processes, and leaves one whole file', async () => {
  expect(await drawAnew(drawing)).toBe('<svg>\nTitle</svg>')
  expect(await drawAnew(drawing)).toBe('<svg>\nTitle</svg>')
  expect(draw).toHaveBeenCalledTimes(1)
  expect(await readdir(folder)).toEqual([expect.stringMatching(/^[\da-f]{64}\.svg$/)])
})

test.each<{ change: Partial<Drawing> }>([
  { change: { source: 'flowchart TD\n b' } },
  { change: { title: 'Other' } },
  { change: { id: 'other' } },
  { change: { nodes: new Map([['a', 'ask']]) } },
  { change: { edges: new Map([['e', { answer: 'ask/yes' }]]) } },
  { change: { edges: new Map([['e', { next: 'ask' }]]) } },
])('draws again when the drawing is another: $change', async ({ change }) => {
  await drawAnew(drawing)
  await drawAnew({ ...drawing, ...change })
  expect(draw).toHaveBeenCalledTimes(2)
  expect(await readdir(folder)).toHaveLength(2)
})

test.each([
  { state: 'empty', spoil: () => '' },
  { state: 'half-written', spoil: (whole: string) => whole.slice(0, -3) },
  { state: 'altered', spoil: (whole: string) => whole.replace('Title', 'Titel') },
  { state: 'something else', spoil: () => 'not a picture' },
])('draws again when the file is $state, and mends it', async ({ spoil }) => {
  await drawAnew(drawing)
  const file = join(folder, (await readdir(folder))[0]!)
  const whole = await readFile(file, 'utf8')
  await writeFile(file, spoil(whole))
  expect(await drawAnew(drawing)).toBe('<svg>\nTitle</svg>')
  expect(draw).toHaveBeenCalledTimes(2)
  expect(await readFile(file, 'utf8')).toBe(whole)
})

test('does not remember a mistake', async () => {
  const { drawCached } = await import('../../src/diagram/drawCached.ts')
  draw.mockRejectedValueOnce(new Error('Line 2: wrong'))
  await expect(drawCached(drawing, folder)).rejects.toThrow('Line 2: wrong')
  expect(await drawCached(drawing, folder)).toBe('<svg>\nTitle</svg>')
})

test('draws where nothing can be kept', async () => {
  const { drawCached } = await import('../../src/diagram/drawCached.ts')
  const file = join(folder, 'a-file')
  await writeFile(file, '')
  expect(await drawCached(drawing, join(file, 'below'))).toBe('<svg>\nTitle</svg>')
})
