import { cp, readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { describe, expect, onTestFinished, test } from 'vitest'
import { maxBoards } from '../../src/search/siteSearch.ts'
import { axeFaults } from './axeFaults.ts'
import { kentWalk } from './explorerPage.ts'
import { serveSite } from './serveSite.ts'
import { builtContent } from '../builtContent.ts'
import { openPage } from './site.ts'
import { untilIdle } from './untilIdle.ts'
import { useSite } from './useSite.ts'
import { useTemporaryFolders } from '../useTemporaryFolders.ts'

const folder = process.env.SITE ?? 'dist'
const kent = '/kent/professional-disagreements/'
/** What a page asks for may be held up by a test only where no worker asks for it instead. */
const unkept = { serviceWorkers: 'block' } as const
const { boards, procedures, glossary, scenarios } = builtContent()

const at = useSite(() => serveSite(folder))
const topOf = (page: Page, id: string) =>
  page.evaluate((at) => document.getElementById(at)!.getBoundingClientRect().top, id)

const dialog = (page: Page) => page.locator('dialog.search-dialog')
const hits = (page: Page) => page.locator('search-box:visible [data-hits] a')
const status = (page: Page) => page.locator('search-box:visible [data-message]')
const input = (page: Page) => page.locator('search-box:visible input')

/** Types words into the open search and waits for the answer to just these. */
async function ask(page: Page, words: string): Promise<void> {
  await input(page).fill('')
  await expect.poll(() => status(page).textContent()).toBe('')
  await input(page).fill(words)
  await expect.poll(() => status(page).textContent()).toMatch(/result|found|loaded|Type a word/)
}

/** Waits for so many frames that anything that is on its way to the page would be in it. */
async function frames(page: Page): Promise<void> {
  await page.evaluate(async () => {
    for (let frame = 0; frame < 30; frame++) await new Promise(requestAnimationFrame)
  })
}

async function names(page: Page): Promise<string[]> {
  return page.locator('search-box:visible [data-name]').allTextContents()
}

test('while a word is typed its hits change, and only what is shown at a pause is spoken', async () => {
  const { page } = await at.open(kent)
  await page.keyboard.press('/')
  const box = page.locator('search-box:visible')
  const spoken = await box.evaluateHandle((found) => {
    const told: string[] = []
    const status = found.querySelector('[role="status"]')!
    new MutationObserver(() => told.push(status.textContent)).observe(status, { childList: true })
    new MutationObserver(() => told.push(found.dataset.state!)).observe(found, { attributeFilter: ['data-state'] })
    return told
  })
  // Time stands still while the reader types.
  await page.clock.install()
  await page.clock.pauseAt(Date.now() + 1000)
  await page.keyboard.type('no manager')
  await expect.poll(() => status(page).textContent()).toMatch(/^The best/)
  // One letter is not searched for.
  expect([...new Set(await spoken.jsonValue())]).toEqual(['waiting', 'found'])
  await expect
    .poll(async () => {
      await page.clock.runFor(500)
      return box.locator('[role="status"]').textContent()
    })
    .toBe(await status(page).textContent())
})

describe('opening', () => {
  test.each(['/', 'Control+k', 'Meta+k'])(
    '%s opens the dialog with the input focused, Escape returns',
    async (keys) => {
      const { page, complaints } = await at.open(kent)
      await page.keyboard.press(keys)
      await expect.poll(() => input(page).evaluate((element) => element === document.activeElement)).toBe(true)
      expect(await input(page).inputValue()).toBe('')
      await page.keyboard.type('threshold')
      await hits(page).first().waitFor()
      await page.keyboard.press('Escape')
      expect(await dialog(page).isVisible()).toBe(false)
      await expect.poll(() => page.evaluate(() => document.activeElement?.className)).toBe('search-link')
      expect(complaints).toEqual([])
    },
  )

  test('the link opens it, and gets the focus back from the button that closes it', async () => {
    const { page } = await at.open(kent)
    await page.getByRole('link', { name: 'Search', exact: true }).click()
    await dialog(page).getByRole('button', { name: 'Close' }).click()
    expect(await dialog(page).isVisible()).toBe(false)
    await expect.poll(() => page.evaluate(() => document.activeElement?.className)).toBe('search-link')
  })

  test('a click beside the dialog closes it', async () => {
    const { page } = await at.open(kent)
    await page.keyboard.press('/')
    await page.mouse.click(5, 300)
    expect(await dialog(page).isVisible()).toBe(false)
  })

  test('what was typed before the script came is searched for', async () => {
    let letThrough = () => {}
    const typed = new Promise<void>((resolve) => (letThrough = resolve))
    const { page } = await at.open(kent, unkept, (page) =>
      page.route('**/SearchBox*', async (route) => {
        await typed
        await route.continue()
      }),
    )
    await page.keyboard.press('/')
    await page.keyboard.type('threshold')
    letThrough()
    await hits(page).first().waitFor()
    expect(await names(page)).toContain('Kent 3.1a')
  })

  test('Escape closes it before the script has come, whatever was typed', async () => {
    const { page } = await at.open(kent, unkept, (page) => page.route('**/SearchBox*', () => undefined))
    await page.keyboard.press('/')
    await page.keyboard.type('threshold')
    await page.keyboard.press('Escape')
    expect(await dialog(page).isVisible()).toBe(false)
  })

  test('on the search page the same keys lead to its own input', async () => {
    const { page } = await at.open(`/search/`)
    await expect.poll(() => input(page).isEnabled()).toBe(true)
    await page.keyboard.press('/')
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('search-input')
    await page.keyboard.type('a/b')
    expect(await input(page).inputValue()).toBe('a/b')
    expect(await page.locator('dialog').count()).toBe(0)
  })
})

describe.each([
  { place: 'the dialog', address: kent, open: (page: Page) => page.keyboard.press('/') },
  {
    place: 'the search page',
    address: '/search/',
    open: (page: Page) => page.locator('#search-input:enabled').focus(),
  },
])('in $place', ({ address, open }) => {
  test('the answer to each query is among the first three', async () => {
    const { page, complaints } = await at.open(address)
    await open(page)
    for (const { query, finds } of [
      { query: 'threshold in kent', finds: 'Kent 3.1a' },
      { query: 'chair of the conference', finds: 'Kent 5.1' },
      { query: 'section 47', finds: 'Kent 4.1' },
      { query: 'who keeps records', finds: 'Kent 3.6' },
      { query: 'escalation', finds: 'Kent 1.4' },
      { query: 's.47', finds: 'Kent 4.1' },
      { query: 'PQAM', finds: 'Kent 5.4' },
      { query: 'kent 3.4', finds: 'Kent 3.4' },
    ]) {
      await ask(page, query)
      expect((await names(page)).slice(0, 3), query).toContain(finds)
    }
    // It says what was understood, and marks what was meant.
    await ask(page, 's47')
    expect(await page.locator('search-box:visible [data-notes]').textContent()).toBe('“s47”: section 47 enquiry')
    const mark = page.locator('search-box:visible mark').first()
    expect(await mark.textContent()).toMatch(/section 47/i)
    // The reader's own colour of links has no contrast that is known with the ground of a mark.
    await page.emulateMedia({ forcedColors: 'active' })
    expect(await mark.evaluate((one) => getComputedStyle(one).backgroundColor)).toBe('rgba(0, 0, 0, 0)')
    expect(complaints).toEqual([])
  })

  test.each([320, 1440])('fits %i px, with targets of 44 px', async (width) => {
    const { page } = await at.open(address, { viewport: { width, height: 700 } })
    await open(page)
    await ask(page, 's47')
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true)
    const boxes = await page.evaluate(() =>
      [...document.querySelectorAll('search-box input, search-box button, [data-hits] li')]
        .map((element) => element.getBoundingClientRect())
        .filter(({ height }) => height > 0)
        .map(({ left, right, height }) => ({ inside: left >= 0 && right <= innerWidth, tall: height >= 44 })),
    )
    expect(boxes.length).toBeGreaterThan(2)
    expect(boxes.filter(({ inside, tall }) => !inside || !tall)).toEqual([])
  })
})

