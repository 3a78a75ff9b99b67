import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { tmpdir, userInfo } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { chromium } from 'playwright-core'
import type { Browser, LaunchOptions } from 'playwright-core'

const run = promisify(execFile)

/** Where a browser is, with the arguments and the environment it needs, for what starts one without Playwright. */
export async function chromiumProgram(): Promise<{
  readonly path: string
  readonly args: readonly string[]
  readonly env: Readonly<Record<string, string | undefined>>
}> {
  const { executablePath, env } = await program()
  return { path: executablePath ?? '', args, env: env ?? process.env }
}

/** Our own, since @sparticuz/chromium's switch off web security. */
const args = [
  '--headless=shell',
  '--no-sandbox',
  '--no-first-run',
  '--no-default-browser-check',
  '--no-pings',
  '--disable-gpu',
  '--renderer-process-limit=1',
  '--disable-quic',
  '--disable-sync',
  '--disable-background-networking',
  '--disable-client-side-phishing-detection',
  '--disable-component-update',
  '--disable-default-apps',
  '--disable-domain-reliability',
  '--disable-extensions',
  '--font-render-hinting=none',
  '--force-color-profile=srgb',
]

/**
 * Starts a browser for tests: the one that `CHROMIUM` names, else, on Linux on x64, the one that npm brought, else an
 * installed Chrome. Any number of test processes may start at once.
 *
 * Its pages know of no service worker, unless `worker` asks for it: the site's would bring the whole site into every
 * context.
 */
export async function launchChromium({ worker = false } = {}): Promise<Browser> {
  const browser = await chromium.launch({ ...(await program()), args })
  if (worker) return browser
  const newContext = browser.newContext.bind(browser)
  browser.newContext = async (options) => {
    const context = await newContext(options)
    await context.addInitScript(() => Reflect.deleteProperty(Navigator.prototype, 'serviceWorker'))
    return context
  }
  return browser
}

async function program(): Promise<LaunchOptions> {
  const { CHROMIUM } = process.env
  if (CHROMIUM) return { executablePath: CHROMIUM }
  if (process.platform !== 'linux' || process.arch !== 'x64') return { channel: 'chrome' }
  const folder = await unpack()
  return {
    executablePath: join(folder, 'chromium'),
    env: {
      ...process.env,
      // The package's libraries come last: they are for machines that have none.
      LD_LIBRARY_PATH: [process.env.LD_LIBRARY_PATH, await librariesIfMissing(folder)].filter(Boolean).join(':'),
      FONTCONFIG_FILE: join(folder, 'fonts.conf'),
    },
  }
}

/**
 * Unpacks Chromium once a version and user, in a folder that appears whole or not at all.
 *
 * The package itself takes a half-written `/tmp/chromium` of another process for a whole one. It runs in a process of its
 * own, for it reads the temporary folder, and whether to unpack its libraries, from the environment.
 */
async function unpack(): Promise<string> {
  const entry = import.meta.resolve('@sparticuz/chromium')
  const { version } = JSON.parse(await readFile(new URL('../../package.json', entry), 'utf8')) as { version: string }
  const folder = join(tmpdir(), `chromium-${version}-${String(userInfo().uid)}`)
  if (existsSync(folder)) return folder

  const own = await mkdtemp(`${folder}-`)
  const script = `import chromium from ${JSON.stringify(entry)}; await chromium.executablePath()`
  const env = { ...process.env, TMPDIR: own, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs22.x' }
  await run(process.execPath, ['--input-type=module', '--eval', script], { env })
  await writeFile(join(own, 'fonts.conf'), fontsConfig(folder))
  try {
    await rename(own, folder)
  } catch (error) {
    // Another process was first.
    await rm(own, { recursive: true, force: true })
    if (!existsSync(folder)) throw error
  }
  return folder
}

function fontsConfig(folder: string): string {
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig><dir>${folder}/fonts</dir><cachedir>${folder}/fonts-cache</cachedir></fontconfig>
`
}

/** The folder of the package's libraries, if the machine lacks one that Chromium needs. */
async function librariesIfMissing(folder: string): Promise<string> {
  const { stdout } = await run('ldd', [join(folder, 'chromium')]).catch(() => ({ stdout: 'not found' }))
  return stdout.includes('not found') ? join(folder, 'al2023/lib') : ''
}
