import type { AtRule, Plugin } from 'postcss'

/** Matches the attribute that `src/site/layout/markScripted.ts` sets. `:where` keeps the specificity of the copied rule. */
const scripted = ':where([data-scripted])'
const condition = /(?: and )?\(scripting: enabled\)/

/**
 * Copies the rules of `@media (scripting: enabled)` for browsers that do not support it: there a script sets an attribute on
 * the root. In all other browsers the media query applies from the first paint, before any script, so nothing moves.
 */
export function scriptedStyles(): Plugin {
  return {
    postcssPlugin: 'scripted-styles',
    Once: (root) => {
      root.walkAtRules('media', (media) => {
        if (condition.test(media.params)) media.after(copyRules(media).toString())
      })
    },
  }
}

function copyRules(media: AtRule): AtRule {
  const copy = media.clone({ params: media.params.replace(condition, '') || 'all' })
  for (const rule of copy.nodes ?? [])
    if (rule.type === 'rule')
      // `data-page` is on the root itself, like `data-scripted`.
      rule.selectors = rule.selectors.map((each) => `${scripted}${each.startsWith('[data-page=') ? '' : ' '}${each}`)
  return copy
}
