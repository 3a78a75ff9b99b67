import { expect, test } from 'vitest'
import { procedureOf } from '../builtContent.ts'
import { describeSituations } from './describeSituations.ts'
import { openPage } from './site.ts'
import { useSite } from './useSite.ts'

const kent = procedureOf('kent')
const at = useSite()

describeSituations(at, kent)

test('a situation that the procedure does not list leads to its first question, and says so', async () => {
  const { board, id, pathway } = kent
  const { page } = await openPage(
    at.browser,
    `${at.site.origin}/${board.id}/${id}/explore/#v=${pathway.version}&situation=unheard-of`,
  )
  expect(await page.locator('[data-stand]').getAttribute('data-node')).toBe(pathway.start)
  await expect
    .poll(() => page.locator('[data-warnings]').innerText())
    .toContain('This link names a situation that this procedure does not list.')
})