// In every look, and on the search page, `npm run test:access` holds it against axe.
test('axe finds nothing in the dialog, with results and without', async () => {
  const { page } = await at.open(kent)
  await page.keyboard.press('/')
  for (const words of ['threshold', 'football']) {
    await ask(page, words)
    expect(await axeFaults(page)).toEqual([])
  }
})

describe('keys', () => {
  test('arrows move among the results and stop at either end', async () => {
    const { page } = await at.open(kent)
    await page.keyboard.press('/')
    await ask(page, 'threshold')
    const focused = () =>
      page.evaluate(() => [...document.querySelectorAll('dialog [data-hits] a')].indexOf(document.activeElement!))
    await page.keyboard.press('ArrowUp')
    expect(await focused()).toBe(-1)
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('ArrowDown')
    expect(await focused()).toBe(1)
    const count = await hits(page).count()
    for (let presses = 0; presses < count + 2; presses += 1) await page.keyboard.press('ArrowDown')
    expect(await focused()).toBe(count - 1)
    for (let presses = 0; presses < count; presses += 1) await page.keyboard.press('ArrowUp')
    expect(await input(page).evaluate((element) => element === document.activeElement)).toBe(true)
  })

  test('Enter opens the first result of the words typed last, without waiting', async () => {
    const { page } = await at.open(kent)
    await page.keyboard.press('/')
    await ask(page, 'threshold')
    await input(page).fill('rutland 6.9')
    await page.keyboard.press('Enter')
    await page.waitForURL('**/rutland/professional-differences/#6.9')
  })

  test('the arrow down goes to a result of the words typed last, or stays', async () => {
    const { page } = await at.open(kent)
    await page.keyboard.press('/')
    await ask(page, 'threshold')
    await input(page).fill('football')
    await page.keyboard.press('ArrowDown')
    await expect.poll(() => hits(page).count()).toBe(0)
    expect(await input(page).evaluate((element) => element === document.activeElement)).toBe(true)
    await input(page).fill('rutland 6.9')
    await page.keyboard.press('ArrowDown')
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.getAttribute('href') ?? ''))
      .toMatch(/rutland.*#6\.9$/)
  })

  test.each(['Enter', 'ArrowDown'])(
    '%s does nothing for a reader who has gone on before the hits are there',
    async (key) => {
      let answer = () => {}
      const answered = new Promise<void>((resolve) => (answer = resolve))
      const { page } = await at.open(kent, unkept, (page) =>
        page.route('**/search-index/*/kent.json', async (route) => {
          await answered
          await route.continue()
        }),
      )
      await page.keyboard.press('/')
      await input(page).fill('rutland 6.9')
      await page.keyboard.press(key)
      await dialog(page).getByRole('button', { name: 'Close' }).focus()
      answer()
      await hits(page).first().waitFor()
      await frames(page)
      expect(await page.evaluate(() => document.activeElement?.textContent)).toContain('Close')
      expect(page.url()).toBe(at.site.origin + kent)
    },
  )

  test('a result on the same page closes the dialog and goes there', async () => {
    const { page } = await at.open(kent)
    await page.keyboard.press('/')
    await ask(page, 'kent 3.4')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await page.waitForURL('**/#3.4')
    expect(await dialog(page).isVisible()).toBe(false)
    await expect.poll(() => topOf(page, '3.4')).toBeLessThan(300)
  })

  test('a step opens at its place among all steps', async () => {
    const { page, complaints } = await at.open(`${kent}explore/`)
    await page.keyboard.press('/')
    await ask(page, 'chair decides')
    await hits(page).and(page.locator('[href$="#node-chair-decides"]')).click()
    await page.waitForURL('**/steps/#node-chair-decides')
    await expect.poll(() => topOf(page, 'node-chair-decides')).toBeLessThan(300)
    expect(complaints).toEqual([])
  })

  test('in the middle of a walk a step opens among all steps, and Back leads to the walk', async () => {
    const walk = kentWalk('infant-injury=yes&arose-at=a-referral')
    const { page } = await at.open(`${kent}explore/${walk}`)
    await page.keyboard.press('/')
    await ask(page, 'chair decides')
    await hits(page).and(page.locator('[href$="#node-chair-decides"]')).click()
    await page.waitForURL('**/steps/#node-chair-decides')
    await page.goBack()
    await page.waitForURL(`**/explore/${walk}`)
    expect(await dialog(page).isVisible()).toBe(false)
  })

  test('Back closes the dialog: the page behind it must not change unseen', async () => {
    const { page } = await at.open(`${kent}explore/`)
    await page.locator('[data-stand] [data-answer="infant-injury/no"]').click()
    await expect.poll(() => new URL(page.url()).hash).toBe(kentWalk('infant-injury=no'))
    await page.keyboard.press('/')
    await dialog(page).waitFor()
    await page.goBack()
    await expect.poll(() => dialog(page).isVisible()).toBe(false)
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.textContent))
      .toBe('Is it about a possible non-accidental injury to an infant or young child?')
  })

  test('a link makes sense by its name alone', async () => {
    const { page } = await at.open(kent)
    await page.keyboard.press('/')
    await ask(page, 'kent 3.6')
    expect(await hits(page).first().ariaSnapshot()).toMatch(
      /link ".+ Kent 3\.6: Every agency involved must keep records of the discussions\."/,
    )
  })
})

