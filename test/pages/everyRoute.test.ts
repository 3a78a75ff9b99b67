import { describe, expect, test } from 'vitest'
import { writeFragment } from '../../src/pathway/fragment.ts'
import { everyRoute } from '../../src/pathway/routes.ts'
import { expected, shown } from '../browser/explorerPage.ts'
import { builtContent, openPage } from '../browser/site.ts'
import { useSite } from '../browser/useSite.ts'

const { procedures } = builtContent()
const at = useSite()

describe.each(procedures.map((procedure) => ({ board: procedure.board.id, procedure })))(
  'routes through $board',
  ({ procedure: { id, board, pathway } }) => {
    test('each of them opens from its link, and every view agrees with the core', async () => {
      const { page, complaints } = await openPage(at.browser, `${at.site.origin}/${board.id}/${id}/explore/`)
      for (const { answers } of everyRoute(pathway)) {
        await page.goto(
          `${at.site.origin}/${board.id}/${id}/explore/${writeFragment({ version: pathway.version, answers })}`,
        )
        const marks = await shown(page)
        expect(marks).toEqual(expected(pathway, answers))
      }
      expect(complaints).toEqual([])
    })
  },
)
