import { globSync } from 'node:fs'
import { join } from 'node:path'
import { mdxMutators } from './mdxMutators.ts'
import type { Mutator } from './mutator.ts'
import { randomFrom } from './random.ts'
import type { Random } from './random.ts'
import { textMutators } from './textMutators.ts'
import { yamlMutators } from './yamlMutators.ts'
import { readText } from '../readText.ts'

/** Files by their paths from the folder of the project. */
export type Files = ReadonlyMap<string, string>

/** The content with one mistake or, now and then, two. */
export interface Mutant {
  /** With the seed it names the mutant. */
  readonly number: number
  /** What was done, and to which file. */
  readonly what: readonly string[]
  readonly files: Files
  /** The files that are not as they were, gone ones included. */
  readonly changed: readonly string[]
}

/** Everything under `content/` of a folder that a build reads. */
export function contentIn(root = '.'): Files {
  const paths = globSync('content/**/*.{yaml,mdx}', { cwd: root }).map((path) => path.replaceAll('\\', '/'))
  return new Map(paths.sort().map((path) => [path, readText(join(root, path))]))
}

/** One mutant, the same for the same seed and number. */
export function mutantOf(seed: number, number: number, real: Files): Mutant {
  const random = randomFrom(seed * 1_000_003 + number)
  for (;;) {
    const files = new Map(real)
    const what = Array.from({ length: random.below(8) === 0 ? 2 : 1 }, () => change(files, random))
    const paths = [...new Set([...real.keys(), ...files.keys()])]
    const changed = paths.filter((path) => real.get(path) !== files.get(path))
    // A mutator that finds nothing to change makes no mutant.
    if (changed.length > 0) return { number, what, files, changed }
  }
}

function change(files: Map<string, string>, random: Random): string {
  if (random.below(25) === 0) return changeFolder(files, random)
  const path = random.pick(pathsFor(files, random))
  const [name, mutate] = random.pick(Object.entries(mutatorsFor(path, random)))
  files.set(path, mutate(files.get(path) ?? '', random))
  return `${name} in ${path}`
}

/** Pathways and proses are the largest part of the content, and of the ways to get it wrong. */
function pathsFor(files: Files, random: Random): readonly string[] {
  const kind = random.pick([
    /pathway\.yaml$/,
    /pathway\.yaml$/,
    /procedure\.mdx$/,
    /procedure\.mdx$/,
    /scenarios/,
    /glossary|boards/,
  ])
  const paths = [...files.keys()].filter((path) => kind.test(path))
  return paths.length > 0 ? paths : [...files.keys()]
}

function mutatorsFor(path: string, random: Random): Readonly<Record<string, Mutator>> {
  const own = path.endsWith('.yaml') ? yamlMutators : random.below(3) > 0 ? mdxMutators : onTop
  return random.below(3) === 0 ? textMutators : own
}

/** What can be wrong with YAML, in the top of a file of MDX. */
const onTop: Readonly<Record<string, Mutator>> = Object.fromEntries(
  Object.entries(yamlMutators).map(([name, mutate]) => [
    `${name}, at the top,`,
    (text: string, random: Random) => {
      const [, open, top, rest] = /^(---\n)([\s\S]*?\n)(---\n[\s\S]*)$/.exec(text) ?? []
      return top === undefined ? text : `${open}${mutate(top, random)}${rest}`
    },
  ]),
)

/** A mistake with whole files: swapped, lost, renamed, in the wrong place. */
function changeFolder(files: Map<string, string>, random: Random): string {
  const path = random.pick([...files.keys()])
  const text = files.get(path) ?? ''
  const type = path.slice(path.lastIndexOf('.'))
  const alike = [...files.keys()].filter((other) => other !== path && other.endsWith(type))
  switch (random.below(4)) {
    case 0: {
      const other = random.pick(alike)
      files.set(path, files.get(other) ?? '').set(other, text)
      return `${path} and ${other} swapped`
    }
    case 1: {
      files.delete(path)
      return `${path} lost`
    }
    case 2: {
      const other = random.pick(alike)
      files.set(other, text)
      return `${path} copied over ${other}`
    }
    default: {
      const [folder, name] = [path.slice(0, path.lastIndexOf('/')), path.slice(path.lastIndexOf('/') + 1)]
      const to = random.pick([
        `${folder}/copy-of-${name}`,
        `${folder}/${name}.bak`,
        `${folder}/${name.toUpperCase()}`,
        `${folder}/old/${name}`,
        `content/${name}`,
        `${folder}/${name.replace('.', ' .')}`,
        `${folder}/.${name}`,
        `${folder}/index${type}`,
      ])
      if (random.below(2) === 0) files.delete(path)
      files.set(to, text)
      return `${path} ${files.has(path) ? 'copied' : 'renamed'} to ${to}`
    }
  }
}
