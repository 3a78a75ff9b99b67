import { readFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { extname, join, resolve } from 'node:path'
import { brotliCompressSync } from 'node:zlib'

export interface ServedSite {
  readonly origin: string
  /** The path and query of every request so far. */
  readonly requests: string[]
  close(): Promise<void>
}

/** By the ending of a file. */
export const types: Readonly<Record<string, string>> = {
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

/**
 * Serves a built site on 127.0.0.1 as a host would, with the headers of its `_headers`. `base` begins and ends with `/`;
 * `brotli` sends every file compressed; headers of the names in `without` are left out.
 */
export async function serveSite(
  folder = 'dist',
  base = '/',
  brotli = false,
  without: readonly string[] = [],
): Promise<ServedSite> {
  const root = resolve(folder)
  const headersAt = readHeaders(await readFile(join(root, '_headers'), 'utf8'))
  const requests: string[] = []
  const server = createServer((request, response) => {
    const url = request.url ?? '/'
    requests.push(url)
    const path = decodeURIComponent(new URL(url, 'http://127.0.0.1').pathname)
    const file = join(
      root,
      path.startsWith(base) ? path.slice(base.length) : 'outside the base path',
      path.endsWith('/') ? 'index.html' : '',
    )
    const headers = Object.fromEntries(Object.entries(headersAt(path)).filter(([name]) => !without.includes(name)))
    const send = (status: number, type: string, body: Buffer | string) =>
      brotli
        ? response
            .writeHead(status, { ...headers, 'content-type': type, 'content-encoding': 'br' })
            .end(compressed(url, body))
        : response.writeHead(status, { ...headers, 'content-type': type }).end(body)
    if (!file.startsWith(root)) return void send(404, 'text/plain', 'Not found')
    readFile(file)
      .then((body) => send(200, types[extname(file)] ?? 'application/octet-stream', body))
      .catch(async () => send(404, types['.html'] ?? '', await readFile(join(root, '404.html'))))
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const { port } = server.address() as AddressInfo
  return {
    origin: `http://127.0.0.1:${port}`,
    requests,
    close: () =>
      new Promise((done) => {
        server.close(() => done())
        server.closeAllConnections()
      }),
  }
}

const kept = new Map<string, Buffer>()

function compressed(url: string, body: Buffer | string): Buffer {
  const bytes = kept.get(url) ?? brotliCompressSync(body)
  kept.set(url, bytes)
  return bytes
}

/** The headers of a path, by the rules of a `_headers` file: a path, or its beginning and `*`, and indented lines below it. */
export function readHeaders(text: string): (path: string) => Readonly<Record<string, string>> {
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
