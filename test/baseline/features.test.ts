import { describe, expect, test } from 'vitest'
import { markupFeatures } from './markupFeatures.ts'
import { scriptFeatures } from './scriptFeatures.ts'
import { styleFeatures } from './styleFeatures.ts'
import { lackedBy, oldest } from './support.ts'
import type { Feature } from './support.ts'

const lacking = (features: readonly Feature[]): readonly string[] =>
  features.filter(({ compat }) => lackedBy(compat).length > 0).map(({ name }) => name)

test('the baseline is what package.json lists', () => {
  expect(Object.fromEntries(oldest)).toEqual({
    chrome: '109',
    edge: '109',
    firefox: '115',
    safari: '15.6',
    ios_saf: '15.6',
  })
})

describe('a script', () => {
  test.each([
    ['Map.groupBy(all, keyOf)', 'groupBy'],
    ['Object.groupBy(all, keyOf)', 'groupBy'],
    ['all.toSorted()', 'toSorted'],
    ['all.toReversed()', 'toReversed'],
    ['Promise.withResolvers()', 'withResolvers'],
    ['/(?<!p)ly/.test(word)', 'lookbehind_assertion'],
    ['/(?<=p)ly/.test(word)', 'lookbehind_assertion'],
    ['new RegExp("(?<=p)ly")', 'lookbehind_assertion'],
    ['/[\\p{L}--a]/v.test(word)', 'unicodeSets'],
    ['class A { static { start() } }', 'initialization_blocks'],
    ['element.checkVisibility()', 'checkVisibility'],
    ['element.ariaExpanded = "true"', 'ariaExpanded'],
    ['const { navigation } = globalThis', 'navigation'],
    ['navigation.entries()', 'navigation'],
    ['window.navigation', 'navigation'],
    ['new Highlight()', 'Highlight'],
  ])('with %s', (code, feature) => {
    expect(lacking(scriptFeatures(code)).join()).toContain(feature)
  })

  test.each([
    'all.findLast(isOpen)',
    'structuredClone(all)',
    'new BroadcastChannel("room")',
    'Object.hasOwn(all, "one")',
    'class A { #own = 1; has(other) { return #own in other } }',
    'navigator.clipboard.writeText(text)',
    'const Highlight = 1; Highlight',
  ])('with nothing but %s', (code) => {
    expect(lacking(scriptFeatures(code))).toEqual([])
  })
})

describe('a style', () => {
  test.each([
    ['a { color: light-dark(#000, #fff) }', 'css.types.color.light-dark'],
    [':root { --ink: light-dark(#000, #fff) }', 'css.types.color.light-dark'],
    ['a { color: color-mix(in srgb, red, blue) }', 'css.types.color.color-mix'],
    ['a { & b { color: red } }', 'css.selectors.nesting'],
    ['@media (width < 40rem) { a { color: red } }', 'css.at-rules.media.range_syntax'],
    ['@media not (min-width: 40rem) { a { color: red } }', 'css.at-rules.media.or_syntax'],
    ['@media (scripting: none) { a { color: red } }', 'css.at-rules.media.scripting'],
    ['a:has(b) { color: red }', 'css.selectors.has'],
    ['details::details-content { display: inline }', 'css.selectors.details-content'],
    ['::highlight(found) { color: red }', 'css.selectors.highlight'],
    ["a::before { content: '+' / '' }", 'css.properties.content.alt_text'],
    ['a { text-decoration: underline 2px }', 'css.properties.text-decoration.includes_thickness'],
    ['a { float: inline-start }', 'css.properties.float.inline-start'],
  ])('with %s', (style, feature) => {
    expect(lacking(styleFeatures(style))).toContain(feature)
  })

  test.each([
    "a::before { content: '+'; content: '+' / '' }",
    '@supports (color: light-dark(red, blue)) { a { color: light-dark(red, blue) } }',
    'a { text-decoration: underline; text-decoration-thickness: 2px }',
    '@media not print { a { color: red } }',
    'a:is(b, c) { inset: 0; block-size: 90dvh; margin: calc(1rem + 1px) }',
  ])('with nothing but %s', (style) => {
    expect(lacking(styleFeatures(style))).toEqual([])
  })
})

test.each([
  ['<search>Find</search>', 'html.elements.search'],
  ['<div popover>More</div>', 'html.global_attributes.popover'],
  ['<dialog closedby="any"></dialog>', 'html.elements.dialog.closedby'],
])('a page with %s', (page, feature) => {
  expect(lacking(markupFeatures(page))).toEqual([feature])
})