describe('what nothing is found for', () => {
  test('shows a message and other ways to search', async () => {
    const { page, complaints } = await at.open(kent)
    await page.keyboard.press('/')
    for (const words of ['football', 'hospital', 'مرحبا بالعالم', '学校', 'qwertyuiop']) {
      await ask(page, words)
      expect(await status(page).textContent()).toBe(`Nothing found for “${words}” in Kent and the glossary.`)
      expect(await dialog(page).getByRole('link', { name: 'The glossary' }).isVisible()).toBe(true)
      expect(await hits(page).count()).toBe(0)
    }
    expect(complaints).toEqual([])
  })

  test('is no error', async () => {
    const { page, complaints } = await at.open(kent)
    await page.keyboard.press('/')
    for (const words of [' ', 'a', '!?…()[]{}"\'', '"', '😀😀', '\u202e\u0000', '- -']) {
      await ask(page, 'football')
      await input(page).fill(words)
      await expect
        .poll(() => status(page).textContent())
        .toBe(words.trim() ? 'Type a word of two letters or more, or a clause number.' : '')
    }
    expect(complaints).toEqual([])
  })

  test('is shown as it was typed: nothing runs, and nothing breaks', async () => {
    const { page, complaints } = await at.open(kent)
    page.on('dialog', () => complaints.push('an alert'))
    await page.keyboard.press('/')
    for (const words of [
      '<img src=x onerror=alert(1)>',
      '<script>alert(1)</script>',
      '"><svg onload=alert(1)>',
      '{{constructor}}',
      '"threshold"',
      'x'.repeat(10_000),
      `threshold ${'y'.repeat(10_000)}`,
    ]) {
      await ask(page, words)
      expect((await status(page).textContent())!.length).toBeLessThan(100)
      expect(await page.locator('search-box img, search-box script, search-box svg').count()).toBe(0)
    }
    expect(complaints).toEqual([])
  })
})

