import { siteContent } from './siteContent.ts'

/** One page for each scenario, for `getStaticPaths` of everything under `/training/<scenario>/`. */
export function scenarioPaths() {
  return siteContent().scenarios.map((scenario) => ({ params: { scenario: scenario.id }, props: { scenario } }))
}
