import { describe, expect, test } from 'vitest'
import { checkGaps, checkNumberOrder } from '../../src/content/checkNumberOrder.ts'

const numbered = (numbers: string) =>
  numbers
    .split(' ')
    .filter(Boolean)
    .map((number, index) => ({ number, line: index + 1, section: '', forces: [], text: '', title: '' }))

describe('an order', () => {
  test.each([
    ['1.1 1.2 1.2a 1.2b 1.3 1.10 2.1', []],
    ['1.1 1.3 1.9', []],
    ['1.2 1.1', ['Clause 1.2 comes before 1.1.']],
    ['3.3 3.4 3.7 3.6', ['Clause 3.7 comes before 3.6.']],
    ['3.3 3.45 3.5 3.6', ['Clause 3.45 comes before 3.5.']],
    ['3.1 3.2 3.5 3.6 3.4', ['Clause 3.4 comes after 3.6.']],
    ['3.1a 3.1c 3.1b 3.2', ['Clause 3.1c comes before 3.1b.']],
    ['1.2 1.1 2.2 2.1', ['Clause 1.2 comes before 1.1.', 'Clause 2.2 comes before 2.1.']],
  ])('of clauses %s: %j', (clauses, messages) => {
    const problems = checkNumberOrder({ sections: [], clauses: numbered(clauses) }, 'procedure.mdx')
    expect(problems.map(({ message }) => message)).toEqual(messages)
  })

  test('of sections is checked too; one without a number is in no order', () => {
    const sections = [...numbered('1 4 3 5'), { number: '', line: 9, title: '' }]
    expect(checkNumberOrder({ sections, clauses: [] }, 'procedure.mdx')).toMatchObject([
      { message: 'Section 4 comes before 3.', line: 2 },
    ])
  })
})

describe('a number that is cited and missing', () => {
  const clauses = numbered('3.1 3.2 3.2a 3.2c 3.4 3.6')
  test.each([
    ['3.3', ['5 Clause 3.3 is cited, but missing here: clause 3.2 is followed by 3.4.']],
    ['3.5', ['6 Clause 3.5 is cited, but missing here: clause 3.4 is followed by 3.6.']],
    ['3.2b', ['4 Clause 3.2b is cited, but missing here: clause 3.2a is followed by 3.2c.']],
    ['3.7', []],
    ['3.44', []],
    ['3.4a', []],
    ['4.1', []],
  ])('%s is reported where it is missing: %j', (number, told) => {
    const problems = checkGaps([number, number], { clauses }, () => false, 'procedure.mdx')
    expect(problems.map(({ line, message }) => `${line} ${message}`)).toEqual(told)
    expect(checkGaps([number], { clauses }, (section) => section === '3', 'procedure.mdx')).toEqual([])
  })
})
