import { expect, test } from 'vitest'
import { procedureOf } from '../builtContent.ts'
import { describeSituations } from './describeSituations.ts'
import { exploreKent, exploreRutland, kentWalk, rutlandWalk } from './explorerPage.ts'
import { useSite } from './useSite.ts'

const kent = procedureOf('kent')
const at = useSite()

describeSituations(at, kent)

test('what there is to do after each answer is said once under the answers, with time and records', async () => {
  const answers = 'infant-injury=no&arose-at=a-referral&referral-practitioners-agree=no'
  const { page } = await at.open(exploreKent + kentWalk(answers))
  const ahead = page.locator('[data-ahead] > p')
  await expect
    .poll(() => ahead.allInnerTexts())
    .toEqual([
      expect.stringMatching(
        /^More senior staff.*: More experienced.* \(must\)\. Who acts: .*\. Write down: .*\. At the same time: First line .* \(should\)\.$/,
      ),
      expect.stringMatching(
        /^The designated doctor.*: Ask.* \(may\)\. .*By when: without delay, as we read it\. Write down: .*\.$/,
      ),
    ])
  expect(await page.locator('[data-throughout-line]:visible').innerText()).toContain('within a time frame')
  await page.locator('[data-answer]').first().click()
  await page.locator('[data-do]').first().waitFor()
  // The question now stands below what to do, and says nothing ahead of that.
  expect(await ahead.count()).toBe(0)
})

test('a slower time below an answer says “or immediately” where an earlier step may have set that', async () => {
  const { page } = await at.open(exploreRutland + rutlandWalk('from=what-remains'))
  const ahead = page.locator('[data-ahead] > p')
  await expect.poll(() => ahead.count()).toBe(4)
  const texts = (await ahead.allInnerTexts()).join()
  expect(texts).toContain('with timely action')
  expect(
    texts.replace(/with timely action[^.;()]*, or immediately if an earlier step has set that/g, ''),
  ).not.toContain('with timely action')
  expect(await ahead.last().innerText()).toBe('Something else: next question: Who will you take it to next?')
})

test('what each answer leads to keeps the answers given for later questions', async () => {
  const { page } = await at.open(exploreRutland + rutlandWalk('what-remains=not-acted'))
  const ahead = page.locator('[data-ahead] > p')
  await expect.poll(() => ahead.first().innerText()).toMatch(/^Yes: Tell .* Then: Refer it to a Senior Manager/)
  await page.locator('[data-answer]').first().click()
  await expect.poll(() => page.locator('[data-do]').count()).toBe(2)
})

test('several steps at once say how much the procedure leaves open in them', async () => {
  const { pathway } = procedureOf('rutland')
  const answers = 'immediate-risk=no&about-conference=yes&serious-concerns=no&where-to-begin=yes'
  const { page } = await at.open(exploreRutland + rutlandWalk(answers))
  const steps = page.locator('[data-do]')
  await expect.poll(() => steps.count()).toBe(4)
  const ids = await steps.evaluateAll((all) => all.map((one) => (one as HTMLElement).dataset.node!))
  const statements = ids.flatMap((step) => {
    const node = pathway.nodes.get(step)
    return node?.kind === 'step' ? [node, node.next] : []
  })
  const left = statements.filter(({ silence, reading }) => silence !== undefined || reading !== undefined).length
  expect(left).toBeGreaterThan(1)
  expect(await page.locator('.do-records').innerText()).toMatch(new RegExp(`\\. ${left} points left open\\.$`))
})

test('the only “No” in sight answers the question above it', async () => {
  const { page } = await at.open(exploreRutland + rutlandWalk('situation=refused-referral'))
  const tried = page.getByRole('list', { name: 'If not: Who has tried to resolve it so far?' })
  expect(await tried.getByRole('link').allInnerTexts()).toEqual(['Nobody yet', 'Somebody has, or I leave that out'])
  await tried.getByRole('link').last().click()
  await expect.poll(() => page.locator('[data-stand]').getAttribute('data-node')).toBe('still-at-risk')
  // Whose situation does not ask who has tried, is asked about danger alone.
  for (const situation of ['no-conference', 'conference-decision', 'plan']) {
    const opened = await at.open(exploreKent + kentWalk(`situation=${situation}`))
    const stand = opened.page.locator('[data-stand]')
    expect(await stand.locator('[data-answer]').allInnerTexts(), situation).toEqual(['Yes', 'No'])
    expect(await stand.locator('.node-title').count()).toBe(1)
    await stand.locator('[data-answer]').last().click()
    await expect.poll(() => stand.getAttribute('data-node')).not.toBe(kent.pathway.start)
    expect(await opened.page.locator('[data-warnings]').isVisible()).toBe(false)
  }
})

test('a situation that the procedure does not list leads to its first question, and says so', async () => {
  const { page } = await at.open(exploreKent + kentWalk('situation=unheard-of'))
  expect(await page.locator('[data-stand]').getAttribute('data-node')).toBe(kent.pathway.start)
  await expect
    .poll(() => page.locator('[data-warnings]').innerText())
    .toContain('This link names a situation that this procedure does not list.')
})
