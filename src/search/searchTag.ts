import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import project from '../../package.json' with { type: 'json' }
import type { Addresses } from '../content/addressesBelow.ts'
import type { Content } from '../content/types.ts'
import { scenarioShards } from './scenarioRecords.ts'
import { searchShards } from './searchRecords.ts'
import { searchWords } from './searchWords.ts'

const tags = new WeakMap<Content, string>()

/**
 * Names the folder of the search by all that its files are made from, so that a page never comes to those of another build,
 * on whatever server or in whatever cache. Made once for the same content, since every page asks for it.
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
    codeIn('src/search'),
    codeIn('src/build'),
    searchWords(content, addressOf),
    meanings,
    searchShards(content, addressOf),
    scenarioShards(content, addressOf),
  ]
  return createHash('sha256').update(JSON.stringify(state)).digest('hex').slice(0, 10)
}

/** How the files are written, and how a page reads them. */
function codeIn(folder: string): readonly string[] {
  return readdirSync(folder)
    .sort()
    .map((name) => readFileSync(`${folder}/${name}`, 'utf8').replaceAll('\r\n', '\n'))
}
