import { execFile, spawn } from 'node:child_process'
import { access, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import type { AddressInfo } from 'node:net'
import { tmpdir, userInfo } from 'node:os'
import { join, resolve } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { promisify } from 'node:util'

const run = promisify(execFile)

export interface RunningNginx {
  readonly origin: string
  close(): Promise<void>
}

/**
 * Serves a built site by Debian's nginx on 127.0.0.1, with the `nginx.conf` of that site. The package is unpacked into a
 * folder of its own: nothing is installed, and no service is started.
 */
export async function startNginx(site: string, base: string): Promise<RunningNginx> {
  const folder = await mkdtemp(join(tmpdir(), 'nginx-'))
  const program = await unpack(folder)
  const port = await freePort()
  const conf = join(folder, 'test.conf')
  await writeFile(conf, confOf(folder, resolve(site), base, port))
  const nginx = spawn(program, ['-p', folder, '-e', join(folder, 'error.log'), '-c', conf], {
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  const ended = new Promise<void>((done) => nginx.once('exit', () => done()))
  const origin = `http://127.0.0.1:${port}`
  for (let tries = 0; !(await fetch(origin).catch(() => undefined)); tries++) {
    if (tries > 100 || nginx.exitCode !== null) throw new Error(`nginx does not answer on ${origin}.`)
    await wait(50)
  }
  return {
    origin,
    close: async () => {
      nginx.kill('SIGTERM')
      await ended
      await rm(folder, { recursive: true })
    },
  }
}

/** Returns the path of the program. */
async function unpack(folder: string): Promise<string> {
  try {
    await run('apt-get', ['download', '-q', 'nginx', 'nginx-common'], { cwd: folder })
  } catch (error) {
    throw new Error('This test needs Debian’s package of nginx, which `apt-get download nginx` did not bring.', {
      cause: error,
    })
  }
  for (const file of await readdir(folder))
    if (file.endsWith('.deb')) await run('dpkg', ['-x', file, '.'], { cwd: folder })
  const program = join(folder, 'usr/sbin/nginx')
  await access(program)
  return program
}

function confOf(folder: string, site: string, base: string, port: number): string {
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi']
  // Started by root, nginx would read the folders of whoever runs the test as another user.
  const user = process.getuid?.() === 0 ? `user ${userInfo().username};\n` : ''
  return `${user}daemon off;
pid ${folder}/nginx.pid;
events {}
http {
  access_log off;
  include ${folder}/etc/nginx/mime.types;
  default_type application/octet-stream;
${temporary.map((name) => `  ${name}_temp_path ${folder}/${name};`).join('\n')}
  server {
    listen 127.0.0.1:${port};
    include ${site}/nginx.conf;
    location ${base} {
      alias ${site}/;
    }
  }
}
`
}

async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const { port } = server.address() as AddressInfo
  await new Promise((done) => server.close(done))
  return port
}
