import { spawn } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { globSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import type { Readable } from 'node:stream'
import { freePort } from '../freePort.ts'
import { until } from './driver.ts'
import type { Driver, Engine, Pane } from './driver.ts'

/** The keys of WebDriver that have a name in the DOM and no letter. */
const codes: Readonly<Record<string, string>> = {
  ArrowDown: '\uE015',
  ArrowRight: '\uE014',
  Control: '\uE009',
  Enter: '\uE007',
  Escape: '\uE00C',
  Tab: '\uE004',
}

/** WebKitGTK's small browser, on a screen of its own, by plain WebDriver. */
export const webkit: Engine = {
  name: 'webkit',
  keepsPages: true,
  start: async () => {
    const screen = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', '1400x1000x24'], {
      stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
    })
    const display = await firstLine(screen.stdio[3] as Readable)
    const port = await freePort()
    const server = spawn('WebKitWebDriver', [`--port=${port}`, '--host=127.0.0.1'], {
      env: { ...process.env, DISPLAY: `:${display}` },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    const complaints: string[] = []
    for (const output of [server.stdout, server.stderr])
      output.on('data', (text: Buffer) => complaints.push(...complaintsIn(text.toString())))
    const session = await startSession(`http://127.0.0.1:${port}`)
    const first = (await session('GET', '/window')) as string
    let front = first
    /** Every command is for the window that was switched to last; one is sent after the other. */
    let last: Promise<unknown> = Promise.resolve()
    const inWindow = <Result>(handle: string, act: () => Promise<Result>): Promise<Result> => {
      const next = last
        .catch(() => undefined)
        .then(async () => {
          if (front !== handle) await session('POST', '/window', { handle })
          front = handle
          return act()
        })
      last = next
      return next
    }
    const driver: Driver = {
      open: async () => {
        // A session whose window is closed opens no other: the first one stays.
        const { handle } = (await inWindow(first, () => session('POST', '/window/new', { type: 'window' }))) as {
          handle: string
        }
        const pane = paneOf(session, (act) => inWindow(handle, act))
        await inWindow(handle, () => session('POST', '/window/rect', { x: 0, y: 0, width: 1280, height: 950 }))
        return pane
      },
      complaints: () => complaints,
      close: async () => {
        await session('DELETE', '').catch(() => undefined)
        await Promise.all([end(server), end(screen)])
      },
    }
    return driver
  },
}

type Session = (method: string, path: string, body?: object) => Promise<unknown>

async function startSession(origin: string): Promise<Session> {
  const [binary] = globSync('/usr/lib/*/webkit2gtk-4.1/MiniBrowser')
  if (!binary) throw new Error('WebKitGTK’s MiniBrowser is missing: apt-get install webkit2gtk-driver.')
  await until('WebKitWebDriver to listen', () => fetch(`${origin}/status`).then(({ ok }) => ok))
  const args = ['--automation', '--enable-write-console-messages-to-stdout=true']
  const started = (await command('POST', `${origin}/session`, {
    capabilities: {
      alwaysMatch: {
        browserName: 'MiniBrowser',
        timeouts: { script: 60_000, pageLoad: 120_000 },
        'webkitgtk:browserOptions': { binary, args },
      },
    },
  })) as { sessionId: string }
  return (method, path, body) => command(method, `${origin}/session/${started.sessionId}${path}`, body)
}

async function command(method: string, address: string, body?: object): Promise<unknown> {
  const answer = await fetch(address, { method, ...(method === 'POST' && { body: JSON.stringify(body ?? {}) }) })
  const { value } = (await answer.json()) as { value: unknown }
  if (!answer.ok) throw new Error(`${method} ${address}: ${JSON.stringify(value)}`)
  return value
}

function paneOf(session: Session, within: <Result>(act: () => Promise<Result>) => Promise<Result>): Pane {
  let aside = 6
  const keys = async (strokes: readonly string[]): Promise<void> => {
    const held = strokes.length > 1
    const values = strokes.map((stroke) => codes[stroke] ?? stroke)
    const actions = held
      ? [
          ...values.map((value) => ({ type: 'keyDown', value })),
          ...values.toReversed().map((value) => ({ type: 'keyUp', value })),
        ]
      : values.flatMap((value) => [
          { type: 'keyDown', value },
          { type: 'keyUp', value },
        ])
    await within(() => session('POST', '/actions', { actions: [{ type: 'key', id: 'keyboard', actions }] }))
  }
  return {
    goto: async (url) => {
      await within(() => session('POST', '/url', { url }))
    },
    evaluate: async (script, ...given) => {
      const source = `const done = arguments[0]; (async () => (${script.toString()})(...${JSON.stringify(given)}))().then((value) => done({ value }), (error) => done({ error: String(error) }))`
      const answer = (await within(() => session('POST', '/execute/async', { script: source, args: [] }))) as {
        value?: unknown
        error?: string
      }
      if (answer.error !== undefined) throw new Error(answer.error)
      return answer.value as never
    },
    click: async (selector) => {
      // Two clicks at one place would be a double click.
      aside = -aside
      await within(async () => {
        const place = (await session('POST', '/execute/async', {
          script: `const [selector, aside, done] = arguments
            const found = [...document.querySelectorAll(selector)].find((one) => one.getClientRects().length > 0)
            // The page may be about to scroll: a click waits until what it is for stays where it is.
            const settle = (before) => {
              found?.scrollIntoView({ block: 'center', behavior: 'instant' })
              const box = found?.getClientRects()[0]
              if (!box) return done(null)
              const place = { x: Math.round(box.x + box.width / 2 + aside), y: Math.round(box.y + box.height / 2) }
              if (before?.x === place.x && before.y === place.y) done(place)
              else requestAnimationFrame(() => requestAnimationFrame(() => settle(place)))
            }
            settle()`,
          args: [selector, aside],
        })) as { x: number; y: number } | null
        if (!place) throw new Error(`Nothing to click: ${selector}`)
        const actions = [
          { type: 'pointerMove', duration: 0, origin: 'viewport', ...place },
          { type: 'pointerDown', button: 0 },
          { type: 'pointerUp', button: 0 },
        ]
        await session('POST', '/actions', { actions: [{ type: 'pointer', id: 'mouse', actions }] })
      })
    },
    press: (key) => keys(key.includes('+') ? key.split('+') : [key]),
    type: async (text) => {
      for (const letter of text) await keys([letter])
    },
    screenshot: async (file) => {
      const image = (await within(() => session('GET', '/screenshot'))) as string
      await writeFile(file, Buffer.from(image, 'base64'))
    },
    close: async () => {
      await within(() => session('DELETE', '/window'))
    },
  }
}

/** What the browser writes of its console that is a complaint, a line for each. */
function complaintsIn(text: string): readonly string[] {
  return text.split('\n').filter((line) => /CONSOLE \S*(?: \S+)* ?(?:ERROR|WARN)/.test(line))
}

function firstLine(stream: Readable): Promise<string> {
  return new Promise((done) => stream.once('data', (text: Buffer) => done(text.toString().trim())))
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) return
  const ended = new Promise((done) => child.once('exit', done))
  child.kill('SIGTERM')
  await ended
}
