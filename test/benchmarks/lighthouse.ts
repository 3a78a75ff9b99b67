import { lighthouseOf } from './lighthouseOf.ts'

/** One page of every kind. A page of each kind is made like the others of it. */
const kinds: Readonly<Record<string, string>> = {
  'first page': '/',
  board: '/kent/',
  procedure: '/kent/professional-disagreements/',
  explorer: '/kent/professional-disagreements/explore/',
  'record sheet': '/kent/professional-disagreements/record/',
  'every route': '/kent/professional-disagreements/routes/',
  comparison: '/compare/',
  training: '/training/',
  scenario: '/training/bruise-on-a-baby/',
  presenter: '/training/bruise-on-a-baby/present/',
  notes: '/training/bruise-on-a-baby/notes/',
  handout: '/training/bruise-on-a-baby/handout/',
  answers: '/training/bruise-on-a-baby/answers/',
  search: '/search/',
  glossary: '/glossary/',
  about: '/about/',
}

const asked = process.argv.slice(2)
const chosen = Object.entries(kinds).filter(([kind]) => asked.length === 0 || asked.includes(kind))
console.log('Lighthouse, mobile, median of three: performance | accessibility | best practices | SEO')
const below: string[] = []
await lighthouseOf(
  chosen.map(([, address]) => address),
  ({ address, scores, failed, layoutShift, blockingTime }) => {
    const kind = chosen.find(([, one]) => one === address)?.[0] ?? address
    const figures = scores.map((score) => String(score).padStart(4)).join(' |')
    console.log(`${figures}  ${kind} (layout shift ${layoutShift}, blocked ${blockingTime} ms)`)
    if (scores.some((score) => score < 100)) below.push(`${kind}: ${failed.join(', ')}`)
  },
)
if (below.length > 0) console.log(`\nBelow 100:\n${below.join('\n')}`)
process.exitCode = below.length > 0 ? 1 : 0
