import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, chownSync, cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { useTemporaryFolders } from '../useTemporaryFolders.ts'

/** A user without rights, for tests that run as root, whom no folder keeps out. */
const nobody = 65_534

const newFolder = useTemporaryFolders()

/** A project whose Astro only says that it was started, and waits where it is asked to. */
function projectIn(name: string): string {
  const folder = newFolder(name)
  mkdirSync(join(folder, 'src/integrations'), { recursive: true })
  mkdirSync(join(folder, 'node_modules/astro/bin'), { recursive: true })
  for (const name of ['runAstro.mjs', 'runTool.mjs', 'missingForAll.mjs'])
    cpSync(`src/integrations/${name}`, join(folder, 'src/integrations', name))
  writeFileSync(join(folder, 'src/integrations/tool.ts'), "console.log('used', ...(process.argv.slice(2) as string[]))")
  const astro = "console.log('started'); if (process.env.WAIT) setInterval(() => undefined, 1000)"
  writeFileSync(join(folder, 'node_modules/astro/bin/astro.mjs'), astro)
  return folder
}

function run(
  folder: string,
  args: readonly string[] = ['build'],
  node: readonly string[] = [],
  launcher: 'runAstro.mjs' | 'runTool.mjs' = 'runAstro.mjs',
) {
  const asNobody = process.getuid?.() === 0 ? { uid: nobody, gid: nobody } : {}
  const { status, stdout, stderr } = spawnSync(process.execPath, [...node, `src/integrations/${launcher}`, ...args], {
    cwd: folder,
    encoding: 'utf8',
    ...asNobody,
  })
  return { status, stdout, stderr }
}

function giveToNobody(path: string): void {
  if (process.getuid?.() === 0) spawnSync('chown', ['-R', `${nobody}:${nobody}`, path])
  chmodSync(path, 0o755)
}

const started = { status: 0, stdout: 'started\n', stderr: '' }

/** What a run returns that is refused: one line with these words, without a stack trace. */
const refused = (words: string) => ({
  status: 1,
  stdout: '',
  stderr: expect.stringMatching(
    new RegExp(`^[^\\n]*${words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}[^\\n]*\\n$`),
  ) as string,
})

test('starts Astro where nothing is missing', () => {
  const folder = projectIn('project-')
  giveToNobody(folder)
  expect(run(folder)).toEqual(started)
  mkdirSync(join(folder, 'dist/assets'), { recursive: true })
  giveToNobody(folder)
  expect(run(folder)).toEqual(started)
})

test('an older Node gets a message that says how to get the right one', () => {
  const folder = projectIn('project-')
  giveToNobody(folder)
  const older = (node: string) =>
    `--import=data:text/javascript,Object.defineProperty(process,'versions',{value:{...process.versions,node:'${node}'}})`
  for (const node of ['20.20.2', '22.17.1', '18.0.0'])
    expect(run(folder, ['build'], [older(node)])).toEqual(refused(`runs on ${node}. Run “npm rebuild node”`))
  for (const node of ['22.18.0', '24.0.0']) expect(run(folder, ['build'], [older(node)])).toEqual(started)
})

test('an author’s tool reads its own options; what it lacks is reported', () => {
  const folder = projectIn('project-')
  giveToNobody(folder)
  const useTool = () => run(folder, ['src/integrations/tool.ts', 'kent', '--name=Kent'], [], 'runTool.mjs')
  expect(useTool()).toEqual({ status: 0, stdout: 'used kent --name=Kent\n', stderr: '' })
  rmSync(join(folder, 'node_modules'), { recursive: true })
  expect(useTool()).toEqual(refused('Run “npm ci” first'))
})

test.each(['with#sign-', 'with?sign-'])('a path such as “%s” is reported', (name) => {
  const folder = projectIn(name)
  giveToNobody(folder)
  expect(run(folder, ['dev'])).toEqual(refused('Move the project to another folder'))
})

test('missing packages are reported', () => {
  const folder = projectIn('project-')
  giveToNobody(folder)
  expect(run(folder, ['check'])).toEqual(refused('Run “npm ci” without --omit=dev'))
  rmSync(join(folder, 'node_modules'), { recursive: true })
  expect(run(folder)).toEqual(refused('Run “npm ci” first'))
})

test.each(['dist', 'dist/assets', 'node_modules/.astro', 'node_modules/.cache/diagram', 'node_modules', '.'])(
  'where %s cannot be written to, that is reported',
  (name) => {
    const folder = projectIn('project-')
    mkdirSync(join(folder, name), { recursive: true })
    giveToNobody(folder)
    const locked = join(folder, name)
    if (process.getuid?.() === 0) chownSync(locked, 0, 0)
    chmodSync(locked, 0o555)
    const { status, stdout, stderr } = run(folder)
    chmodSync(locked, 0o755)
    expect({ status, stdout, stderr }).toEqual(refused(`cannot write to ${resolve(locked)}: `))
  },
)

test('a file in the place of the folder is reported', () => {
  const folder = projectIn('project-')
  writeFileSync(join(folder, 'dist'), '')
  giveToNobody(folder)
  expect(run(folder)).toEqual(refused('which is a file'))
})

test('a second build into the same folder is refused; a build that was killed leaves no lock', async () => {
  const folder = projectIn('project-')
  const first = spawn(process.execPath, ['src/integrations/runAstro.mjs', 'build'], {
    cwd: folder,
    env: { ...process.env, WAIT: 'yes' },
  })
  onTestFinished(() => void first.kill('SIGKILL'))
  await once(first.stdout, 'data')
  const second = () =>
    spawnSync(process.execPath, ['src/integrations/runAstro.mjs', 'build'], { cwd: folder, encoding: 'utf8' })
  expect(second()).toMatchObject(
    refused(`Another build is writing to ${join(folder, 'dist')}. Wait until it has ended`),
  )
  // Another folder is another matter.
  const elsewhere = ['src/integrations/runAstro.mjs', 'build', '--outDir', 'other']
  expect(spawnSync(process.execPath, elsewhere, { cwd: folder }).status).toBe(0)
  first.kill('SIGKILL')
  await once(first, 'exit')
  expect(second()).toMatchObject(started)
  expect(second()).toMatchObject(started)
})
