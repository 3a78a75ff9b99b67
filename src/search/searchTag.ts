import { createHash } from 'node:crypto'
import project from '../../package.json' with { type: 'json' }
import type { SearchRecord } from './types.ts'

/**
 * Names the state of the index, so that a page never asks a browser's cache for the entry of another.
 *
 * The files behind the entry are named by their content; the entry, Pagefind's script and `words.json` are not.
 */
export function searchTag(records: readonly SearchRecord[]): string {
  const state = JSON.stringify([project.dependencies.pagefind, records])
  return createHash('sha256').update(state).digest('hex').slice(0, 10)
}