describe('the words typed', () => {
  test('appear in no request, address, title or storage', async () => {
    const { page } = await at.open(`/search/`)
    const from = at.site.requests.length
    const external: string[] = []
    page.on('request', (request) => request.url().startsWith(at.site.origin) || external.push(request.url()))
    await page.locator('#search-input:enabled').focus()
    await input(page).pressSequentially('deputy director')
    await hits(page).first().waitFor()
    // Long enough for the address to follow.
    await expect.poll(() => new URL(page.url()).hash).toBe('#q=deputy+director')
    const asked = at.site.requests.slice(from).join('\n').toLowerCase()
    expect(asked).not.toMatch(/deputy|director/)
    expect(external).toEqual([])
    expect(new URL(page.url()).pathname + new URL(page.url()).search).toBe('/search/')
    expect(await page.title()).not.toMatch(/deputy/i)
    expect(
      await page.evaluate(() => [localStorage.length, sessionStorage.length, document.cookie, history.length]),
    ).toEqual([0, 0, '', 2])
    await hits(page).first().click()
    expect(page.url()).toBe(`${at.site.origin}/rutland/professional-differences/#6.9`)
  })

  test('are answered last when an earlier answer comes late', async () => {
    let asked = 0
    let answer = () => {}
    const answered = new Promise<void>((resolve) => (answer = resolve))
    const { page } = await at.open(kent, unkept, (page) =>
      page.route('**/search-index/*/kent.json', async (route) => {
        asked += 1
        await answered
        await route.continue()
      }),
    )
    await page.keyboard.press('/')
    await input(page).fill('threshold')
    await expect.poll(() => asked).toBe(1)
    await input(page).fill('football')
    answer()
    await expect.poll(() => status(page).textContent()).toBe('Nothing found for “football” in Kent and the glossary.')
    // Many frames more than an answer to the words before takes.
    await frames(page)
    expect(asked).toBe(1)
    expect(await status(page).textContent()).toBe('Nothing found for “football” in Kent and the glossary.')
    expect(await hits(page).count()).toBe(0)
  })
})

