import { expect, test } from 'vitest'
import config from '../../astro.config.mjs'
import { parseMdx } from '../../src/content/parseMdx.ts'

const processor = config.markdown?.processor

test.each([
  String.raw`Return to escalation\@marlshire.example, or www\.marlshire.example.`,
  'Return to escalation&#64;marlshire.example, or www&#46;marlshire.example.',
])('“%s” is text for the checks and in what is built', async (text) => {
  const words = 'Return to escalation@marlshire.example, or www.marlshire.example.'
  const read = parseMdx(text, 'file')
  expect('tree' in read && read.tree.children[0]).toMatchObject({ children: [{ type: 'text', value: words }] })
  const renderer = await processor?.createRenderer({})
  expect((await renderer?.render(text))?.code).toBe(`<p>${words}</p>`)
})

test('an address that is not escaped is a link in both', async () => {
  const read = parseMdx('a@marlshire.example', 'file')
  expect('tree' in read && read.tree.children[0]).toMatchObject({ children: [{ url: 'mailto:a@marlshire.example' }] })
  const renderer = await processor?.createRenderer({})
  expect((await renderer?.render('a@marlshire.example'))?.code).toContain('href="mailto:')
})
