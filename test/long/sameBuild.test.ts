import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { copyProject } from '../browser/copyProject.ts'
import { runBuild } from '../browser/build.ts'

const site = { SITE_URL: 'https://procedures.example' }
const copies = ['one-place', 'and-quite-another'].map((name) => copyProject(name, { cold: true }))
afterAll(() => Promise.all(copies.map((copy) => rm(copy, { recursive: true }))))

/** What is in each file of a built site, by its path. */
function hashes(dist: string): Readonly<Record<string, string>> {
  const files = readdirSync(dist, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
  return Object.fromEntries(
    files
      .map(({ parentPath, name }) => join(parentPath, name))
      .sort()
      .map((file) => [file.slice(dist.length), createHash('sha256').update(readFileSync(file)).digest('hex')]),
  )
}

test('two clean builds are the same, byte for byte, wherever, and so is one with all that builds keep', async () => {
  const [one, other] = copies as [string, string]
  await runBuild(one, { ...site, TZ: 'Pacific/Auckland', LANG: 'C' })
  const first = hashes(join(one, 'dist'))
  expect(Object.keys(first)).toContain('/social-card.png')
  expect(Object.keys(first)).toContain('/kent/professional-disagreements/explore/index.html')

  await runBuild(other, { ...site, TZ: 'America/Los_Angeles', LANG: 'en_GB.UTF-8' })
  expect(hashes(join(other, 'dist'))).toEqual(first)

  expect(existsSync(join(one, 'node_modules/.cache/diagram'))).toBe(true)
  await runBuild(one, site)
  expect(hashes(join(one, 'dist'))).toEqual(first)
}, 300_000)
