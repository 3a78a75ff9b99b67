import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { repairAddress } from '../../../src/site/links/repairAddress.ts'

const host = 'https://procedures.example'
const clause = 'kent/professional-disagreements/#3.4'
const walk = 'kent/professional-disagreements/explore/#v=1&infant-injury=no&arose-at=referral'

/** Every address of this site that a link may have, as the site writes it. */
const wellFormed = [
  '',
  'kent/',
  'about/',
  clause,
  'kent/professional-disagreements/#3.1a',
  'kent/professional-disagreements/#3',
  'kent/professional-disagreements/steps/#node-referral-advice',
  walk,
  'kent/professional-disagreements/explore/#v=1&agency=police&with=health&from=heads-of-service',
  'kent/professional-disagreements/record/#v=1&infant-injury=no',
  'kent/professional-disagreements/pathway.json',
  'search/#q=line+manager&board=Kent',
  'search/#q=50%25+of+a%26b%3Dc%3F&kind=Clause',
  'search/#q=%E2%80%9Cthreshold%E2%80%9D.',
  'search/#browse',
  'search/#index-A',
  'glossary/#lado',
  'compare/#kent.professional-disagreements&rutland.professional-differences',
  'training/bruise-on-a-baby/present/#7&ask=no&ask.yes=3',
]

