import { parse, walk } from 'css-tree'
import type { Block, CssNode, Declaration } from 'css-tree'
import { featureAt, featuresBelow } from './support.ts'
import type { Feature } from './support.ts'

/** Functions and units of values, by their names. */
const valueTypes = new Map(featuresBelow('css.types').map((feature) => [feature.name.split('.').at(-1) ?? '', feature]))

const screenUnits = { d: 'dynamic', l: 'large', s: 'small' } as const

/**
 * What a style sheet asks of a browser: at-rules, media features, selectors, properties and values. What stands in
 * `@supports` is left out, for browsers without it have another rule; so is what has a fallback beside it.
 */
export function styleFeatures(css: string): readonly Feature[] {
  const found = new Map<string, Feature>()
  const covered = new Set<CssNode>()
  const use = (path: string): void => {
    const feature = featureAt(path)
    if (feature) found.set(path, feature)
  }
  walk(parse(css, { parseCustomProperty: true }), {
    enter(node: CssNode) {
      if (node.type === 'Atrule') {
        use(`css.at-rules.${node.name}`)
        if (node.name === 'supports') return (this as unknown as { skip: symbol }).skip
      } else if (node.type === 'Feature') use(`css.at-rules.${node.kind}.${node.name}`)
      else if (node.type === 'FeatureRange') use(`css.at-rules.${node.kind}.range_syntax`)
      else if (node.type === 'Condition') {
        // “not” before a feature came with “or”; before it browsers took the whole query for “not all”.
        for (const child of node.children)
          if (child.type === 'Identifier' && child.name !== 'and') use(`css.at-rules.${node.kind}.or_syntax`)
      } else if (node.type === 'PseudoClassSelector' || node.type === 'PseudoElementSelector')
        use(`css.selectors.${node.name}`)
      else if (node.type === 'NestingSelector') use('css.selectors.nesting')
      else if (node.type === 'Block') for (const declaration of withFallback(node)) covered.add(declaration)
      else if (node.type === 'Declaration' && !covered.has(node))
        for (const feature of featuresOfDeclaration(node)) found.set(feature.name, feature)
      return undefined
    },
  })
  return [...found.values()]
}

/** Declarations that a browser may drop, since an earlier one of the same property, or one with a prefix, then counts. */
function withFallback({ children }: Block): readonly Declaration[] {
  const declarations = [...children].filter((node) => node.type === 'Declaration')
  return declarations.filter(({ property }, place) =>
    declarations.some(
      (other, at) => (at < place && other.property === property) || other.property === `-webkit-${property}`,
    ),
  )
}

function featuresOfDeclaration(declaration: Declaration): readonly Feature[] {
  const property = `css.properties.${declaration.property}`
  const found: (Feature | undefined)[] = [featureAt(property)]
  const { value } = declaration
  if (value.type === 'Raw') return found.filter((feature) => feature !== undefined)
  walk(value, (node) => {
    if (node.type === 'Identifier') found.push(featureAt(`${property}.${node.name}`))
    else if (node.type === 'Function') found.push(valueTypes.get(node.name))
    else if (node.type === 'Dimension') found.push(featureOfUnit(node.unit))
    else if (node.type === 'Operator' && node.value === '/' && declaration.property === 'content')
      found.push(featureAt(`${property}.alt_text`))
  })
  // A colour or a thickness in the shorthand makes an old Safari drop all of it.
  if (declaration.property === 'text-decoration' && value.children.size > 1)
    found.push(featureAt(`${property}.includes_thickness`))
  return found.filter((feature) => feature !== undefined)
}

function featureOfUnit(unit: string): Feature | undefined {
  const [, size] = /^([dls])v/.exec(unit) ?? []
  if (size)
    return featureAt(`css.types.length.viewport_percentage_units_${screenUnits[size as keyof typeof screenUnits]}`)
  return unit.startsWith('cq')
    ? featureAt('css.types.length.container_query_length_units')
    : featureAt(`css.types.length.${unit}`)
}
