import { execFile } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { promisify } from 'node:util'
import { expect, test } from 'vitest'
import { writeFragment } from '../../src/pathway/fragment.ts'
import { everyRoute } from '../../src/pathway/routes.ts'
import { builtContent } from '../builtContent.ts'
import { useSite } from '../browser/useSite.ts'
import { wordFaults } from '../features/record/word/wordFaults.ts'
import { useTemporaryFolder } from '../useTemporaryFolders.ts'

const run = promisify(execFile)
const at = useSite()

/** For each procedure its longest route, and the same before its last two answers. */
const sheets = builtContent().procedures.flatMap(({ id, board, pathway }) => {
  const [longest] = [...everyRoute(pathway)].sort((a, b) => b.trail.length - a.trail.length)
  const address = `/${board.id}/${id}/record/`
  const answers = [...longest!.answers]
  return [
    {
      sheet: `${board.name}, the longest route`,
      address: address + writeFragment({ version: pathway.version, answers: new Map(answers) }),
    },
    {
      sheet: `${board.name}, half-way`,
      address: address + writeFragment({ version: pathway.version, answers: new Map(answers.slice(0, -2)) }),
    },
  ]
})

const folder = useTemporaryFolder()

test.each(sheets)('LibreOffice shows all that the record sheet shows: $sheet', async ({ sheet, address }) => {
  const { page, complaints } = await at.open(address)
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Save as a Word document' }).click(),
  ])
  const file = join(folder, `${sheet.replace(/\W+/g, '-')}.docx`)
  await download.saveAs(file)
  const lines = await page
    .locator('[data-sheet]')
    .evaluate((shown) =>
      [...shown.querySelectorAll<HTMLElement>('h1, h2, p, li, th, td')]
        .filter((part) => !part.closest('[hidden]') && !part.querySelector('p'))
        .map((part) => part.textContent),
    )
  await page.context().close()
  expect(complaints).toEqual([])
  expect(wordFaults(await readFile(file))).toEqual([])

  const pages = await pagesInLibreOffice(file)
  const words = withoutSpaces(pages.join(''))
  expect(lines.length).toBeGreaterThan(30)
  expect(lines.filter((line) => !words.includes(withoutSpaces(line)))).toEqual([])
  const footers = pages.map((text) => / – (page .*)\s*$/.exec(text)?.[1])
  expect(footers).toEqual(pages.map((_, index) => `page ${index + 1} of ${pages.length}`))
})

/** The text of each page of a document as LibreOffice lays it out. */
async function pagesInLibreOffice(file: string): Promise<readonly string[]> {
  // A profile of its own: one that runs already would take the document, and this call would end at once.
  const profile = pathToFileURL(join(folder, 'profile')).href
  await run('soffice', [
    '--headless',
    `-env:UserInstallation=${profile}`,
    '--convert-to',
    'pdf',
    '--outdir',
    folder,
    file,
  ])
  const { stdout } = await run('pdftotext', ['-layout', file.replace(/docx$/, 'pdf'), '-'])
  return stdout.split('\f').slice(0, -1)
}

function withoutSpaces(text: string): string {
  return text.replace(/\s/g, '')
}
