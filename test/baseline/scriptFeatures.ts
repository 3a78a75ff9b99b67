import { Linter } from 'eslint'
import type { Rule } from 'eslint'
import esx from 'eslint-plugin-es-x'
import { featureAt, featuresBelow, lackedBy } from './support.ts'
import type { Feature } from './support.ts'

/** Syntax that no tool rewrites or that a later tool may let through: the rule that knows it, and what MDN calls it. */
const syntax: Readonly<Record<string, string>> = {
  'no-class-static-block': 'javascript.classes.static.initialization_blocks',
  'no-hashbang': 'javascript.grammar.hashbang_comments',
  'no-import-attributes': 'javascript.statements.import.import_attributes',
  'no-private-in': 'javascript.classes.private_class_fields_in',
  'no-regexp-d-flag': 'javascript.builtins.RegExp.hasIndices',
  'no-regexp-duplicate-named-capturing-groups':
    'javascript.regular_expressions.named_capturing_group.duplicate_named_capturing_groups',
  'no-regexp-lookbehind-assertions': 'javascript.regular_expressions.lookbehind_assertion',
  'no-regexp-modifiers': 'javascript.regular_expressions.modifier',
  'no-regexp-v-flag': 'javascript.builtins.RegExp.unicodeSets',
  'no-top-level-await': 'javascript.operators.await.top_level',
  'no-using-declarations': 'javascript.statements.using',
}

/** Everything that has a name in a script, under that name: members of interfaces and builtins, and what is global. */
const members = new Map<string, Feature[]>()
const globals = new Map<string, Feature[]>()
for (const feature of [...featuresBelow('api'), ...featuresBelow('javascript.builtins')]) {
  const [owner = '', member, ...rest] = feature.name.replace(/^(?:api|javascript\.builtins)\./, '').split('.')
  if (rest.length > 0 || member?.endsWith('_event')) continue
  // What is new as a whole is told by its own name, or by that of what holds it.
  const whole = member === undefined ? undefined : featureAt(feature.name.replace(`.${member}`, ''))
  if (whole && lackedBy(whole.compat).length > 0) continue
  const name = (member ?? owner).replace(/_static$/, '')
  if (member !== undefined) members.set(name, [...(members.get(name) ?? []), feature])
  if (member === undefined || /^(?:Window|globals|(?:\w*Worker)?GlobalScope)$/.test(owner))
    globals.set(name, [...(globals.get(name) ?? []), feature])
}

/** What everything of a name has in common: all of it is newer than the baseline. */
function newest(known: readonly Feature[] | undefined): Feature | undefined {
  return known?.every(({ compat }) => lackedBy(compat).length > 0) ? known[0] : undefined
}

/**
 * Names what is newer than the baseline whatever it is the name of: the types of a built script are not known, and a name
 * that something old has too passes. `tsc -p tsconfig.browser.json` tells of those.
 */
const newNames: Rule.RuleModule = {
  create: (context) => {
    const tell = (node: Rule.Node, name: string, known: ReadonlyMap<string, readonly Feature[]>): void => {
      const feature = newest(known.get(name))
      if (feature) context.report({ node, message: feature.name })
    }
    return {
      MemberExpression: (node) => {
        if (!node.computed && node.property.type === 'Identifier')
          tell(node, node.property.name, isGlobal(node.object) ? globals : members)
      },
      'ObjectPattern > Property': (node: Rule.Node) => {
        if (node.type !== 'Property' || node.key.type !== 'Identifier') return
        const { init } = node.parent.parent as { readonly init?: object }
        tell(node, node.key.name, isGlobal(init) ? globals : members)
      },
      'Program:exit': () => {
        for (const { identifier } of context.sourceCode.scopeManager.globalScope?.through ?? [])
          tell(identifier as Rule.Node, identifier.name, globals)
      },
    }
  },
}

function isGlobal(node: object | null | undefined): boolean {
  const { type, name } = (node ?? {}) as { readonly type?: string; readonly name?: string }
  return type === 'Identifier' && /^(?:globalThis|window|self)$/.test(name ?? '')
}

const linter = new Linter()

/** What a script asks of a browser and the baseline lacks: syntax, names of members, and globals. */
export function scriptFeatures(code: string): readonly Feature[] {
  const found = linter.verify(code, {
    linterOptions: { noInlineConfig: true },
    languageOptions: { ecmaVersion: 'latest', sourceType: 'module' },
    plugins: { 'es-x': esx, site: { rules: { 'new-names': newNames } } },
    rules: {
      'site/new-names': 'error',
      ...Object.fromEntries(Object.keys(syntax).map((rule) => [`es-x/${rule}`, 'error'])),
    },
  })
  const broken = found.find(({ fatal }) => fatal)
  if (broken) throw new Error(`A script cannot be read: ${broken.message}`)
  const paths = found.map(({ ruleId, message }) => syntax[ruleId?.replace('es-x/', '') ?? ''] ?? message)
  return [...new Set(paths)].map((path) => {
    const feature = featureAt(path)
    if (!feature) throw new Error(`MDN’s data does not know “${path}”.`)
    return feature
  })
}