describe('filters', () => {
  const filter = (page: Page, name: string) => page.locator(`search-box:visible [data-facet="${name.toLowerCase()}"]`)
  const choices = (page: Page, name: string) => filter(page, name).locator('option').allTextContents()

  test('say how many results each choice leaves, and leave as many', async () => {
    const { page, complaints } = await at.open(kent)
    await page.keyboard.press('/')
    await ask(page, 'line manager')
    await filter(page, 'Board').selectOption('')
    await expect.poll(() => status(page).textContent()).not.toContain('Kent')
    const all = Number(/(\d+) results/.exec((await status(page).textContent()) ?? '')?.[1])
    const boards = await choices(page, 'Board')
    expect(boards.map((text) => text.replace(/ \(\d+\)/, ''))).toEqual(
      expect.arrayContaining(['All boards', 'Kent', 'Rutland']),
    )
    const ofRutland = Number(/Rutland \((\d+)\)/.exec(boards.join(' '))?.[1])
    expect(ofRutland).toBeGreaterThan(0)
    expect(ofRutland).toBeLessThan(all)
    await filter(page, 'Board').selectOption('Rutland')
    await expect.poll(() => status(page).textContent()).toContain(`${ofRutland} results`)
    expect((await names(page)).every((name) => name.startsWith('Rutland'))).toBe(true)
    expect((await choices(page, 'Kind')).slice(1)).toEqual(
      expect.arrayContaining([expect.stringMatching(/^Clause \(\d+\)$/), expect.stringMatching(/^Step \(\d+\)$/)]),
    )
    expect(complaints).toEqual([])
  })

  test('begin with the board of the page, which all boards or another replace', async () => {
    const { page, complaints } = await at.open(kent)
    await page.keyboard.press('/')
    await ask(page, 'line manager')
    const isOnly = async (board: string) => (await names(page)).every((name) => name.startsWith(board))
    await expect.poll(() => status(page).textContent()).toMatch(/results in Kent and the glossary$/)
    expect(await filter(page, 'Board').inputValue()).toBe('Kent')
    // The query may name another, for as long as it does.
    await ask(page, 'line manager in Rutland')
    expect(await filter(page, 'Board').inputValue()).toBe('Rutland')
    expect(await isOnly('Rutland')).toBe(true)
    await ask(page, 'threshold')
    expect(await filter(page, 'Board').inputValue()).toBe('Kent')
    expect(await names(page)).not.toContain('Rutland 1.2a')
    await filter(page, 'Board').selectOption('')
    await expect.poll(() => names(page)).toContain('Rutland 1.2a')
    await ask(page, 'line manager')
    expect(await filter(page, 'Board').inputValue()).toBe('')
    await ask(page, 'line manager in Rutland')
    expect(await isOnly('Rutland')).toBe(true)
    await ask(page, 'threshold')
    expect(await names(page)).toContain('Rutland 1.2a')
    expect(complaints).toEqual([])
  })

  test('are chosen with the keys alone', async () => {
    const { page } = await at.open(kent)
    await page.keyboard.press('/')
    await ask(page, 'without delay')
    while (!(await filter(page, 'Force').evaluate((list) => list === document.activeElement)))
      await page.keyboard.press('Tab')
    await page.keyboard.type('must')
    await expect.poll(() => filter(page, 'Force').inputValue()).toBe('must')
    await expect
      .poll(async () =>
        (await page.locator('search-box:visible [data-facts]').allTextContents()).every((facts) =>
          facts.includes('must'),
        ),
      )
      .toBe(true)
  })

  test('stay as chosen for the next words, and the message names them when they leave nothing', async () => {
    const { page } = await at.open(kent)
    await page.keyboard.press('/')
    await ask(page, 'threshold')
    await filter(page, 'Board').selectOption('Rutland')
    await input(page).fill('non-accidental injury')
    await expect.poll(() => status(page).textContent()).toBe('Nothing found for “non-accidental injury”.')
    expect(await choices(page, 'Board')).toContain('Rutland (0)')
    await filter(page, 'Board').selectOption('')
    await expect.poll(() => names(page).then(([first]) => first)).toBe('Kent 2.6')
  })
})

describe('two boards', () => {
  test.each([
    { width: 1440, beside: true },
    { width: 768, beside: false },
  ])('answer side by side at $width px: $beside', async ({ width, beside }) => {
    const { page } = await at.open(`/search/`, { viewport: { width, height: 900 } })
    await page.locator('#search-input:enabled').focus()
    await ask(page, 'written confirmation')
    const lefts = await page.locator('search-box:visible [data-hits] > li').evaluateAll((items) =>
      items.map((item) => ({
        column: (item as HTMLElement).dataset.column,
        left: item.getBoundingClientRect().left,
      })),
    )
    const [first, second] = ['1', '2'].map((column) => lefts.find((one) => one.column === column)!.left)
    // Of more boards the hits stand below each other. A term of the glossary is of none.
    const isBeside = (await page.locator('search-box:visible [data-hits][data-beside]').count()) > 0
    expect(isBeside).toBe(new Set(lefts.flatMap(({ column }) => column ?? [])).size === 2)
    expect(second! - first! > 200).toBe(beside && isBeside)
  })
})

