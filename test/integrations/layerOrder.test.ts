import postcss from 'postcss'
import { expect, test } from 'vitest'
import { layerOrder } from '../../src/integrations/layerOrder.ts'

test('a style sheet begins with the order of the layers, whichever sheet loads first', () => {
  const style = '@layer components { .a { color: red } }'
  const { css } = postcss([layerOrder()]).process(style, { from: undefined })
  expect(css).toMatch(/^@layer reset, tokens, base, layout, components, print;\s*@layer components/)
})
