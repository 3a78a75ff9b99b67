import type { Page } from 'playwright-core'
import { untilIdle } from '../browser/untilIdle.ts'

/** More than any page has; a page that makes controls without end fails by it. */
const most = 600

/**
 * Uses every control of the page at least once, those that come as others are used too: writes `typed` into each field,
 * takes each choice, presses each button, opens what can be opened, follows the links within the page, shows every slide,
 * and last “Clear and leave” where there is one. Returns how many uses there were.
 */
export async function useEveryControl(page: Page, typed: string): Promise<number> {
  await page.evaluate(() => {
    // A print dialog would stop everything; a window of its own would not be watched.
    window.print = () => dispatchEvent(new Event('beforeprint'))
    window.open = () => null
  })
  let uses = 0
  // The dialog of the search comes first: its controls are used while it is open.
  await page.keyboard.press('/')
  for (;;) {
    const { used, field } = await page.evaluate(useWhatIsNew)
    uses += used
    if (uses > most) throw new Error(`${page.url()} makes controls without end.`)
    if (field) {
      await writeInto(page, typed)
      uses += 1
    } else if (used === 0 && !(await showNextSlide(page))) break
  }
  // What opens last may still be on its way.
  await untilIdle(page)
  await page.evaluate(() => document.querySelector<HTMLDialogElement>('dialog[open]')?.close())
  const leave = page.locator('button[data-leave]:visible')
  if ((await leave.count()) > 0) {
    await leave.first().click()
    await page.waitForURL((url) => url.hash === '')
    uses += 1
  }
  await untilIdle(page)
  return uses
}

/** Into the field that is marked, key by key. In the search, Enter would leave the page where something is found. */
async function writeInto(page: Page, typed: string): Promise<void> {
  const field = page.locator('[data-in-use]')
  const isNumber = (await field.getAttribute('type')) === 'number'
  await field.pressSequentially(isNumber ? '7' : typed)
  await untilIdle(page)
  // The search has answered where it no longer is as it was.
  await page.waitForFunction(() => !document.querySelector('[data-state="empty"] [data-in-use]'))
  await field.evaluate((box) => box.removeAttribute('data-in-use'))
}

/** In a presenter’s view; whether there was another. The first press may be answered by a warning that nothing is marked. */
async function showNextSlide(page: Page): Promise<boolean> {
  const place = page.locator('training-session [data-place]')
  if ((await place.count()) === 0) return false
  const before = await place.textContent()
  for (let presses = 0; presses < 30; presses++) {
    await page.keyboard.press('PageDown')
    if ((await place.textContent()) !== before) return true
  }
  return false
}

/**
 * Runs in the page: uses the controls that can be used now and were not yet, until one is a field, which a keyboard must
 * fill. It marks the field.
 */
async function useWhatIsNew(): Promise<{ readonly used: number; readonly field: boolean }> {
  const state = window as unknown as { usedControls?: Set<string> }
  const done = (state.usedControls ??= new Set<string>())
  let used = 0
  for (;;) {
    const dialog = document.querySelector<HTMLDialogElement>('dialog[open]')
    const within: ParentNode = dialog ?? document
    const all = [...within.querySelectorAll<HTMLElement>('button, select, input, textarea, summary, a[href]')]
    const left = all.filter(
      (one) =>
        isOfPage(one) && one.checkVisibility() && !one.matches(':disabled, [data-leave]') && !done.has(nameOf(one)),
    )
    // What closes a dialog comes after all else in it.
    const control = left.find((one) => !/^\s*close\b/i.test(one.textContent)) ?? left[0]
    if (!control) {
      if (!dialog) return { used, field: false }
      dialog.close()
      continue
    }
    done.add(nameOf(control))
    if (control.matches('textarea, input:not([type="checkbox"], [type="radio"], [type="button"])')) {
      control.setAttribute('data-in-use', '')
      return { used, field: true }
    }
    used += 1
    if (control instanceof HTMLSelectElement)
      for (const option of [...control.options].reverse()) {
        control.value = option.value
        control.dispatchEvent(new Event('input', { bubbles: true }))
        control.dispatchEvent(new Event('change', { bubbles: true }))
      }
    else control.click()
    // What the control changes is shown with the next frame.
    await new Promise(requestAnimationFrame)
  }

  /** A link elsewhere is walked as the page that it leads to. */
  function isOfPage(control: HTMLElement): boolean {
    if (!(control instanceof HTMLAnchorElement)) return true
    return control.pathname === location.pathname && control.hash !== '' && control.origin === location.origin
  }

  /** The same control keeps its name while others come and go. A link of the trail is another with every answer. */
  function nameOf(control: HTMLElement): string {
    const { id, dataset, tagName, textContent } = control
    const record = control.closest<HTMLElement>(
      '[data-record], [data-node], [data-slide], [data-decision], [data-stage]',
    )
    const place = ['record', 'node', 'slide', 'decision', 'stage'].map((name) => record?.dataset[name]).join(' ')
    // What is written into a field is its value too: that of a box or a choice stays.
    const value = control.matches('[type="checkbox"], [type="radio"]') ? (control as HTMLInputElement).value : ''
    return [tagName, id, dataset.answer, place, value, textContent.slice(0, 80)].join('|')
  }
}
