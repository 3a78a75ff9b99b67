import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { builtPages } from './builtPages.ts'
import { builtContent } from '../builtContent.ts'

const read = (file: string): string => readFileSync(join('dist', file), 'utf8')

test('without a public address nothing claims one', () => {
  for (const page of builtPages())
    expect({ page, claims: /canonical|og:image/.test(read(page.endsWith('/') ? `${page}index.html` : page)) }).toEqual({
      page,
      claims: false,
    })
  expect(existsSync('dist/sitemap.xml')).toBe(false)
  expect(read('robots.txt')).toBe('User-agent: *\nAllow: /\n')
})

test('llms.txt says what must be known first, and names each board, page of a procedure and data file', () => {
  const { boards, procedures } = builtContent()
  const text = read('llms.txt')
  expect(text).toMatch(/^# Escalation Pathways\n\n> /)
  expect(text).toContain('call 999')
  expect(text).toContain('They are not the procedures')
  for (const { name, publisher } of boards) expect(text).toContain(`${name} (${publisher})`)

  const links = [...text.matchAll(/\]\(([^)]+)\)/g)].map(([, link]) => link ?? '')
  for (const { id, board } of procedures)
    for (const below of ['', 'explore/', 'routes/', 'record/', 'pathway.json', 'routes.json', 'routes.csv'])
      expect(links).toContain(`/${board.id}/${id}/${below}`)
  expect(links.filter((link) => !existsSync(join('dist', link)))).toEqual([])
})

test('the licences of what readers are sent are there to read: typeface, search engine, Word document', () => {
  const text = read('licences.txt')
  expect(text).toMatch(/^@fontsource\/atkinson-hyperlegible-next .*OFL-1\.1$/m)
  expect(text).toContain('SIL OPEN FONT LICENSE Version 1.1')
  expect(text).toMatch(/^docx .*MIT$/m)
  expect(text).toMatch(/^pagefind .*MIT$/m)
  expect(text).toContain('Copyright (c) 2016 Dolan')
})

test('there is an icon for what does not read SVG', () => {
  const ico = readFileSync('dist/favicon.ico')
  expect([...ico.subarray(0, 6)]).toEqual([0, 0, 1, 0, 1, 0])
  expect(ico.subarray(22, 26).toString('latin1')).toBe('\x89PNG')
  const touch = readFileSync('dist/apple-touch-icon.png')
  expect([touch.readUInt32BE(16), touch.readUInt32BE(20)]).toEqual([180, 180])
})

test('nothing follows the end of a page', () => {
  const late = builtPages().filter((page) => {
    const html = readFileSync(join('dist', page.replace(/\/$/, '/index.html')), 'utf8')
    return !html.trimEnd().endsWith('</html>') || html.indexOf('</html>') !== html.lastIndexOf('</html>')
  })
  expect(late).toEqual([])
})
