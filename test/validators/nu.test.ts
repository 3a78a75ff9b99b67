import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { useSite } from '../browser/useSite.ts'
import { situations } from '../long/situations.ts'
import { useTemporaryFolders } from '../useTemporaryFolders.ts'
import { faultsIn } from './finding.ts'
import { nuFindings } from './nuFindings.ts'

const at = useSite()
const newFolder = useTemporaryFolders()

async function faultsByPage(folder: string): Promise<readonly (readonly [string, readonly string[]])[]> {
  return [...(await nuFindings(folder))]
    .map(([page, findings]) => [page, faultsIn(findings)] as const)
    .filter(([, faults]) => faults.length > 0)
}

test('the Nu HTML checker finds no fault in a page or a picture as they are sent', async () => {
  expect(await faultsByPage('dist')).toEqual([])
})

test('nor in a page when a task is half-way or finished', async () => {
  const folder = newFolder()
  for (const { situation, address, prepare } of situations) {
    const { page } = await at.open(address)
    await prepare?.(page)
    // The checker reads a page as without scripts, where what a noscript holds would stand beside what the scripts made.
    await page.evaluate(() => document.querySelectorAll('noscript').forEach((one) => one.remove()))
    await writeFile(join(folder, `${situation.replace(/\W+/g, '-')}.html`), await page.content())
    await page.context().close()
  }
  expect(await faultsByPage(folder)).toEqual([])
}, 600_000)

test('it does find what is wrong', async () => {
  const folder = newFolder()
  await writeFile(
    join(folder, 'wrong.html'),
    '<!doctype html><html lang="en-GB"><title>Wrong</title><p>Text</p></html><script src="/late.js"></script>',
  )
  expect(await faultsByPage(folder)).toEqual([
    ['/wrong.html', expect.arrayContaining([expect.stringContaining('Stray start tag “script”')])],
  ])
})
