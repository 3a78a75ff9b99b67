import { localDate } from '../../site/localDate.ts'
import { readBlocks } from './readBlocks.ts'

/**
 * Saves the content of `sheet` as a Word document through the browser. Returns the file name, which is `file` with today's
 * date. Rejects if the code that writes the document cannot be loaded.
 */
export async function saveAsWord(sheet: HTMLElement, title: string, file: string): Promise<string> {
  const { writeWord } = await import('./word/writeWord.ts')
  const document = await writeWord(readBlocks(sheet), title, 'Escalation Pathways')
  const name = `${file}-${localDate(new Date())}.docx`
  const link = Object.assign(sheet.ownerDocument.createElement('a'), {
    href: URL.createObjectURL(document),
    download: name,
  })
  link.click()
  // The browser reads the blob after the click. A minute is long enough for any browser.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000)
  return name
}
