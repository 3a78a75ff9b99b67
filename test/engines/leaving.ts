import { kentWalk } from '../browser/explorerPage.ts'

/** A tab of any engine. `evaluate` takes an expression, since not every protocol can send a function. */
export interface Tab {
  goto(address: string): Promise<void>
  click(selector: string): Promise<void>
  evaluate(expression: string): Promise<unknown>
  back(): Promise<void>
  forward(): Promise<void>
}

interface Scenario {
  readonly name: string
  /** Uses a page, and presses “Clear and leave”. `origin` is the site's. */
  readonly leave: (tab: Tab, origin: string) => Promise<void>
  /** The path that the tab is then at, or one of several. */
  readonly endsAt: string | readonly string[]
}

const explore = '/kent/professional-disagreements/explore/'
const record = '/kent/professional-disagreements/record/'
const walk = kentWalk('infant-injury=no&arose-at=a-referral&referral-practitioners-agree=no')
const answers = ['infant-injury/no', 'arose-at/a-referral', 'referral-practitioners-agree/no']

const training = '/training/'
const studied = `${training}below-the-threshold/`

/** What the page shows of a reader's answers, in its address or anywhere else; an empty list where it shows none. */
const answersShown = `(() => {
  const found = (name, selector, isOne = () => true) =>
    [...document.querySelectorAll(selector)].filter(isOne).map((one) => name + ': ' + (one.value || one.textContent || '').trim().slice(0, 40))
  return [
    ...(/[a-z]=[a-z]/.test(location.href) ? ['address: ' + location.href] : []),
    ...found('trail', 'escalation-explorer :is([data-trail] > *, [data-do])'),
    ...found('open question', '[data-walking] [data-stand] .node-title'),
    ...found('on route', '.charts [data-answer][data-walked]'),
    ...found('links', 'main a[href*="agency="], main a[href*="from="][href*="arose-at="]'),
    ...found('ticked', 'main input:checked:not(.text-choice input)'),
    ...found('chosen', '[data-parties] select', (one) => one.value !== ''),
    ...found('sheet', '[data-walk-only]:not([hidden])'),
    ...found('own answer', '[data-own], [data-own-answer]', (one) => one.textContent.trim() !== ''),
    ...found('marked', '[data-mark][aria-pressed="true"]'),
    ...found('hands', '[data-hands]', (one) => one.value !== ''),
    ...found('typed', 'input[type="search"]', (one) => one.value !== ''),
  ]
})()`

const isReady = `document.readyState === 'complete' && [...document.querySelectorAll(':not(:defined)')].every(({ localName }) => localName === 'search-box')`

/** Waits until an expression is true in the page; a page that is being replaced cannot answer yet. */
async function until(tab: Tab, expression: string): Promise<void> {
  const end = Date.now() + 15_000
  for (;;) {
    const value = await tab.evaluate(expression).catch(() => undefined)
    if (value === true) return
    if (Date.now() > end)
      throw new Error(`Not true in time: ${expression} at ${String(await tab.evaluate('location.href').catch(String))}`)
    await new Promise((done) => setTimeout(done, 50))
  }
}

/** Waits until the tab has stayed at one address, loaded, for some looks in a row. */
async function settle(tab: Tab): Promise<string> {
  let address = ''
  for (let same = 0; same < 6;) {
    await until(tab, isReady)
    const now = String(await tab.evaluate('location.href').catch(() => ''))
    same = now === address ? same + 1 : 0
    address = now
    await new Promise((done) => setTimeout(done, 50))
  }
  return address
}

async function answer(tab: Tab, which: readonly string[]): Promise<void> {
  for (const one of which) {
    const link = `[data-stand] [data-answer="${one}"]`
    await until(
      tab,
      `customElements.get('escalation-explorer') !== undefined && document.querySelector('${link}') !== null`,
    )
    await tab.click(link)
    await until(tab, `location.hash.includes('${one.replace('/', '=')}')`)
  }
}

/** Clicks the first of these links that can be seen. */
async function clickVisible(tab: Tab, selector: string): Promise<void> {
  await tab.evaluate(
    `[...document.querySelectorAll('${selector}')].find((one) => one.getClientRects().length > 0 && getComputedStyle(one).visibility === 'visible').setAttribute('data-to-click', '')`,
  )
  await tab.click('[data-to-click]')
}

/** A box behind its label cannot be clicked in every engine. */
async function tick(tab: Tab): Promise<void> {
  await until(tab, `document.querySelector('[data-checklist] input') !== null`)
  await tab.evaluate(`document.querySelector('[data-checklist] input').click()`)
}

/** As a reader chooses in a list, which not every protocol can do. */
async function nameAgency(tab: Tab, agency: string): Promise<void> {
  await tab.evaluate(
    `(() => { const list = document.querySelector('[data-party="agency"]'); list.value = '${agency}'; list.dispatchEvent(new Event('change', { bubbles: true })) })()`,
  )
  await until(tab, `location.hash.includes('agency=${agency}')`)
}

