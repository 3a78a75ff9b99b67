import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

interface Locked {
  readonly license?: string
  readonly deprecated?: string
  readonly hasInstallScript?: boolean
}

function lockedIn(folder: string) {
  const { packages } = JSON.parse(readFileSync(`${folder}/package-lock.json`, 'utf8')) as {
    readonly packages: Readonly<Record<string, Locked>>
  }
  return Object.entries(packages)
    .filter(([path]) => path !== '')
    .map(([path, locked]) => ({ name: path.replace(/^.*node_modules\//, ''), ...locked }))
}

/** Licences that ask for no more than to be named. */
const free = ['MIT', 'MIT-0', 'ISC', 'Apache-2.0', 'BSD-2-Clause', 'BSD-3-Clause', '0BSD', 'BlueOak-1.0.0', 'CC0-1.0']
const others = [
  'Unlicense',
  'Python-2.0',
  'CC-BY-4.0',
  '(MIT OR CC0-1.0)',
  '(MPL-2.0 OR Apache-2.0)',
  'OFL-1.1',
  'MPL-2.0',
]

/** Looked at by hand: used while building or testing only, and no part of them is sent to readers. */
const reviewed: Readonly<Record<string, RegExp>> = {
  'EPL-2.0 OR GPL-3.0-or-later': /^elkjs$/,
  'LGPL-3.0-or-later': /^@img\/sharp-libvips-/,
  'Apache-2.0 AND LGPL-3.0-or-later': /^@img\/sharp-/,
  'Apache-2.0 AND LGPL-3.0-or-later AND MIT': /^@img\/sharp-/,
  // Two licences to choose from, and what its name shortens: BSD-3-Clause. All three come with mammoth.
  '(MIT OR GPL-3.0-or-later)': /^jszip$/,
  '(MIT AND Zlib)': /^pako$/,
  BSD: /^duck$/,
  // Their packages name none in the lock file; each brings the text of the MIT licence.
  none: /^(format|khroma)$/,
}

const own = lockedIn('.')
// The validators, and what a benchmark builds for comparison, are installed without the scripts that they bring.
const installed = [...own, ...lockedIn('test/validators'), ...lockedIn('test/benchmarks/starlight')]

test('no package that is installed has been given up by who keeps it', () => {
  expect(installed.filter(({ deprecated }) => deprecated)).toEqual([])
})

test('two packages run a script as they are installed, and no other', () => {
  const running = own.filter(({ hasInstallScript }) => hasInstallScript).map(({ name }) => name)
  expect(running.sort()).toEqual(['esbuild', 'node'])
})

test('every package that is installed has a licence that allows its use here', () => {
  expect(installed.length).toBeGreaterThan(500)
  const unknown = installed
    .map(({ name, license = 'none' }) => ({ name, license }))
    .filter(({ name, license }) => ![...free, ...others].includes(license) && !reviewed[license]?.test(name))
  expect(unknown).toEqual([])
})

test('CONTRIBUTING.md says why of every package', () => {
  const { dependencies, devDependencies } = JSON.parse(readFileSync('package.json', 'utf8')) as Readonly<
    Record<'dependencies' | 'devDependencies', Readonly<Record<string, string>>>
  >
  const guide = readFileSync('CONTRIBUTING.md', 'utf8')
  const table = guide.slice(guide.indexOf('## Packages')).split(/[\s,|()]+/)
  const named = Object.keys({ ...dependencies, ...devDependencies }).filter((name) => !name.startsWith('@types/'))
  expect(named.filter((name) => !table.includes(name))).toEqual([])
})
