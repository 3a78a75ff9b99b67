import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { performance } from 'node:perf_hooks'

/** Installs Starlight in a new folder and returns it. Throws if npm cannot. */
export function installStarlight(): string {
  const folder = mkdtempSync(join(tmpdir(), 'starlight-'))
  cpSync('test/benchmarks/starlight', folder, { recursive: true })
  run('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund'], folder)
  return folder
}

/** Returns the seconds in which Starlight builds as many pages as `dist` holds, each with the words of one of them. */
export function buildStarlight(folder: string, dist: string): number {
  for (const kept of ['src/content', 'dist', '.astro', 'node_modules/.astro', 'node_modules/.vite'])
    rmSync(join(folder, kept), { recursive: true, force: true })
  const docs = join(folder, 'src/content/docs')
  mkdirSync(docs, { recursive: true })
  const pages = readdirSync(dist, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.html'))
  for (const [index, page] of pages.entries())
    writeFileSync(join(docs, `page-${index}.md`), pageAsMarkdown(readFileSync(join(dist, page), 'utf8')))
  const begin = performance.now()
  run(process.execPath, ['node_modules/astro/bin/astro.mjs', 'build'], folder)
  return (performance.now() - begin) / 1000
}

/** The words of a page, a paragraph for each element that holds some; headings stay headings. */
function pageAsMarkdown(html: string): string {
  const title = /<title>([^<]*)/.exec(html)?.[1] ?? ''
  const main = /<main[^>]*>(.*)<\/main>/s.exec(html)?.[1] ?? ''
  const words = main
    .replaceAll(/<(script|style|svg|template)\b.*?<\/\1>/gs, '')
    .replaceAll(/<h[1-6][^>]*>/g, '\n\n## ')
    .replaceAll(/<\/?(p|li|div|dt|dd|td|th|section|summary|h[1-6])\b[^>]*>/g, '\n\n')
    .replaceAll(/<[^>]*>/g, '')
    .replaceAll(/^[ \t]+/gm, '')
  return `---\ntitle: ${JSON.stringify(title)}\n---\n\n${words}\n`
}

function run(command: string, args: readonly string[], cwd: string): void {
  const { status, stderr } = spawnSync(command, args, {
    cwd,
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
    // npm may need the certificates and the registry that the environment names.
    env: { ...process.env, NO_COLOR: '1', ASTRO_TELEMETRY_DISABLED: '1' },
  })
  if (status !== 0) throw new Error(`${command} ended with ${status}: ${stderr}`)
}
