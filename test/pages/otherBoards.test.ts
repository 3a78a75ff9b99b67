import { builtContent } from '../builtContent.ts'
import { describeProcedure } from '../browser/describeProcedure.ts'
import { describeSituations } from '../browser/describeSituations.ts'
import { useSite } from '../browser/useSite.ts'

const at = useSite()

// Kent’s, by which the code is tested, are in `test/browser`.
for (const procedure of builtContent().procedures.filter(({ board }) => board.id !== 'kent')) {
  describeProcedure(at, procedure)
  if (procedure.pathway.situations) describeSituations(at, procedure)
}