async function openSheet(tab: Tab): Promise<void> {
  await until(tab, `document.querySelector('[data-record-sheet]').hash === location.hash`)
  await tab.click('[data-record-sheet]')
  await until(
    tab,
    `location.pathname === '${record}' && document.querySelector('[data-walk-only]:not([hidden])') !== null`,
  )
}

const pressLeave = async (tab: Tab): Promise<void> => {
  await until(tab, isReady)
  await tab.click('[data-leave]')
}

async function studyAlone(tab: Tab, origin: string): Promise<void> {
  await goTo(tab, origin + studied)
  await until(tab, `customElements.get('self-study') !== undefined`)
  await tab.click('.choice input')
  await tab.click('[data-decision] [data-answer] > summary')
  await until(tab, `document.querySelector('[data-own]').textContent.startsWith('Your answer')`)
}

/** Goes from a case to its presenter's view, and marks an answer there. */
async function present(tab: Tab): Promise<void> {
  await tab.evaluate(`document.querySelector('a[href="${studied}present/"]').click()`)
  await until(tab, `location.pathname === '${studied}present/'`)
  await settle(tab)
  await markOnSlide(tab)
}

async function markOnSlide(tab: Tab): Promise<void> {
  await until(tab, `customElements.get('training-session') !== undefined`)
  await tab.evaluate(
    `(() => { for (let slide = 0; slide < 20 && !document.querySelector('[data-current] [data-mark]'); slide++) document.querySelector('.session-tools [data-move="1"]').click() })()`,
  )
  await tab.click('[data-current] [data-mark]')
}

const goTo = async (tab: Tab, address: string): Promise<void> => {
  await tab.goto(address)
  await until(tab, isReady)
}

const scenarios: readonly Scenario[] = [
  {
    name: 'an explorer with answers, a tick, an agency and words in the search',
    endsAt: '/',
    leave: async (tab, origin) => {
      await goTo(tab, origin + explore)
      await answer(tab, answers)
      await nameAgency(tab, 'police')
      await tick(tab)
      await tab.evaluate(`document.querySelector('.search-dialog input').value = 'threshold'`)
      await pressLeave(tab)
    },
  },
  {
    name: 'an explorer on which only an agency was named',
    endsAt: '/',
    leave: async (tab, origin) => {
      await goTo(tab, origin + explore)
      await nameAgency(tab, 'police')
      await openSheet(tab)
      await pressLeave(tab)
    },
  },
  {
    name: 'an explorer, after Back',
    endsAt: '/',
    leave: async (tab, origin) => {
      await goTo(tab, origin + explore)
      await answer(tab, answers)
      await tab.back()
      await until(tab, `!location.hash.includes('agree=no')`)
      await tab.back()
      await until(tab, `!location.hash.includes('arose-at=')`)
      await pressLeave(tab)
    },
  },
  {
    name: 'a record sheet',
    endsAt: '/',
    leave: async (tab, origin) => {
      await goTo(tab, origin + explore)
      await answer(tab, answers)
      await tick(tab)
      await openSheet(tab)
      await pressLeave(tab)
    },
  },
  {
    name: 'a record sheet that was opened twice, and loaded again',
    endsAt: '/',
    leave: async (tab, origin) => {
      await goTo(tab, origin + explore)
      await answer(tab, answers)
      await openSheet(tab)
      await tab.click('[data-back]')
      await until(tab, `location.pathname === '${explore}' && location.hash === '${walk}'`)
      await settle(tab)
      await openSheet(tab)
      await tab.evaluate('void setTimeout(() => location.reload())')
      await settle(tab)
      await pressLeave(tab)
    },
  },
  {
    name: 'a shared link to a route, which was then followed further',
    endsAt: '/',
    leave: async (tab, origin) => {
      await goTo(tab, origin + explore + walk)
      await until(
        tab,
        `document.querySelector('[data-stand] [data-answer="referral-first-line-agree/no"], [data-stand] [data-answer]') !== null`,
      )
      await tab.click('[data-stand] [data-answer]')
      await until(tab, `location.hash.length > ${walk.length}`)
      await pressLeave(tab)
    },
  },
  {
    name: 'a shared link to a route, from its record sheet',
    endsAt: '/',
    leave: async (tab, origin) => {
      await goTo(tab, origin + explore + walk)
      await openSheet(tab)
      await pressLeave(tab)
    },
  },
  {
    name: 'a shared link to a record sheet',
    endsAt: '/',
    leave: async (tab, origin) => {
      await goTo(tab, origin + record + walk)
      await pressLeave(tab)
    },
  },
  {
    name: 'an explorer that was opened again by way of a clause',
    endsAt: '/',
    leave: async (tab, origin) => {
      await goTo(tab, origin + explore)
      await answer(tab, answers)
      await tab.evaluate(`document.querySelector('[data-stand] details').open = true`)
      await clickVisible(tab, '[data-stand] a[href*="professional-disagreements/#"]')
      await until(tab, `location.pathname === '/kent/professional-disagreements/'`)
      await settle(tab)
      await clickVisible(tab, 'main a[href^="#"]')
      await settle(tab)
      await clickVisible(tab, `main a[href^="${explore}"]`)
      await until(tab, `location.pathname === '${explore}'`)
      await settle(tab)
      await tab.evaluate(`location.hash.length > 1 ? document.querySelector('[data-restart]').click() : undefined`)
      await answer(tab, ['infant-injury/yes'])
      await openSheet(tab)
      await pressLeave(tab)
    },
  },
  {
    name: 'the presenter’s view, with answers marked and hands counted',
    endsAt: studied,
    leave: async (tab, origin) => {
      await goTo(tab, `${origin}${studied}present/`)
      await markOnSlide(tab)
      await tab.evaluate(
        `(() => { const hands = document.querySelector('[data-current] [data-hands]'); hands.value = '7'; hands.dispatchEvent(new Event('input', { bubbles: true })) })()`,
      )
      await until(tab, `location.hash.includes('=7')`)
      await pressLeave(tab)
    },
  },
  {
    name: 'the presenter’s view, after self-study with an answer marked',
    // Without the Navigation API, the way back from the presenter's view.
    endsAt: [training, studied],
    leave: async (tab, origin) => {
      await studyAlone(tab, origin)
      await present(tab)
      await pressLeave(tab)
    },
  },
  {
    name: 'the presenter’s view, after an explorer with answers',
    endsAt: '/',
    leave: async (tab, origin) => {
      await goTo(tab, origin + explore)
      await answer(tab, answers)
      for (const path of [training, studied]) {
        await tab.evaluate(`document.querySelector('a[href="${path}"]').click()`)
        await until(tab, `location.pathname === '${path}'`)
        await settle(tab)
      }
      await present(tab)
      await pressLeave(tab)
    },
  },
  {
    name: 'an explorer, after ticks on the page of every step',
    endsAt: '/',
    leave: async (tab, origin) => {
      await goTo(tab, `${origin}${explore.replace('explore', 'steps')}`)
      await tab.evaluate(`document.querySelector('.checklist input').click()`)
      await clickVisible(tab, `main a[href^="${explore}"]`)
      await until(tab, `location.pathname === '${explore}'`)
      await settle(tab)
      await tab.evaluate(`location.hash.length > 1 ? document.querySelector('[data-restart]').click() : undefined`)
      await answer(tab, answers)
      await pressLeave(tab)
    },
  },
  {
    name: 'self-study, with an answer marked and opened',
    endsAt: training,
    leave: async (tab, origin) => {
      await studyAlone(tab, origin)
      await pressLeave(tab)
    },
  },
]

