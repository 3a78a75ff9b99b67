import { expect, test } from 'vitest'
import { parseContact } from '../../src/site/contact.ts'

test.each([
  { given: undefined, is: undefined },
  { given: '  ', is: undefined },
  { given: 'policy@board.example', is: { words: 'policy@board.example', href: 'mailto:policy@board.example' } },
  {
    given: 'https://board.example/report',
    is: { words: 'https://board.example/report', href: 'https://board.example/report' },
  },
  { given: 'the policy officer, 01234 567890', is: { words: 'the policy officer, 01234 567890' } },
  { given: 'javascript:alert(1)', is: { words: 'javascript:alert(1)' } },
])('a contact given as $given is $is', ({ given, is }) => {
  expect(parseContact(given)).toEqual(is)
})