describe('what was searched for', () => {
  const marked = (page: Page) =>
    page.evaluate(() => [...(CSS.highlights.get('found') ?? [])].map((range) => (range as Range).toString()))

  test('is marked on the page that it opens, and enters no address', async () => {
    const { page, complaints } = await at.open(kent)
    await page.keyboard.press('/')
    await ask(page, 'deputy director in Rutland')
    const from = at.site.requests.length
    await hits(page).first().click()
    await page.waitForURL('**/rutland/professional-differences/#6.9')
    await expect.poll(() => marked(page)).toContain('Deputy Director')
    expect(at.site.requests.slice(from).join(' ').toLowerCase()).not.toMatch(/deputy|director/)
    expect(
      await page.evaluate(() => [history.state as unknown, document.title, window.name, sessionStorage.length]),
    ).toEqual([null, expect.not.stringMatching(/deputy/i), '', 0])
    await page.keyboard.press('Escape')
    expect(await marked(page)).toEqual([])
    await page.reload()
    await frames(page)
    expect(await marked(page)).toEqual([])
    expect(complaints).toEqual([])
  })

  test('is marked on the same page too', async () => {
    const { page } = await at.open(kent)
    await page.keyboard.press('/')
    await ask(page, 's47')
    await hits(page).first().click()
    await page.waitForURL('**/kent/professional-disagreements/#*')
    await expect.poll(() => marked(page)).toEqual(expect.arrayContaining([expect.stringMatching(/^section 47/i)]))
  })

  test('opens without marks where the browser cannot hand anything over', async () => {
    const { page, complaints } = await at.open(kent)
    await page.evaluate(() => Object.defineProperty(window, 'navigation', { value: undefined }))
    await page.keyboard.press('/')
    await ask(page, 'deputy director in Rutland')
    await hits(page).first().click()
    await page.waitForURL('**/rutland/professional-differences/#6.9')
    expect(complaints).toEqual([])
  })
})

describe('the address of the search page', () => {
  test('asks what its fragment says, filters and all', async () => {
    const from = at.site.requests.length
    const { page } = await at.open(`/search/#q=line+manager&board=Rutland`)
    await hits(page).first().waitFor()
    expect(await input(page).inputValue()).toBe('line manager')
    expect((await names(page)).every((name) => name.startsWith('Rutland'))).toBe(true)
    expect(at.site.requests.slice(from).join(' ')).not.toMatch(/manager/)
    await page.evaluate(() => {
      location.hash = '#q=debrief'
    })
    await expect.poll(() => names(page).then(([first]) => first)).toBe('Rutland 5.3')
  })

  test('says what a term means once it is shown', async () => {
    const { page } = await at.open(`/search/#q=MASH`)
    await expect.poll(() => page.locator('[data-sentence]').first().textContent()).toMatch(/^A team in which/)
  })
})

describe('what the reader downloads', () => {
  test('nothing of the search before it is opened, and Pagefind only behind an answer', async () => {
    // Of this page alone: one of a test before may still be loading.
    const asked: string[] = []
    const page = await (await at.browser.newContext()).newPage()
    page.on('request', (request) => asked.push(request.url()))
    await page.goto(at.site.origin + kent)
    await untilIdle(page)
    expect(asked.filter((url) => /search-index|pagefind|SearchBox/.test(url))).toEqual([])
    await page.keyboard.press('/')
    await expect.poll(() => asked.some((url) => url.includes('rutland.json'))).toBe(true)
    await untilIdle(page)
    expect(asked.filter((url) => url.includes('/pagefind/'))).toEqual([])
    await ask(page, 'threshold')
    await expect.poll(() => asked.some((url) => url.includes('pagefind.js'))).toBe(true)
  })

  test('a pointer on the link loads the search, and each of its files is loaded once', async () => {
    const before = at.site.requests.length
    const { page } = await at.open(kent)
    await page.getByRole('link', { name: 'Search', exact: true }).hover()
    await expect.poll(() => at.site.requests.slice(before).some((path) => path.includes('SearchBox'))).toBe(true)
    await page.getByRole('link', { name: 'Search', exact: true }).click()
    await ask(page, 'threshold')
    const asked = at.site.requests.slice(before).filter((path) => /search-index|SearchBox/.test(path))
    expect(asked.toSorted()).toEqual([...new Set(asked)].toSorted())
    // The script, what all boards share, and a file a board.
    expect(asked).toHaveLength(2 + Math.min(boards.length, maxBoards))
  })
})

describe('training cases', () => {
  test('follow what the procedures say, and open at their page', async () => {
    const { page, complaints } = await at.open(kent)
    await page.keyboard.press('/')
    await ask(page, 'core group actions not done')
    const cases = hits(page).filter({ hasText: 'A plan on paper' })
    await cases.waitFor()
    expect((await names(page))[0]).toBe('Kent 6.1')
    await page.locator('search-box:visible [data-facet="kind"]').selectOption('Scenario')
    await expect.poll(() => status(page).textContent()).toMatch(/^(One|\d) result/)
    await cases.click()
    await page.waitForURL('**/training/a-plan-on-paper/')
    expect(complaints).toEqual([])
  })

  test('are found by a title that the procedures know nothing of', async () => {
    const { page } = await at.open(kent)
    await page.keyboard.press('/')
    await ask(page, 'two desks apart')
    expect(await page.locator('search-box:visible [data-title]').first().textContent()).toBe('Two desks apart')
  })
})

