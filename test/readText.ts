import { readFileSync } from 'node:fs'

/** The text of a file with the line endings that tests are written with, however it was checked out. */
export function readText(path: string | URL): string {
  return readFileSync(path, 'utf8').replaceAll('\r\n', '\n')
}
