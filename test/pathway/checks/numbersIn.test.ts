import { expect, test } from 'vitest'
import { numbersIn } from '../../../src/pathway/checks/numbersIn.ts'

test.each([
  { text: 'within 24 hours', numbers: [24] },
  { text: 'within 48hrs, or 5-7 days', numbers: [48, 5, 7] },
  { text: 'Within Five (5) Working Days', numbers: [5] },
  { text: 'within forty-eight hours', numbers: [48] },
  { text: 'twenty five days, and twenty days', numbers: [25, 20] },
  { text: 'in ten to fifteen days', numbers: [10, 15] },
  { text: 'within a day', numbers: [1] },
  { text: 'by the next working day', numbers: [1] },
  { text: 'within one week', numbers: [1, 7] },
  { text: 'within a further week', numbers: [1, 7] },
  { text: 'within two weeks', numbers: [2, 14] },
  { text: 'within a fortnight', numbers: [1, 14] },
  { text: 'see 3.4 and 2.10', numbers: [] },
  { text: 'a manager, an hour-long meeting', numbers: [1] },
  { text: 'as soon as a next step is agreed', numbers: [] },
  { text: 'someone often attends', numbers: [] },
])('“$text” holds $numbers', ({ text, numbers }) => {
  expect([...numbersIn(text)]).toEqual(numbers)
})
