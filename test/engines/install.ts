import { execFileSync } from 'node:child_process'
import { existsSync, globSync } from 'node:fs'

/** The programs of Debian that these tests drive, and the packages that bring them. */
const programs = {
  'firefox-esr': '/usr/bin/firefox-esr',
  chromium: '/usr/bin/chromium',
  'webkit2gtk-driver': '/usr/bin/WebKitWebDriver',
  xvfb: '/usr/bin/Xvfb',
} as const

const missing = Object.entries(programs).flatMap(([name, path]) => (existsSync(path) ? [] : [name]))
if (missing.length > 0) {
  const run = (...args: readonly string[]): void => {
    execFileSync('apt-get', args, {
      stdio: ['ignore', 'ignore', 'inherit'],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    })
  }
  const install = ['install', '-y', '-q', '--no-install-recommends', ...missing]
  try {
    try {
      run(...install)
    } catch {
      // On a new machine apt knows no packages yet.
      run('update', '-q')
      run(...install)
    }
  } catch {
    console.error(
      `These tests need ${missing.join(', ')} of Debian. Install them: apt-get install ${missing.join(' ')}`,
    )
    process.exit(1)
  }
}
if (globSync('/usr/lib/*/webkit2gtk-4.1/MiniBrowser').length === 0) {
  console.error('WebKitGTK’s MiniBrowser is missing: apt-get install webkit2gtk-driver.')
  process.exit(1)
}