/** What mail and chat programs do to a link. `#` is there where the link has a fragment. */
const damages: Readonly<Record<string, (link: string) => string>> = {
  '# as %23': (link) => link.replace('#', '%23'),
  '# as %2523': (link) => link.replace('#', '%2523'),
  'the fragment encoded': (link) =>
    link.replace(/#(.*)/, (_, fragment: string) => `#${fragment.replaceAll(/[=&]/g, encodeURIComponent)}`),
  '# and the fragment encoded': (link) => link.replace(/#.*/, encodeURIComponent),
  '# and the fragment encoded twice': (link) =>
    link.replace(/#.*/, (all) => encodeURIComponent(encodeURIComponent(all))),
  '& as &amp;': (link) => link.replaceAll('&', '&amp;'),
  '& as &amp;amp;': (link) => link.replaceAll('&', '&amp;amp;'),
  '# as %23 and & as &amp;': (link) => link.replace('#', '%23').replaceAll('&', '&amp;'),
  '& as %26': (link) => link.replaceAll('&', '%26'),
  'tracking before the fragment': (link) => link.replace(/#|$/, '?utm_source=mail&utm_medium=a%20b$&'),
  'fbclid before the fragment': (link) => link.replace(/#|$/, '?fbclid=IwAR0_x-1$&'),
  'tracking before %23': (link) => link.replace(/#/, '?utm_source=teams%23'),
  'tracking before the fragment, encoded with it': (link) => link.replace(/#/, '%3Futm_source=teams%23'),
  'tracking behind the fragment': (link) => `${link}?utm_source=mail`,
  'tracking as a pair of the fragment': (link) => (link.includes('#') ? `${link}&fbclid=IwAR0&utm_source=x` : link),
  'tracking behind %23': (link) => `${link.replace('#', '%23')}?utm_source=mail`,
  'capitals in the path': (link) => link.replace(/^[^#]*/, (path) => path.toUpperCase()),
  'capitals at the start of words in the path': (link) =>
    link.replace(/^[^#]*/, (path) => path.replaceAll(/\b[a-z]/g, (letter) => letter.toUpperCase())),
  'no slash at the end': (link) => link.replace(/\/(?=#|$)/, ''),
  'no slash at the end, and %23': (link) => link.replace(/\/(?=#|$)/, '').replace('#', '%23'),
  'index.html': (link) => link.replace(/(^|\/)(?=#|$)/, '$1index.html'),
  'index.html, and %23': (link) => link.replace(/(^|\/)(?=#|$)/, '$1index.html').replace('#', '%23'),
}
const ends = [
  '.',
  ',',
  ')',
  ']',
  '>',
  ';',
  ':',
  '!',
  '"',
  '’',
  '”',
  '»',
  ' ',
  '\u00a0',
  '\u200b',
  '**',
  ').',
  '%20',
  '%22',
  '%E2%80%9D',
  '%29',
]

/** Every address of `wellFormed` that a damage can befall. */
function befallen(damage: (link: string) => string): readonly string[] {
  // What was typed into the search may itself be encoded, or end in any sign; and a file has no slash at its end.
  return wellFormed.filter((link) => damage(link) !== link && !/q=.*%|\.json/.test(link))
}

describe.each(['/', '/manuals/escalation/', '/Repository/'])('below %s', (base) => {
  const at = (link: string) => new URL(`${base}${link}`, host).href

  test.each(wellFormed)('%s stays as it is', (link) => {
    expect(repairAddress(at(link), base)).toBeUndefined()
  })

  test.each(Object.entries(damages))('%s: every link is as it was', (_, damage) => {
    expect(befallen(damage)).not.toEqual([])
    for (const link of befallen(damage))
      expect({ link, damaged: at(damage(link)), is: repairAddress(at(damage(link)), base) }).toEqual({
        link,
        damaged: at(damage(link)),
        is: at(link),
      })
  })

  test.each(ends)('“%s” at the end goes, whatever else was done to the link', (end) => {
    for (const damage of [(link: string) => link, ...Object.values(damages)])
      for (const link of wellFormed) {
        // The last word of a search may end in a sign that the reader typed.
        if (/q=|\.json|^$/.test(link) || damage(link).endsWith('=mail')) continue
        const damaged = at(`${damage(link)}${end}`)
        expect({ damaged, is: repairAddress(damaged, base) ?? damaged }).toEqual({ damaged, is: at(link) })
      }
  })
})

test('a base path in capitals is the site’s own', () => {
  expect(repairAddress(`${host}/repository/KENT%23x`, '/Repository/')).toBe(`${host}/Repository/kent/#x`)
})

test('a file keeps its name without what follows it', () => {
  expect(repairAddress(`${host}/kent/professional-disagreements/Pathway.json).`, '/')).toBe(
    `${host}/kent/professional-disagreements/pathway.json`,
  )
})

describe('nothing but an address of this site is ever restored', () => {
  const hostile = [
    `${host}//evil.example/%23x`,
    `${host}/%2F%2Fevil.example/`,
    `${host}/%252F%252Fevil.example/`,
    `${host}/%5C%5Cevil.example`,
    `${host}/%5Cevil.example%23x`,
    `${host}/kent%2F%2Fevil.example`,
    `${host}/https:%2F%2Fevil.example`,
    `${host}/javascript:alert(1)%23`,
    `${host}/javascript%3Aalert(1)`,
    `${host}/%2e%2e/%252e%252e/x`,
    `${host}/kent/%2E%2E%2Fx%23y`,
    `${host}/@evil.example`,
    `${host}/kent/%00`,
    `${host}/kent/%0d%0aLocation:%20x`,
    `${host}/<script>alert(1)</script>`,
    `${host}/kent/%E0%A4%A%23x`,
    'javascript:alert(1)//%23',
    'data:text/html,<b>#x.',
    'file:///kent/%23x',
    'about:blank',
  ]
  test.each(hostile)('%s', (address) => {
    for (const base of ['/', '/manuals/']) {
      const repaired = repairAddress(address, base)
      if (repaired !== undefined)
        expect(repaired.startsWith(`${host}${base}`) && !/evil\.example\/|\/\//.test(repaired.slice(host.length))).toBe(
          true,
        )
    }
  })

  test('a fragment that is none of this site’s stays as it is', () => {
    for (const fragment of ['v=1&a=<img src=x onerror=alert(1)>', '%ff%00', 'v=1&a=b%00c', 'a'.repeat(30_000) + '.'])
      expect(repairAddress(new URL(`/kent/#${fragment}`, host).href, '/')).toBeUndefined()
  })

  const piece = fc.constantFrom(
    ...[
      '/',
      '//',
      '\\',
      '%2F',
      '%5C',
      '%252F',
      '%23',
      '%2523',
      '#',
      '?',
      '&',
      '&amp;',
      '%26',
      '%',
      '%25',
      '.',
      '..',
      ':',
      '@',
    ],
    ...[
      'evil.example',
      'javascript:',
      'kent',
      'Kent',
      'index.html',
      'v=1',
      'q=',
      'a=b',
      '3.4',
      'é',
      '”',
      ' ',
      '\u0000',
      '🙂',
    ],
  )
  test('whatever comes, what is restored is below the base path of the host, of plain signs, and needs no more', () => {
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), fc.constantFrom('/', '/manuals/escalation/'), (pieces, base) => {
        const { href } = new URL(`${host}${base}${pieces.join('')}`)
        const repaired = repairAddress(href, base)
        if (repaired === undefined) return
        const { origin, pathname, search } = new URL(repaired)
        expect(origin).toBe(host)
        expect(search).toBe('')
        expect(pathname.startsWith(base)).toBe(true)
        expect(pathname.slice(base.length)).toMatch(/^([a-z0-9-]+\/)*([a-z0-9-]+(\.[a-z0-9-]+)*)?$/)
        expect(repairAddress(repaired, base)).toBeUndefined()
      }),
      { numRuns: 3000 },
    )
  })
})
