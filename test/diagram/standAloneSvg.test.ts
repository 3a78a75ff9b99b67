import { readFileSync } from 'node:fs'
import { JSDOM } from 'jsdom'
import { beforeAll, describe, expect, test } from 'vitest'
import { lightColours, standAloneSvg } from '../../src/diagram/standAloneSvg.ts'
import { referral } from './examples.ts'
import { printStyle } from '../../src/site/policy.ts'

const caption = ['Kent: a procedure & its version. Pathway version 1.', 'Source: a former board.']

describe('a chart as a file of its own', () => {
  let svg: string
  let picture: Element
  /** Heading and caption. */
  const ownTexts = () => [...picture.children].filter(({ localName }) => localName === 'text')
  beforeAll(async () => {
    svg = await standAloneSvg(referral, 'Flowchart of section 3: Referral stage', caption, printStyle)
    picture = new JSDOM(svg, { contentType: 'image/svg+xml' }).window.document.documentElement
  })

  test('is well formed, and loads, runs and styles nothing but its print', () => {
    expect(picture.localName).toBe('svg')
    expect(picture.namespaceURI).toBe('http://www.w3.org/2000/svg')
    expect(picture.querySelector('style')!.textContent).toBe(printStyle)
    expect(picture.querySelectorAll('script, image, use, a, foreignObject, [href], [style], [class]')).toHaveLength(0)
    expect(svg.replace('http://www.w3.org/2000/svg', '')).not.toMatch(/https?:|url\(|data-|var\(/)
  })

  test('says where it comes from, to those who see it and those who hear it', () => {
    const words = ['Flowchart of section 3: Referral stage', ...caption]
    const title = picture.querySelector(`#${picture.getAttribute('aria-labelledby')!}`)!
    const shown = ownTexts()
      .map((text) => text.textContent)
      .join(' ')
    for (const one of words) {
      expect(title.textContent).toContain(one)
      expect(shown).toContain(one)
    }
  })

  test('keeps every box and word of the chart, in view', () => {
    const [left, top, width, height] = picture.getAttribute('viewBox')!.split(' ').map(Number) as [
      number,
      number,
      number,
      number,
    ]
    expect([picture.getAttribute('width'), picture.getAttribute('height')].map(Number)).toEqual([width, height])
    const ground = [...picture.children].find(({ localName }) => localName === 'rect')!
    expect(['x', 'y', 'width', 'height'].map((name) => Number(ground.getAttribute(name)))).toEqual([
      left,
      top,
      width,
      height,
    ])
    expect(ground.getAttribute('fill')).toBe('#ffffff')
    expect(ownTexts().length).toBeGreaterThan(2)
    for (const text of ownTexts()) {
      expect(Number(text.getAttribute('y'))).toBeGreaterThan(top)
      expect(Number(text.getAttribute('y'))).toBeLessThan(top + height)
      // 9 px is wide for a letter of 14 px.
      if (text.getAttribute('font-size') === '14') expect(text.textContent.length * 9).toBeLessThan(width + 100)
    }
    for (const words of ['Refer it up', 'Resolved: confirm', 'If differences'])
      expect(picture.textContent.replace(/\s+/g, ' ')).toContain(words)
  })

  test('draws what is urgent in the colour of urgency, and our reading with a dashed arrow', () => {
    const count = (selector: string) => picture.querySelectorAll(selector).length
    expect(count(`rect[fill="${lightColours.urgent}"]`)).toBe(1)
    expect(count(`rect[stroke="${lightColours.urgent}"]`)).toBe(2)
    expect(count('path[stroke-dasharray="6 4"]')).toBe(1)
    expect(count('rect[stroke-dasharray="2 4"]')).toBe(1)
    const shapes = [...picture.querySelectorAll('rect, path')]
    expect(shapes.length).toBeGreaterThan(8)
    for (const shape of shapes) expect(shape.getAttribute('fill')).toMatch(/^(#\w{6}|none)$/)
  })
})

test('the colours are those of the site in light, on white', () => {
  const tokens = readFileSync('src/site/styles/tokens.css', 'utf8')
  const inLight = (name: string) => new RegExp(`--${name}: light-dark\\((#\\w+),`).exec(tokens)?.[1]
  const { surface, ink, inkSoft, line, urgent } = lightColours
  expect({ surface, ink, 'ink-soft': inkSoft, line, urgent }).toEqual(
    Object.fromEntries(['surface', 'ink', 'ink-soft', 'line', 'urgent'].map((name) => [name, inLight(name)])),
  )
})
