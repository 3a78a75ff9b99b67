import { procedureOf } from '../builtContent.ts'
import { describeProcedure } from './describeProcedure.ts'
import { useSite } from './useSite.ts'

// `test/pages/otherBoards.test.ts` has the other boards.
describeProcedure(useSite(), procedureOf('kent'))
