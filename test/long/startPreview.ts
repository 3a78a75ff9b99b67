import { spawn } from 'node:child_process'
import { setTimeout as wait } from 'node:timers/promises'
import { freePort } from '../freePort.ts'

/** `npm run preview` on a port of its own; `log` is all that it has written so far. */
export async function startPreview(): Promise<{ readonly origin: string; log(): string; close(): Promise<void> }> {
  const port = await freePort()
  let log = ''
  // A group of its own: npm starts it through a shell, which would leave it behind.
  const preview = spawn('npm', ['run', 'preview', '--', '--port', String(port), '--verbose'], { detached: true })
  for (const stream of [preview.stdout, preview.stderr]) stream.on('data', (text: Buffer) => (log += text.toString()))
  const ended = new Promise<void>((done) => preview.once('exit', () => done()))
  const origin = `http://127.0.0.1:${port}`
  for (let tries = 0; !(await fetch(origin).catch(() => undefined)); tries++) {
    if (tries > 600 || preview.exitCode !== null) throw new Error(`The preview does not answer on ${origin}: ${log}`)
    await wait(100)
  }
  return {
    origin,
    log: () => log,
    close: async () => {
      if (preview.pid !== undefined) process.kill(-preview.pid, 'SIGTERM')
      await ended
    },
  }
}
