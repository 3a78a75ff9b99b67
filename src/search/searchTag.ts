import { createHash } from 'node:crypto'
import project from '../../package.json' with { type: 'json' }
import type { Addresses } from '../addressesBelow.ts'
import type { Content } from '../content/types.ts'
import { scenarioShards } from './scenarioRecords.ts'
import { searchShards } from './searchRecords.ts'
import { searchWords } from './searchWords.ts'

const tags = new WeakMap<Content, string>()

/**
 * Names the state of the search of the content, so that a page never asks a browser’s cache for what belongs to another:
 * the files of the search are not named by what is in them. Made once for the same content, since every page asks for it.
 */
export function searchTag(content: Content, addressOf: Addresses): string {
  const tag = tags.get(content) ?? tagOf(content, addressOf)
  tags.set(content, tag)
  return tag
}

function tagOf(content: Content, addressOf: Addresses): string {
  const meanings = content.glossary.map(({ meaning }) => meaning)
  const state = [
    project.dependencies.pagefind,
    searchWords(content, addressOf),
    meanings,
    searchShards(content, addressOf),
    scenarioShards(content, addressOf),
  ]
  return createHash('sha256').update(JSON.stringify(state)).digest('hex').slice(0, 10)
}
