import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll } from 'vitest'

/** Returns a function that makes an empty temporary folder. All of them are removed after the tests of the file. */
export function useTemporaryFolders(): (prefix?: string) => string {
  const folders: string[] = []
  afterAll(() => {
    for (const folder of folders) rmSync(folder, { recursive: true, force: true })
  })
  return (prefix = 'test-') => {
    const folder = mkdtempSync(join(tmpdir(), prefix))
    folders.push(folder)
    return folder
  }
}

/** Makes one temporary folder for all the tests of the file. */
export const useTemporaryFolder = (): string => useTemporaryFolders()()
