import { createMarkdownProcessor } from '@astrojs/markdown-remark'
import { JSDOM } from 'jsdom'
import { expect, test, vi } from 'vitest'
import { rehypeMermaid } from '../../src/diagram/rehypeMermaid.ts'

async function render(markdown: string): Promise<DocumentFragment> {
  const processor = await createMarkdownProcessor({ rehypePlugins: [rehypeMermaid], syntaxHighlight: false })
  const { code } = await processor.render(markdown, { fileURL: new URL('file:///content/procedure.md') })
  return JSDOM.fragment(code)
}

const fence = (meta: string, ...lines: string[]): string => ['```mermaid' + meta, ...lines, '```', ''].join('\n')

test('draws a fence in a figure that the keyboard can scroll', async () => {
  const page = await render(
    `# Before\n\n${fence(' title="Who decides"', 'flowchart LR', '  a["Ask"] --> b["Tell"]')}\nAfter`,
  )
  const figure = page.querySelector('figure')!
  expect(figure.className).toBe('flowchart-figure')
  expect([figure.getAttribute('tabindex'), figure.getAttribute('aria-label')]).toEqual(['0', 'Who decides'])
  expect(figure.querySelector('svg[viewBox] > title')?.textContent).toBe('Who decides')
  expect([...figure.querySelectorAll('.nodes text')].map(({ textContent }) => textContent)).toEqual(['Ask', 'Tell'])
  expect(page.querySelector('pre, code')).toBeNull()
  expect(figure.previousElementSibling?.localName).toBe('h1')
  expect(figure.nextElementSibling?.textContent).toBe('After')
})

test('gives each fence of a page ids of its own, wherever it is', async () => {
  const chart = fence('', 'flowchart LR', '  a --> b')
  const page = await render(
    `${chart}\n> ${chart.replaceAll('\n', '\n> ')}\n\n- item\n\n  ${chart.replaceAll('\n', '\n  ')}`,
  )
  expect([...page.querySelectorAll('svg title')].map(({ id, textContent }) => [id, textContent])).toEqual([
    ['flowchart-1-title', 'Flowchart'],
    ['flowchart-2-title', 'Flowchart'],
    ['flowchart-3-title', 'Flowchart'],
  ])
})

test('leaves other code alone', async () => {
  const page = await render('```yaml\na: b\n```\n\n    indented\n\n`mermaid`')
  expect(page.querySelectorAll('pre')).toHaveLength(2)
  expect(page.querySelector('svg')).toBeNull()
})

test.each([
  {
    fence: fence('', 'flowchart LR', '  a --> b', '  b --> end'),
    says: 'procedure.md:6:1: Line 3: Mermaid does not expect “end”',
  },
  { fence: fence('', 'pie', '  "a": 1'), says: 'procedure.md:3:1: Only flowcharts are drawn here.' },
])('stops at a mistake with the file and the line in it: $says', async ({ fence, says }) => {
  // Astro's processor prints it too.
  vi.spyOn(console, 'error').mockReturnValueOnce()
  const failure: unknown = await render(`# Title\n\n${fence}`).catch((reason: unknown) => reason)
  const { file, line, column, reason } = failure as { file: string; line: number; column: number; reason: string }
  expect(`${file.replace(/.*\//, '')}:${String(line)}:${String(column)}: ${reason}`).toContain(says)
})
