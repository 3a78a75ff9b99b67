import { execFile, spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir, userInfo } from 'node:os'
import { join, resolve } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { promisify } from 'node:util'
import { freePort } from '../freePort.ts'

const run = promisify(execFile)

export interface RunningNginx {
  readonly origin: string
  /** What `nginx -t` says of the configuration. */
  readonly checked: string
  close(): Promise<void>
}

/**
 * Serves a built site by Debian's nginx on 127.0.0.1, with the `nginx.conf` of that site. Where it is not installed, its package is
 * unpacked into a folder of its own: the machine stays as it is, and no service is started or stopped.
 */
export async function startNginx(site: string, base: string): Promise<RunningNginx> {
  const folder = await mkdtemp(join(tmpdir(), 'nginx-'))
  const { path, mimeTypes } = await findProgram(folder)
  const port = await freePort()
  const conf = join(folder, 'test.conf')
  await writeFile(conf, confOf(folder, mimeTypes, resolve(site), base, port))
  const options = ['-p', folder, '-e', join(folder, 'error.log'), '-c', conf]
  const { stderr: checked } = await run(path, ['-t', ...options])
  const nginx = spawn(path, options, {
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
    checked,
    close: async () => {
      nginx.kill('SIGTERM')
      await ended
      await rm(folder, { recursive: true })
    },
  }
}

interface Program {
  readonly path: string
  readonly mimeTypes: string
}

/** Debian’s nginx: the one that is installed, or else its package, unpacked below `folder`. */
async function findProgram(folder: string): Promise<Program> {
  if (existsSync('/usr/sbin/nginx')) return { path: '/usr/sbin/nginx', mimeTypes: '/etc/nginx/mime.types' }
  const download = () => run('apt-get', ['download', '-q', 'nginx', 'nginx-common'], { cwd: folder })
  try {
    // On a new machine apt knows no packages yet; only root may tell it.
    await download().catch(() => run('apt-get', ['update', '-q']).then(download))
    for (const file of await readdir(folder))
      if (file.endsWith('.deb')) await run('dpkg', ['-x', file, '.'], { cwd: folder })
    const path = join(folder, 'usr/sbin/nginx')
    // Fails where a library that the package depends on is missing.
    await run(path, ['-v'])
    return { path, mimeTypes: join(folder, 'etc/nginx/mime.types') }
  } catch (error) {
    throw new Error(
      'This test needs Debian’s nginx, and its package could not be fetched and run. Install it: apt-get install nginx.',
      { cause: error },
    )
  }
}

function confOf(folder: string, mimeTypes: string, site: string, base: string, port: number): string {
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi']
  // Started by root, nginx would read the folders of whoever runs the test as another user.
  const user = process.getuid?.() === 0 ? `user ${userInfo().username};\n` : ''
  return `${user}daemon off;
pid ${folder}/nginx.pid;
events {}
http {
  access_log off;
  include ${mimeTypes};
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