describe('without a part of the index', () => {
  const newFolder = useTemporaryFolders()
  const withoutFile = async (missing: string) => {
    const broken = newFolder()
    await cp(folder, broken, { recursive: true })
    const [tag = ''] = await readdir(join(broken, 'search-index'))
    await rm(join(broken, 'search-index', tag, missing), { recursive: true })
    const other = await serveSite(broken)
    onTestFinished(() => other.close())
    return other
  }

  test('without site.json the dialog says so and offers other ways', async () => {
    const other = await withoutFile('site.json')
    const { page } = await openPage(at.browser, other.origin + kent)
    await page.keyboard.press('/')
    await input(page).fill('threshold')
    await expect.poll(() => status(page).textContent(), { timeout: 5000 }).toBe('Search could not be loaded.')
    expect(await dialog(page).getByRole('link', { name: 'The index, A to Z' }).getAttribute('href')).toBe(
      '/search/#browse',
    )
  })

  test('without that of one board the others answer, and the dialog says which', async () => {
    const other = await withoutFile('kent.json')
    const { page } = await openPage(at.browser, other.origin + kent)
    await page.keyboard.press('/')
    await input(page).fill('threshold')
    await expect
      .poll(() => status(page).textContent(), { timeout: 5000 })
      .toMatch(/ in (?!.*Kent).*Rutland.* and the glossary$/)
    expect((await names(page)).some((name) => name.startsWith('Rutland'))).toBe(true)
  })
})

test('without Pagefind, as in a browser without WebAssembly, clauses are found, and no pages', async () => {
  const { page } = await at.open(kent, unkept, (page) => page.route('**/pagefind/**', (route) => route.abort()))
  await page.keyboard.press('/')
  const failed = page.waitForEvent('requestfailed')
  await ask(page, 's47')
  await failed
  await frames(page)
  expect((await names(page)).slice(0, 3)).toContain('Kent 4.1')
  expect(await page.locator('search-box:visible [data-pages]').isVisible()).toBe(false)
})

describe('how the query was read', () => {
  const note = (page: Page, words: string) =>
    page.locator('search-box:visible [data-notes] li').filter({ hasText: words })
  const noDirectAnswer = (page: Page) => page.locator('search-box:visible [data-no-direct-answer]')

  test('a slip is corrected, and the word typed can be searched for instead', async () => {
    const { page } = await at.open(`/search/#q=threshhold`)
    await note(page, 'Showing results for “threshold”.')
      .getByRole('button', { name: 'Search for “threshhold” instead' })
      .click()
    await expect.poll(() => status(page).textContent()).toMatch(/^Nothing found/)
    expect(await input(page).inputValue()).toBe('“threshhold”')
  })

  test('a word that nothing says is named, and can be left out', async () => {
    const { page } = await at.open(`/search/#q=refer+to+the+service+manager+of+Loamshire`)
    await note(page, 'Nothing here says “Loamshire”.').waitFor()
    expect(await noDirectAnswer(page).textContent()).toBe('No direct answer. The nearest:')
    await note(page, 'Loamshire').getByRole('button', { name: 'Search without it' }).click()
    await expect.poll(() => noDirectAnswer(page).count()).toBe(0)
    expect(await input(page).inputValue()).toBe('refer to the service manager of')
    expect(await hits(page).count()).toBeGreaterThan(0)
  })

  test('such a word is named where nothing is found, too', async () => {
    const { page } = await at.open(`/search/#q=guitar+lessons`)
    await expect.poll(() => status(page).textContent()).toBe('Nothing found for “guitar lessons”.')
    await note(page, 'guitar').getByRole('button', { name: 'Search without it' }).click()
    await expect.poll(() => hits(page).count()).toBeGreaterThan(0)
  })

  test('what no procedure says has no direct answer', async () => {
    const { page } = await at.open(`/search/#q=email+of+the+deputy+director`)
    await expect.poll(() => noDirectAnswer(page).isVisible()).toBe(true)
  })

  test('a board in the query shows in the list of boards, for as long as it is there', async () => {
    const { page } = await at.open(`/search/#q=threshold+in+kent`)
    const board = page.locator('search-box:visible [data-facet="board"]')
    await expect.poll(() => board.inputValue()).toBe('Kent')
    await ask(page, 'threshold')
    expect(await board.inputValue()).toBe('')
    expect(await names(page)).toContain('Rutland 1.2a')
  })

  test('a hit names the clauses that it rests on', async () => {
    const { page } = await at.open(`/search/#q=kent+3.4`)
    await expect
      .poll(() => page.locator('search-box:visible [data-hits] li').first().getAttribute('data-clauses'))
      .toBe('kent 3.4')
  })
})

