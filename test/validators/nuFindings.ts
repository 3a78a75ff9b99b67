import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import type { Finding } from './finding.ts'

const run = promisify(execFile)
const jar = join(import.meta.dirname, 'node_modules/vnu-jar/build/dist/vnu.jar')

interface Message {
  readonly type: string
  /** `warning`, or `fatal` of an error; none of a remark that belongs to another message. */
  readonly subType?: string
  readonly url?: string
  readonly message: string
  readonly extract?: string
}

/** What the Nu HTML checker finds in each HTML page and SVG picture below `folder`, by its path. */
export async function nuFindings(folder: string): Promise<ReadonlyMap<string, readonly Finding[]>> {
  if (!existsSync(jar)) throw new Error('The validators are not there. Run “npm run test:validators”.')
  const { stderr } = await run(
    'java',
    ['-jar', jar, '--format', 'json', '--exit-zero-always', '--skip-non-html', '--also-check-svg', folder],
    { maxBuffer: 100_000_000 },
  ).catch((error: unknown) => {
    throw new Error('The Nu HTML checker needs Java: apt-get install --no-install-recommends default-jre-headless.', {
      cause: error,
    })
  })
  const { messages } = JSON.parse(stderr) as { readonly messages: readonly Message[] }
  const findings = new Map<string, Finding[]>()
  for (const { type, subType, url = '', message, extract = '' } of messages) {
    if (type === 'info' && subType !== 'warning') continue
    const page = url.slice(url.indexOf(folder) + folder.length)
    const finding = { rule: `Nu: ${message}`, says: '', source: extract.trim() }
    findings.set(page, [...(findings.get(page) ?? []), finding])
  }
  return findings
}
