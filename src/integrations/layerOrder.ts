import type { Plugin } from 'postcss'

const order = 'reset, tokens, base, layout, components, print'

/** Begins each style sheet with the order of the cascade layers, since the one of a feature may load before the shared one. */
export function layerOrder(): Plugin {
  return {
    postcssPlugin: 'layer-order',
    Once: (root, { AtRule }) => {
      root.prepend(new AtRule({ name: 'layer', params: order }))
    },
  }
}
