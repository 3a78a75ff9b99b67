import { dayOf } from '../../site/dayOf.ts'
import { blocksOf } from './blocksOf.ts'

/**
 * Writes what `sheet` shows as a Word document and hands it to the browser to save; returns the name of the file, which
 * is `file` and the day. Rejects where the part of the site that writes it cannot be loaded.
 */
export async function saveAsWord(sheet: HTMLElement, title: string, file: string): Promise<string> {
  const { writeWord } = await import('./word/writeWord.ts')
  const document = await writeWord(blocksOf(sheet), title, 'Escalation Pathways')
  const name = `${file}-${dayOf(new Date())}.docx`
  const link = Object.assign(sheet.ownerDocument.createElement('a'), {
    href: URL.createObjectURL(document),
    download: name,
  })
  link.click()
  // The browser reads it after this; a minute is more than any takes.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000)
  return name
}
