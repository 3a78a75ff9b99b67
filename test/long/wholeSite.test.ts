import { expect, test } from 'vitest'
import { builtPages } from '../browser/builtPages.ts'
import { useSite } from '../browser/useSite.ts'
import { invalidHtml } from './invalidHtml.ts'
import { useEveryControl } from './useEveryControl.ts'
import { watched } from './watched.ts'

const at = useSite()

test.concurrent.each(builtPages())(
  '%s, with every control used: no breach of the policy, no message, nobody else asked, valid HTML before and after',
  async (address) => {
    const context = await at.browser.newContext({ permissions: ['clipboard-read', 'clipboard-write'] })
    const { page, complaints, hosts } = await watched(context)
    const answer = await page.goto(at.site.origin + address)
    const sent = await answer!.text()
    expect(await invalidHtml(sent)).toEqual([])
    expect(await invalidHtml(await page.content())).toEqual([])

    const uses = await useEveryControl(page, 'threshold')
    expect(uses).toBeGreaterThan(2)
    expect(await invalidHtml(await page.content())).toEqual([])
    expect(complaints).toEqual([])
    expect([...hosts]).toEqual([new URL(at.site.origin).host])
    await context.close()
  },
  120_000,
)
