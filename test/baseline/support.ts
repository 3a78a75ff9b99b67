import compat from '@mdn/browser-compat-data' with { type: 'json' }
import type { CompatStatement, SimpleSupportStatement } from '@mdn/browser-compat-data/types'
import browserslist from 'browserslist'

/** A feature of the web platform, by its path in MDN's data on browsers, such as `css.types.color.light-dark`. */
export interface Feature {
  readonly name: string
  readonly compat: CompatStatement
}

/** What browserslist and MDN call the same browser. */
const names = { chrome: 'chrome', edge: 'edge', firefox: 'firefox', safari: 'safari', ios_saf: 'safari_ios' } as const

/** The oldest version of each browser that `browserslist` in package.json lists. */
export const oldest: ReadonlyMap<keyof typeof names, string> = new Map(
  (Object.keys(names) as (keyof typeof names)[]).map((browser) => {
    const versions = browserslist()
      .filter((each) => each.startsWith(`${browser} `))
      .map((each) => each.split(' ')[1]?.split('-')[0] ?? '')
      .sort(byVersion)
    if (!versions[0]) throw new Error(`package.json lists no version of ${browser} in its browserslist.`)
    return [browser, versions[0]] as const
  }),
)

/** The browsers of the baseline that lack a feature, such as “firefox 115 (121)” where it came with version 121. */
export function lackedBy({ support }: CompatStatement): readonly string[] {
  return [...oldest].flatMap(([browser, version]) => {
    const told = support[names[browser]]
    if (!told) return []
    const all = Array.isArray(told) ? told : [told]
    if (all.some((each) => holds(each, version))) return []
    return [`${browser} ${version} (${String(all[0]?.version_added ?? false)})`]
  })
}

/** Whether a browser has it under its own name and without a setting. Part of it counts: what is missing is seldom used. */
function holds(told: SimpleSupportStatement, version: string): boolean {
  const { version_added: added, version_removed: removed } = told
  if (told.flags || told.prefix || told.alternative_name || typeof added !== 'string') return false
  return byVersion(added.replace('≤', ''), version) <= 0 && (!removed || byVersion(removed, version) > 0)
}

function byVersion(one: string, other: string): number {
  return one.localeCompare(other, 'en', { numeric: true })
}

/** Every feature below a path of MDN's data, itself included. */
export function featuresBelow(path: string): readonly Feature[] {
  const found = at(path)
  return found === undefined ? [] : below(found, path)
}

/** The feature at a path of MDN's data, if there is one. */
export function featureAt(path: string): Feature | undefined {
  const { __compat } = (at(path) ?? {}) as { readonly __compat?: CompatStatement }
  return __compat && { name: path, compat: __compat }
}

function at(path: string): object | undefined {
  return path
    .split('.')
    .reduce<object | undefined>(
      (found, key) => (found && Object.hasOwn(found, key) ? (found as Record<string, object>)[key] : undefined),
      compat,
    )
}

function below(found: object, path: string): readonly Feature[] {
  return Object.entries(found as Record<string, object>).flatMap(([key, value]) =>
    key === '__compat' ? [{ name: path, compat: value as CompatStatement }] : below(value, `${path}.${key}`),
  )
}
