import postcss from 'postcss'
import { expect, test } from 'vitest'
import { scriptedStyles } from '../../src/integrations/scriptedStyles.ts'

test.each([
  {
    style: '@media (scripting: enabled) { .a, .b { color: red } }',
    repeated: '@media all { :where([data-scripted]) .a, :where([data-scripted]) .b { color: red } }',
  },
  {
    style: '@media (max-width: 40rem) and (scripting: enabled) { .a { color: red } }',
    repeated: '@media (max-width: 40rem) { :where([data-scripted]) .a { color: red } }',
  },
  {
    style: "@media (scripting: enabled) { [data-page='present'] .a { color: red } }",
    repeated: "@media all { :where([data-scripted])[data-page='present'] .a { color: red } }",
  },
])('rules for a page with scripts are repeated for browsers that cannot ask: $style', ({ style, repeated }) => {
  expect(postcss([scriptedStyles()]).process(style, { from: undefined }).css).toBe(style + repeated)
})

test('other rules are left as they are', () => {
  const style = '@media print { .a { color: red } }'
  expect(postcss([scriptedStyles()]).process(style, { from: undefined }).css).toBe(style)
})