/**
 * Leaves each page that holds answers, and looks for them three times Back and then Forward. `open` gives a fresh tab;
 * `atOnce` tabs are used side by side. Says what was found, by scenario; an empty list is as it should be.
 */
export async function answersLeft(
  open: () => Promise<{ readonly tab: Tab; readonly close: () => Promise<void> }>,
  origin: string,
  atOnce = 1,
): Promise<readonly string[]> {
  const left: string[] = []
  const waiting = [...scenarios]
  const leaveOneByOne = async (): Promise<void> => {
    for (let next = waiting.shift(); next; next = waiting.shift()) await leaveAndLook(next)
  }
  await Promise.all(Array.from({ length: atOnce }, leaveOneByOne))
  return left

  async function leaveAndLook({ name, leave, endsAt }: Scenario): Promise<void> {
    const { tab, close } = await open()
    const look = async (when: string): Promise<string> => {
      const address = await settle(tab)
      if (!address.startsWith(origin)) return address
      const shown = (await tab.evaluate(answersShown)) as readonly string[]
      left.push(...shown.map((one) => `${name}, ${when}: ${one}`))
      return address
    }
    try {
      await goTo(tab, `${origin}/about/`)
      await leave(tab, origin)
      await until(tab, `${JSON.stringify([endsAt].flat())}.includes(location.pathname)`)
      let address = await look('having left')
      for (let step = 1; step <= 3 && address !== `${origin}/about/`; step++) {
        await tab.back()
        address = await look(`Back ${step}`)
      }
      for (let step = 1, before = ''; step <= 4 && address !== before; step++) {
        before = address
        await tab.forward()
        address = await look(`Forward ${step}`)
      }
    } catch (error) {
      left.push(`${name}: ${String(error)}`)
    }
    await close()
  }
}

/**
 * Whether the name of the window, which another site can give it, empties a route that is shared. Some browsers take the
 * name away between two sites, unless one opened the other: so it is given on a page of this one.
 */
export async function isThrownOut(tab: Tab, origin: string): Promise<boolean> {
  await goTo(tab, `${origin}/about/`)
  await tab.evaluate(`void (window.name = 'leaving')`)
  await tab.evaluate(`void setTimeout(() => location.assign('${explore}${walk}'))`)
  await until(tab, `location.pathname !== '/about/'`)
  return (await settle(tab)) !== origin + explore + walk
}
