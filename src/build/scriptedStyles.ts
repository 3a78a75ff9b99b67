import type { AtRule, Plugin } from 'postcss'

/** What `src/site/layout/markScripted.ts` sets on the root. Without weight: a rule with it is as strong as the one it repeats. */
const scripted = ':where([data-scripted])'
const condition = /(?: and )?\(scripting: enabled\)/

/**
 * Repeats the rules of `@media (scripting: enabled)` for browsers that do not know it: there a script marks the root. In all
 * others these rules hold from the first paint, before any script, and nothing moves.
 */
export function scriptedStyles(): Plugin {
  return {
    postcssPlugin: 'scripted-styles',
    Once: (root) => {
      root.walkAtRules('media', (media) => {
        if (condition.test(media.params)) media.after(repeated(media).toString())
      })
    },
  }
}

function repeated(media: AtRule): AtRule {
  const copy = media.clone({ params: media.params.replace(condition, '') || 'all' })
  for (const rule of copy.nodes ?? [])
    if (rule.type === 'rule')
      // What is said of the page stands on the root itself.
      rule.selectors = rule.selectors.map((each) => `${scripted}${each.startsWith('[data-page=') ? '' : ' '}${each}`)
  return copy
}
