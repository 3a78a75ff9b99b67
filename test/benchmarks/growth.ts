/**
 * Builds the site with many boards and prints what grows: `npm run bench:growth`, or with another number of boards,
 * `npm run bench:growth -- 20`. The boards are copies of Kent and Rutland under other names, each with one training case.
 * Beside it stands what Starlight takes for as many pages with the same words, without charts, explorer or checks.
 */
import { spawn } from 'node:child_process'
import { appendFileSync, cpSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { performance } from 'node:perf_hooks'
import { brotliCompressSync } from 'node:zlib'
import { copyProject } from '../browser/copyProject.ts'
import { runBuild } from '../browser/build.ts'
import { offlineSizes } from '../budgets/offlineSizes.ts'
import { buildStarlight, installStarlight } from './starlightPeer.ts'

const wanted = Number(process.argv[2] ?? 150)
const models = [
  { board: 'kent', name: 'Kent' },
  { board: 'rutland', name: 'Rutland' },
] as const
const pages = [
  'index.html',
  'compare/index.html',
  'training/index.html',
  'glossary/index.html',
  'search/index.html',
  'kent/index.html',
  'kent/training/index.html',
  'kent/glossary/index.html',
  'kent/professional-disagreements/explore/index.html',
  'kent/professional-disagreements/index.html',
  'sw.js',
]

const starlight = installStarlight()
const [few, many] = [await measure(models.length), await measure(wanted)]
console.log(`\n| raw bytes, and after brotli | ${models.length} boards | ${wanted} boards |\n| --- | ---: | ---: |`)
for (const page of pages) console.log(`| ${page} | ${few.sizes.get(page)} | ${many.sizes.get(page)} |`)
console.log(`| kept for reading Kent offline, after brotli | ${few.offline} | ${many.offline} |`)
console.log(`| search, before the first result, after brotli | ${few.search} | ${many.search} |`)
console.log(`\n| seconds | ${models.length} boards | ${wanted} boards |\n| --- | ---: | ---: |`)
console.log(`| pages built | ${few.pages} | ${many.pages} |`)
console.log(`| first build, every chart laid out | ${few.cold} | ${many.cold} |`)
console.log(`| build after one clause was edited | ${few.warm} | ${many.warm} |`)
console.log(`| Starlight, as many pages | ${few.starlight} | ${many.starlight} |`)
console.log(`| first page in dev | ${few.devFirst} | ${many.devFirst} |`)
console.log(`| page in dev after one clause was edited | ${few.devEdited} | ${many.devEdited} |`)
rmSync(starlight, { recursive: true })

async function measure(boards: number) {
  const project = copyProject('growth', { cold: true })
  try {
    for (let index = models.length; index < boards; index++) addBoard(project, index)
    const cold = await seconds(() => runBuild(project))
    editClause(project)
    const warm = await seconds(() => runBuild(project))
    const dist = join(project, 'dist')
    const kept = await offlineSizes(dist, (name) => ['', 'Kent'].includes(name))
    const keptOf = (name: string): number => kept.find((one) => one.name === name)?.bytes ?? 0
    return {
      cold,
      warm,
      starlight: buildStarlight(starlight, dist).toFixed(1),
      sizes: new Map(pages.map((page) => [page, sizesOf(join(dist, page))])),
      pages: readdirSync(dist, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.html')).length,
      offline: keptOf('') + keptOf('Kent'),
      search: searchBytes(dist),
      ...(await measureDev(project)),
    }
  } finally {
    rmSync(project, { recursive: true, force: true })
  }
}

/** Adds a copy of Kent or Rutland, under a name of its own wherever the board is named. */
function addBoard(project: string, index: number): void {
  const { board, name } = models[index % models.length]!
  const [id, title] = [`area-${index}`, `Area ${index}`]
  const content = join(project, 'content')
  const renamed = (text: string): string => text.replaceAll(name, title)
  const copy = (from: string, to: string): void =>
    writeFileSync(join(content, to), renamed(readFileSync(join(content, from), 'utf8')))
  copy(`boards/${board}.yaml`, `boards/${id}.yaml`)
  cpSync(join(content, 'procedures', board), join(content, 'procedures', id), { recursive: true })
  for (const entry of readdirSync(join(content, 'procedures', id), { recursive: true, withFileTypes: true }))
    if (entry.isFile()) {
      const file = join(entry.parentPath, entry.name)
      writeFileSync(file, renamed(readFileSync(file, 'utf8')))
    }
  const [scenario] = readdirSync(join(content, 'scenarios', board))
  cpSync(join(content, 'scenarios', board, scenario!), join(content, 'scenarios', id, `${id}-case.mdx`))
}

/** Adds a word to a clause of Kent. */
function editClause(project: string): void {
  const file = join(project, 'content/procedures/kent/professional-disagreements/procedure.mdx')
  const text = readFileSync(file, 'utf8')
  writeFileSync(file, text.replace(/(<Clause[^>]*>\n\s*)/, '$1Plainly: '))
}

async function seconds(run: () => Promise<unknown>): Promise<string> {
  const begin = performance.now()
  await run()
  return ((performance.now() - begin) / 1000).toFixed(1)
}

function sizesOf(file: string): string {
  const bytes = readFileSync(file)
  return `${bytes.length} (${brotliCompressSync(bytes).length})`
}

/** The script of the search, what it reads of every board, and the records of one board. */
function searchBytes(dist: string): number {
  const assets = readdirSync(join(dist, 'assets')).filter((name) => /^SearchBox.*\.js$/.test(name))
  const records = readdirSync(join(dist, 'search-index'), { recursive: true, encoding: 'utf8' })
  const read = records.filter((path) => /(?:^|\/)(?:site|kent)\.[^/]*json$|^(?:site|kent)\b/.test(path))
  return [...assets.map((name) => join('assets', name)), ...read.map((name) => join('search-index', name))]
    .map((path) => join(dist, path))
    .filter((file) => statSync(file).isFile())
    .reduce((sum, file) => sum + brotliCompressSync(readFileSync(file)).length, 0)
}

/** How long a page takes in dev: the first, and one asked for after an edit. */
async function measureDev(project: string) {
  const server = spawn(process.execPath, ['src/integrations/runAstro.mjs', 'dev', '--host', '127.0.0.1'], {
    cwd: project,
    env: { PATH: process.env.PATH, HOME: process.env.HOME, NO_COLOR: '1', ASTRO_TELEMETRY_DISABLED: '1' },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const ended = new Promise((done) => server.once('exit', done))
  try {
    const origin = await new Promise<string>((resolve, reject) => {
      let said = ''
      server.stdout.on('data', (bytes: Buffer) => {
        said += bytes.toString()
        const address = /http:\/\/127\.0\.0\.1:\d+/.exec(said)?.[0]
        if (address) resolve(address)
      })
      server.once('exit', () => reject(new Error(`The server ended: ${said}`)))
    })
    const load = (): Promise<string> =>
      seconds(async () => {
        const answer = await fetch(`${origin}/kent/professional-disagreements/`, { headers: { accept: 'text/html' } })
        if (!answer.ok) throw new Error(`Dev answers with status ${answer.status}.`)
        await answer.text()
      })
    const devFirst = await load()
    const file = join(project, 'content/procedures/kent/professional-disagreements/procedure.mdx')
    appendFileSync(file, '\n')
    return { devFirst, devEdited: await load() }
  } finally {
    server.kill()
    await ended
  }
}
