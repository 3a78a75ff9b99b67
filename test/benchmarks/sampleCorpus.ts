import { cpSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const beginnings =
  `Ash Birch Cold Dun East Fern Green Holm Ivy Kings Lang Mill North Oak Pen Quarr Red Stan Thorn Up West Win Wood York Elm`.split(
    ' ',
  )
const endings = `bridge brook bury combe dale field ford gate ham hurst ley mere mouth stead ton worth`.split(' ')

/**
 * A copy of the project’s content with so many procedures in all, one a board: those that are there, and others made of
 * them in turn under names of no place. Returns the folder of the copy, which the caller deletes.
 */
export function sampleCorpus(procedures: number): string {
  const root = mkdtempSync(join(tmpdir(), 'corpus-'))
  cpSync('content', join(root, 'content'), { recursive: true })
  const real = readdirSync('content/boards').map((file) => file.replace('.yaml', ''))
  for (let place = 0; place < procedures - real.length; place += 1) {
    const name = (beginnings[place % beginnings.length] ?? '') + (endings[Math.floor(place / beginnings.length)] ?? '')
    const id = name.toLowerCase()
    const model = real[place % real.length] ?? ''
    const renamed = (text: string): string => text.replaceAll(model.charAt(0).toUpperCase() + model.slice(1), name)
    copy(`boards/${model}.yaml`, `boards/${id}.yaml`, renamed)
    for (const procedure of readdirSync(join('content/procedures', model)))
      for (const file of readdirSync(join('content/procedures', model, procedure)))
        copy(`procedures/${model}/${procedure}/${file}`, `procedures/${id}/${procedure}/${file}`, renamed)
  }
  symlinkSync(join(process.cwd(), 'node_modules'), join(root, 'node_modules'))
  return root

  function copy(from: string, to: string, change: (text: string) => string): void {
    const file = join(root, 'content', to)
    mkdirSync(join(file, '..'), { recursive: true })
    writeFileSync(file, change(readFileSync(join('content', from), 'utf8')))
  }
}
