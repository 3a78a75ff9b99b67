import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { brotliCompressSync } from 'node:zlib'
import { JSDOM } from 'jsdom'
import { beforeAll, describe, expect, test } from 'vitest'
import { drawFlowchart } from '../../src/diagram/drawFlowchart.ts'
import { labelFont } from '../../src/diagram/labelFont.ts'
import { referral, referralNames } from './examples.ts'

const drawing = { source: referral, title: 'Referral stage', id: 'referral', ...referralNames }

describe('a flowchart', () => {
  let svg: string
  let picture: SVGSVGElement

  beforeAll(async () => {
    svg = await drawFlowchart(drawing)
    picture = JSDOM.fragment(svg).querySelector('svg')!
  })

  test('is announced as one picture with its title', () => {
    expect(picture.getAttribute('role')).toBe('img')
    expect(picture.getAttribute('aria-roledescription')).toBeNull()
    const title = picture.querySelector(`#${picture.getAttribute('aria-labelledby')!}`)
    expect(title?.localName).toBe('title')
    expect(title?.textContent).toBe('Referral stage')
  })

  test('keeps its place on the page free before CSS arrives', () => {
    const [, , width, height] = picture.getAttribute('viewBox')!.split(' ').map(Number)
    const letters = (name: string) => /^([\d.]+)em$/.exec(picture.getAttribute(name)!)![1]
    // A tenth of a letter is as exact as the picture is written.
    expect(Math.abs(Number(letters('width')) * labelFont.size - width!)).toBeLessThan(1)
    expect(Math.abs(Number(letters('height')) * labelFont.size - height!)).toBeLessThan(1)
    expect(width).toBeGreaterThan(200)
  })

  test.each([
    { node: 'settled', classes: 'question', shape: 'path' },
    { node: 'refer-up', classes: 'step urgent', shape: 'rect' },
    { node: 'resolved', classes: 'outcome', shape: 'rect[rx]' },
    { node: 'heads-of-service', classes: 'elsewhere', shape: 'rect' },
  ])('names the node $node and says what it is', ({ node, classes, shape }) => {
    const drawn = picture.querySelectorAll(`[data-node="${node}"]`)
    expect(drawn).toHaveLength(1)
    expect(drawn[0]!.localName).toBe('g')
    expect(drawn[0]!.getAttribute('class')).toBe(classes)
    expect(drawn[0]!.querySelector(shape)).not.toBeNull()
  })

  test('puts a bar at the side of what is urgent, and of nothing else', () => {
    expect([...picture.querySelectorAll('.bar')].map((bar) => bar.parentElement?.dataset.node)).toEqual(['refer-up'])
  })

  test.each([
    { answer: 'settled/no', label: 'No' },
    { answer: 'settled/yes', label: 'Yes' },
  ])('names the answer $answer on its arrow and on its label', ({ answer, label }) => {
    const drawn = [...picture.querySelectorAll(`[data-answer="${answer}"]`)]
    expect(drawn.map(({ localName }) => localName)).toEqual(['path', 'g'])
    expect(drawn[0]!.nextElementSibling?.classList.contains('tip')).toBe(true)
    expect(drawn[1]!.textContent).toBe(label)
  })

  test('names a way on by the step that it leaves, and shows that it is our reading', () => {
    const drawn = [...picture.querySelectorAll('[data-next="refer-up"]')]
    expect(drawn.map((element) => element.getAttribute('class'))).toEqual(['reading'])
  })

  test('sets details small, and no words together', () => {
    const node = picture.querySelector('[data-node="refer-up"]')!
    expect(node.textContent).toBe('Refer it up the line to the equivalent post must, without delay (3.4)')
    expect([...node.querySelectorAll('.detail')].map(({ textContent }) => textContent.trim())).toEqual([
      'must, without delay (3.4)',
    ])
  })

  test('carries nothing that a strict policy would block, and no colour', () => {
    expect(picture.querySelectorAll('style, script, foreignObject, [style], [fill], [stroke], [href]')).toHaveLength(0)
    const attributes = [...picture.querySelectorAll('*'), picture].flatMap((element) => element.getAttributeNames())
    expect(attributes.filter((name) => name.startsWith('on'))).toEqual([])
    expect(svg).not.toMatch(/url\(|javascript:/)
  })

  test('holds no empty group', () => {
    expect(picture.querySelectorAll('g:empty')).toHaveLength(0)
  })
})

test('shares no id with another on the same page', async () => {
  const [a, b] = await Promise.all([drawFlowchart({ ...drawing, id: 'one' }), drawFlowchart({ ...drawing, id: 'two' })])
  const ids = [...JSDOM.fragment(a + b).querySelectorAll('[id]')].map(({ id }) => id)
  expect(ids).toEqual(['one-title', 'two-title'])
})

test('comes out the same whatever was drawn before it, and in another process', async () => {
  const first = await drawFlowchart(drawing)
  await drawFlowchart({ source: 'flowchart LR\n a["Other"] --> b & c', title: 'Other', id: 'other' })
  expect(await drawFlowchart(drawing)).toBe(first)

  const script = `
    import { drawFlowchart } from './src/diagram/drawFlowchart.ts'
    import { referral, referralNames } from './test/diagram/examples.ts'
    process.stdout.write(await drawFlowchart({ source: referral, title: 'Referral stage', id: 'referral', ...referralNames }))`
  const { stdout } = await promisify(execFile)(process.execPath, ['--input-type=module', '--eval', script])
  expect(stdout).toBe(first)
})

test('leaves no browser behind for other code to find', async () => {
  // Mermaid and ELK set these as they load, which is here where the drawings before came from the cache.
  const names = () => Object.getOwnPropertyNames(globalThis).filter((name) => !['goog', 'fastdom'].includes(name))
  const before = names()
  await drawFlowchart(drawing)
  await drawFlowchart({ ...drawing, source: 'flowchart TD\n n0[' }).catch(() => undefined)
  expect(names()).toEqual(before)
  expect('window' in globalThis || 'document' in globalThis).toBe(false)
})

test.each([
  { settings: '%%{init: {"layout": "dagre", "htmlLabels": true, "look": "handDrawn"}}%%\n' },
  { settings: '---\nconfig:\n  layout: dagre\n  flowchart:\n    padding: 40\n---\n' },
])('is not changed by settings in its source: $settings', async ({ settings }) => {
  const source = 'flowchart TD\n a["Ask"] --> b["Tell"]'
  const plain = await drawFlowchart({ source, title: 'T', id: 't' })
  expect(await drawFlowchart({ source: settings + source, title: 'T', id: 't' })).toBe(plain)
})

test.each([
  { what: 'node', names: { nodes: new Map([['n9', 'nowhere']]) }, says: 'The flowchart has no node “n9”.' },
  { what: 'edge', names: { edges: new Map([['e9', {}]]) }, says: 'The flowchart has no edge “e9”.' },
])('refuses to name a $what that is not in the source', async ({ names, says }) => {
  await expect(drawFlowchart({ ...drawing, ...names })).rejects.toThrow(says)
})

test('with twelve nodes is at most 3 kB compressed', async () => {
  const steps = Array.from(
    { length: 12 },
    (_, i) => `n${i}["Step number ${i}, which has a title of two rows<br/>~ must (3.${i})"]`,
  )
  const arrows = Array.from({ length: 11 }, (_, i) => `n${i} e${i}@-->|"Answer ${i}"| n${i + 1}`)
  const crossing = [`n0 x0@-->|"Across"| n7`, `n3 x1@-.->|"Over"| n11`]
  const source = ['flowchart TD', ...steps, ...arrows, ...crossing].join('\n')
  const nodes = new Map(steps.map((_, i) => [`n${i}`, `some-step-with-a-long-name-${i}`]))
  const edges = new Map(arrows.map((_, i) => [`e${i}`, { answer: `some-step-with-a-long-name-${i}/answer-${i}` }]))
  const svg = await drawFlowchart({ source, title: 'Twelve', id: 'twelve', nodes, edges })
  expect(brotliCompressSync(svg).length).toBeLessThan(3000)
})
