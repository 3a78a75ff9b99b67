import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { extname, join, resolve } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { brotliCompressSync } from 'node:zlib'

/** By the ending of a file. */
const types: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.mmd': 'text/plain; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.wasm': 'application/wasm',
  '.woff2': 'font/woff2',
}

interface Reply {
  readonly status: number
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: Buffer | string
}

/** How a server answers for a path. */
export type Behaviour = (path: string) => Promise<Reply>

/** A server whose behaviour changes while it runs, and which can be stopped and started again at the same address. */
export interface SwitchedSite {
  readonly origin: string
  /** The path and query of every request so far. */
  readonly requests: string[]
  behave(behaviour: Behaviour): void
  stop(): Promise<void>
  start(): Promise<void>
}

export async function switchedSite(first: Behaviour): Promise<SwitchedSite> {
  let behaviour = first
  let server: Server | undefined
  let port = 0
  const requests: string[] = []
  const start = async (): Promise<void> => {
    server = createServer((request, response) => {
      const url = request.url ?? '/'
      requests.push(url)
      const path = decodeURIComponent(new URL(url, 'http://127.0.0.1').pathname)
      Promise.resolve(path)
        .then(behaviour)
        .then(({ status, headers = {}, body }) => response.writeHead(status, headers).end(body))
        .catch(() => response.destroy())
    })
    const listening = server
    await new Promise<void>((done) => listening.listen(port, '127.0.0.1', done))
    port = (listening.address() as AddressInfo).port
  }
  await start()
  return {
    origin: `http://127.0.0.1:${port}`,
    requests,
    behave: (next) => {
      behaviour = next
    },
    stop: () =>
      new Promise((done) => {
        if (!server?.listening) return done()
        server.close(() => done())
        server.closeAllConnections()
      }),
    start,
  }
}

export interface ServingOptions {
  /** Whether to send every file compressed. */
  readonly brotli?: boolean
  /** The names of headers to leave out. */
  readonly without?: readonly string[]
}

/** As a host serves the build in `folder` below `base`, with the headers of its `_headers`. */
export function serving(folder: string, base = '/', { brotli, without = [] }: ServingOptions = {}): Behaviour {
  const root = resolve(folder)
  const compressed = new Map<string, Buffer>()
  const compress = (file: string, body: Buffer): Buffer => {
    const bytes = compressed.get(file) ?? brotliCompressSync(body)
    compressed.set(file, bytes)
    return bytes
  }
  return async (path) => {
    const headersAt = readHeaders(await readFile(join(root, '_headers'), 'utf8'))
    const headers = Object.fromEntries(Object.entries(headersAt(path)).filter(([name]) => !without.includes(name)))
    const send = async (status: number, file: string): Promise<Reply> => {
      const body = await readFile(file)
      const type = { 'content-type': types[extname(file)] ?? 'application/octet-stream' }
      return brotli
        ? { status, headers: { ...headers, ...type, 'content-encoding': 'br' }, body: compress(file, body) }
        : { status, headers: { ...headers, ...type }, body }
    }
    const file = join(root, path.slice(base.length), path.endsWith('/') ? 'index.html' : '')
    if (!path.startsWith(base) || !file.startsWith(root)) return { status: 404, body: 'Not found' }
    // As hosts do: a folder without its last slash leads to it.
    if (existsSync(join(file, 'index.html'))) return { status: 301, headers: { location: `${path}/` } }
    return send(200, file).catch(() => send(404, join(root, '404.html')))
  }
}

/** One behaviour for the paths that `chooses`, another for the rest. */
export function where(chooses: (path: string) => boolean, one: Behaviour, other: Behaviour): Behaviour {
  return (path) => (chooses(path) ? one : other)(path)
}

/** The same, after so many milliseconds. */
export function slowly(milliseconds: number, behaviour: Behaviour): Behaviour {
  return async (path) => {
    await wait(milliseconds)
    return behaviour(path)
  }
}

export function always(reply: Reply): Behaviour {
  return () => Promise.resolve(reply)
}

/** The headers of a path, by the rules of a `_headers` file: a path, or its beginning and `*`, and indented lines below it. */
function readHeaders(text: string): (path: string) => Readonly<Record<string, string>> {
  const rules = text
    .split(/\n(?=\S)/)
    .map((rule) => rule.trim().split('\n'))
    .map(([pattern = '', ...lines]) => ({
      matches: (path: string) => (pattern.endsWith('*') ? path.startsWith(pattern.slice(0, -1)) : path === pattern),
      headers: lines.map((line): [string, string] => {
        const [name = '', ...value] = line.trim().split(': ')
        return [name, value.join(': ')]
      }),
    }))
  return (path) => Object.fromEntries(rules.filter(({ matches }) => matches(path)).flatMap(({ headers }) => headers))
}
