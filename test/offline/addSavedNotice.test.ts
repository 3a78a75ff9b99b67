import { expect, test } from 'vitest'
import { addSavedNotice } from '../../src/offline/addSavedNotice.ts'

const checked = new Date(2026, 10, 22, 13, 5).getTime()
const page = '<body><header></header><main id="content" tabindex="-1"><h1>Kent</h1></main></body>'
const words = (html: string) =>
  html
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ')
    .replace(/ \./g, '.')
    .trim()

test('a saved page says so first in its content, with the day and the time', () => {
  const html = addSavedNotice(page, { checked, outdated: false })
  expect(html).toMatch(/<main id="content" tabindex="-1"><section [^>]*aria-label="Saved copy">/)
  expect(html).toContain(`<time datetime="${new Date(checked).toISOString()}">`)
  expect(words(html)).toBe(
    'Saved copy, last checked 22 November 2026 at 13:05. The site could not be reached just now. Kent',
  )
})

test('one that the network has another of says that too', () => {
  expect(words(addSavedNotice(page, { checked, outdated: true }))).toContain('The site has changed since,')
})

test('a sheet that is printed says it on the sheet', () => {
  const sheet = '<main><p>Actions</p><article><p data-saved hidden></p></article></main>'
  const html = addSavedNotice(sheet, { checked, outdated: false })
  expect(html).toContain('<article><p data-saved><strong>Saved copy, last checked')
  expect(html).not.toContain('hidden')
})
