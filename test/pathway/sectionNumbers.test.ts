import { expect, test } from 'vitest'
import { ownSectionsNamedIn } from '../../src/pathway/sectionNumbers.ts'

const namedIn = (text: string) => ownSectionsNamedIn(text).map(({ number }) => number)

test.each([
  ['Sections 4 and 5 apply.', ['4', '5']],
  ['As in section 3 of this procedure.', ['3']],
  ['Section 4 of the procedure applies.', ['4']],
])('“%s” names sections of its own procedure', (text, numbers) => {
  expect(namedIn(text)).toEqual(numbers)
})

test.each([
  'a section 47 enquiry',
  'a section 9 Care Act enquiry',
  'the Care Act (section 9)',
  'section 9 carer’s assessment',
  'a section 3 patient',
  'under section 7',
  'the form’s section 2',
  'section 3 of the threshold document',
])('“%s” names none', (text) => {
  expect(namedIn(text)).toEqual([])
})
