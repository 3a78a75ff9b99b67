import { readFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { extname, join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { readHeaders, types } from './serveSite.ts'

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
  /** The paths of all requests so far. */
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
      const path = decodeURIComponent(new URL(request.url ?? '/', 'http://127.0.0.1').pathname)
      requests.push(path)
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

/** As a host serves the build in `folder` below `base`, with the headers that it asks for. */
export function serving(folder: string, base = '/'): Behaviour {
  return async (path) => {
    const headersAt = readHeaders(await readFile(join(folder, '_headers'), 'utf8'))
    const send = async (status: number, file: string): Promise<Reply> => ({
      status,
      headers: { ...headersAt(path), 'content-type': types[extname(file)] ?? 'application/octet-stream' },
      body: await readFile(file),
    })
    const file = join(folder, path.slice(base.length), path.endsWith('/') ? 'index.html' : '')
    if (!path.startsWith(base)) return { status: 404, body: 'Not found' }
    // As hosts do: a folder without its last slash leads to it.
    if (extname(path) === '' && !path.endsWith('/')) return { status: 301, headers: { location: `${path}/` } }
    return send(200, file).catch(() => send(404, join(folder, '404.html')))
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
