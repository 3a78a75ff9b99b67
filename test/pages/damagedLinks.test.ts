import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { kentWalk } from '../browser/explorerPage.ts'
import { untilIdle } from '../browser/untilIdle.ts'
import { useSite } from '../browser/useSite.ts'

const at = useSite()
const kent = '/kent/professional-disagreements/'
const walk = `${kent}explore/${kentWalk('infant-injury=no&arose-at=a-referral')}`

/** A link of each kind, and what shows that its place is reached. */
const places: readonly { link: string; shown: (page: Page) => Promise<unknown> }[] = [
  { link: `${kent}#3.4`, shown: target },
  {
    link: walk,
    shown: (page) =>
      page.evaluate(() => [
        document.querySelector('[data-stand]')?.getAttribute('data-node'),
        ...['[data-warnings]', '[data-kept]'].map((part) => document.querySelector(part)?.textContent),
      ]),
  },
  {
    link: walk.replace('explore', 'record'),
    shown: (page) => page.locator('[data-asked] [data-node]').evaluateAll((all) => all.map(({ id }) => id)),
  },
  { link: '/search/#q=threshold&board=Kent', shown: (page) => page.locator('main search-box input').inputValue() },
  {
    link: '/training/bruise-on-a-baby/present/#2',
    shown: (page) => page.evaluate(() => document.querySelector('main')?.innerText),
  },
  { link: '/glossary/#child-in-need', shown: target },
  { link: '/compare/#at-practitioners', shown: target },
]

function target(page: Page): Promise<unknown> {
  return page.evaluate(() => document.querySelector(':target')?.id)
}

const damages: Readonly<Record<string, (link: string) => string>> = {
  '%23': (link) => link.replace('#', '%23'),
  '%23 and the fragment encoded': (link) => link.replace(/#.*/, encodeURIComponent),
  'the fragment encoded': (link) =>
    link.replace(
      /#(.*)/,
      (_, rest: string) => `#${rest.replace(/[=&.]/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`)}`,
    ),
  '&amp; and a full stop': (link) => `${link.replaceAll('&', '&amp;')}.`,
  '%26 and a curly quotation mark': (link) => `${link.replaceAll('&', '%26')}”`,
  'tracking, and a bracket': (link) => `${link.replace('#', '?utm_source=mail&fbclid=IwAR0#')})`,
  'tracking behind %23': (link) => `${link.replace('#', '%23')}?utm_source=teams`,
  'capitals, no slash': (link) => link.replace(/^[^#]*/, (path) => path.toUpperCase().slice(0, -1)),
  'index.html and %23': (link) => link.replace('#', 'index.html%23'),
  'index.html': (link) => link.replace('#', 'index.html#'),
}

test.each(places)('$link is reached, however it was damaged', async ({ link, shown }) => {
  const { page } = await at.open(link)
  // The page may fill what it shows from the fragment only after it has loaded.
  await expect.poll(() => shown(page)).toBeTruthy()
  const undamaged = await shown(page)
  for (const [name, damage] of Object.entries(damages)) {
    // From another page, as a link in a mail does it: between fragments of one page nothing would load.
    await page.goto(`${at.site.origin}/about/`)
    const before = await page.evaluate(() => history.length)
    await page.goto(at.site.origin + damage(link))
    const reached = () => page.evaluate(() => location.href)
    await expect.poll(reached, { message: name }).toBe(at.site.origin + link)
    await expect.poll(() => shown(page), { message: name }).toEqual(undamaged)
    expect(await page.evaluate(() => history.length), name).toBe(before + 1)
  }
})

test('a damaged fragment pasted into the address of the page that one reads is repaired too', async () => {
  const { page } = await at.open(kent)
  await page.evaluate(() => (location.hash = '3.4).'))
  await expect
    .poll(() => page.evaluate(() => [location.hash, document.querySelector(':target')?.id]))
    .toEqual(['#3.4', '3.4'])
})

describe('a clause that does not exist', () => {
  const notice = (page: Page) => page.locator('[data-unknown]')

  test('is said, in view, with the nearest one, which one press leads to', async () => {
    const { page, complaints } = await at.open(`${kent}#3.99`)
    await expect
      .poll(() => notice(page).innerText())
      .toMatch(/^This procedure has no clause 3\.99\..* The nearest clause is 3\.\d+[a-z]?\.$/s)
    await expect
      .poll(() => notice(page).evaluate((shown) => shown.getBoundingClientRect().top))
      .toBeLessThan(page.viewportSize()!.height)
    const nearest = await notice(page).locator('a').innerText()
    await notice(page).locator('a').click()
    await expect.poll(() => page.evaluate(() => document.querySelector(':target')?.id)).toBe(nearest)
    // The browser tells a page of a new fragment in a later task than the one that moves the target.
    await expect.poll(() => notice(page).isVisible()).toBe(false)
    expect(complaints).toEqual([])
  })

  test.each(['', '#3.4', '#3', '#content', '#no-number'])('is not said at “%s”', async (fragment) => {
    const { page } = await at.open(kent + fragment)
    await page.locator('clause-link-copier[data-ready]').waitFor()
    expect(await notice(page).isVisible()).toBe(false)
  })
})

describe('the page that says “not found”', () => {
  test.each([
    '/gone/',
    '/gone/%23x',
    '/GONE',
    '//evil.example/%23x',
    '/%2F%2Fevil.example/',
    '/%5C%5Cevil.example/',
    '/javascript:alert(1)%23.',
  ])('stays at %s, which leads nowhere', async (path) => {
    const { page } = await at.open(path)
    const before = page.url()
    await untilIdle(page)
    expect(await page.evaluate(() => location.href)).toBe(before)
    expect(await page.locator('h1').innerText()).toBe('There is no page at this address')
  })

  test('does not go to a page that the host redirects', async () => {
    const { page } = await at.open(`/KENT`, undefined, (page) =>
      page.route('**/kent/', (route) => route.fulfill({ status: 301, headers: { location: '/about/' } })),
    )
    await untilIdle(page)
    expect(await page.evaluate(() => location.pathname)).toBe('/KENT')
  })

  test('without JavaScript says what to type, and leads to the procedures', async () => {
    const { page } = await at.open(`${kent}%233.4`, { javaScriptEnabled: false })
    expect(await page.locator('main').innerText()).toContain('where its address has %23, type # instead')
    await page.locator(`main a[href="${kent}"]`).click()
    await page.waitForURL(`**${kent}`)
  })
})