test('pages with the words of the query come below the hits', async () => {
  const { page, complaints } = await at.open(kent)
  await page.keyboard.press('/')
  await ask(page, 'core group')
  const pages = page.locator('search-box:visible [data-pages]')
  await pages.getByRole('link', { name: 'A plan on paper' }).waitFor()
  expect(await pages.locator('mark').count()).toBeGreaterThan(0)
  expect(complaints).toEqual([])
})

test('where no clause is found, pages are found by their title alone', async () => {
  const { page } = await at.open('/search/')
  const pages = page.locator('search-box:visible [data-pages] a')
  // The words of many pages, and the title of one.
  await ask(page, 'training')
  await expect.poll(() => pages.allTextContents()).toEqual(['Training'])
  expect(await status(page).textContent()).toBe('No clause found for “training”.')
  await ask(page, 'Kent record sheet')
  await expect.poll(() => pages.first().textContent()).toBe('Record sheet (Kent)')
  await ask(page, 'Rutland every step in words')
  await expect.poll(() => pages.first().textContent()).toBe('Every step in words (Rutland)')
})

describe('on a phone', () => {
  const open = async () => {
    const opened = await at.open(kent, {
      viewport: { width: 390, height: 420 },
      isMobile: true,
      hasTouch: true,
    })
    await opened.page.getByRole('link', { name: 'Search', exact: true }).tap()
    return opened
  }

  test('hits come before the filters, which one button opens', async () => {
    const { page } = await open()
    await ask(page, 'threshold')
    const list = page.locator('search-box:visible [data-facet="board"]')
    expect(await list.isVisible()).toBe(false)
    const first = (await hits(page).first().boundingBox())!
    expect(first.y + first.height).toBeLessThan(420)
    const button = page.getByRole('button', { name: 'Filters' })
    await button.tap()
    expect(await button.getAttribute('aria-expanded')).toBe('true')
    await list.selectOption('Rutland')
    await expect.poll(async () => (await names(page)).every((name) => name.startsWith('Rutland'))).toBe(true)
  })

  test('999 stays in sight, and there are no hints for keys', async () => {
    const { page } = await open()
    await ask(page, 'threshold')
    await dialog(page)
      .locator('.search-answer')
      .evaluate((element) => element.scrollTo(0, 10_000))
    expect((await dialog(page).getByRole('link', { name: '999' }).boundingBox())!.y).toBeGreaterThanOrEqual(0)
    expect(await page.locator('kbd:visible').count()).toBe(0)
  })

  test('the input stays where it is while hits come and go', async () => {
    const { page } = await open()
    const place = async () => (await input(page).boundingBox())!.y
    const before = await place()
    for (const words of ['threshold', 'football', 'threshhold']) {
      await ask(page, words)
      expect(await place()).toBe(before)
    }
  })
})

describe('without JavaScript', () => {
  test('the link leads to the search page, which lists everything', async () => {
    const page = await (await at.browser.newContext({ javaScriptEnabled: false })).newPage()
    await page.goto(at.site.origin + kent)
    await page.getByRole('link', { name: 'Search', exact: true }).click()
    // Until the page has loaded, its styles hide nothing.
    await page.waitForURL(`${at.site.origin}/search/`)
    expect(await page.locator('search-box').isVisible()).toBe(false)
    expect(await page.locator('main noscript p').isVisible()).toBe(true)
    const led = new Set(
      await page.locator('.browse li a').evaluateAll((links) => links.map((link) => link.getAttribute('href'))),
    )
    const wanted = [
      ...glossary.map(({ anchor }) => `/glossary/#${anchor}`),
      ...scenarios.map(({ id }) => `/training/${id}/`),
      ...procedures.flatMap(({ id, board, prose, pathway }) => [
        ...prose.clauses.map(({ number }) => `/${board.id}/${id}/#${number}`),
        ...[...pathway.nodes.keys()].map((node) => `/${board.id}/${id}/steps/#node-${node}`),
      ]),
    ]
    expect(wanted.filter((url) => !led.has(url))).toEqual([])
    await page.getByRole('link', { name: 'T', exact: true }).click()
    await page.locator('.browse').getByRole('link', { name: 'threshold', exact: true }).first().click()
    await page.waitForURL(`${at.site.origin}/glossary/#threshold`)
  })
})
