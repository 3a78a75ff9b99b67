import { expect, test } from 'vitest'
import { namesPost, postsNamedIn } from '../../src/problems/postsNamedIn.ts'

test('posts are found as they are written', () => {
  expect(postsNamedIn('The first line managers ask the Head of Service and a designated nurse.')).toEqual([
    'first line managers',
    'designated nurse',
    'Head of Service',
  ])
})

test('“and” is inside a post only before a capital', () => {
  expect(postsNamedIn('The Conference and Review Manager tells the strategic and line managers.')).toEqual([
    'Conference and Review Manager',
    'line managers',
  ])
  expect(postsNamedIn('Staff of health and social workers ask the Chair of Audit and Risk.')).toEqual([
    'Chair of Audit and Risk',
  ])
})

test('“and” between two posts is in neither', () => {
  expect(postsNamedIn('The Head of Service and Designated Nurse ask the Heads of Service and Line Managers.')).toEqual([
    'Designated Nurse',
    'Line Managers',
    'Head of Service',
    'Heads of Service',
  ])
})

test('a scrutineer, a GP, a duty manager and a lead for safeguarding are posts', () => {
  const posts = ['Independent Scrutineer', 'Named GP', 'Duty Manager', 'Housing Officer', 'lead for safeguarding']
  expect(postsNamedIn(`They ask the ${posts.join(', their ')}.`)).toEqual(posts)
})

test.each([
  ['the heads of service of both', 'Head of Service', true],
  ['a designated doctor or nurse', 'designated nurse', true],
  ['their first-line managers', 'first line manager', true],
  ["the director of children's services", 'Director of Children’s Services', true],
  ['the board’s independent chair', 'Chair of the Board', true],
  ['the chair and the board reply', 'Chair of the Board', false],
  ['the head asks the service to reply', 'Head of Service', false],
  ['the service directors meet, and later the head of a school', 'Head of Service', false],
  ['the service manager', 'Senior Manager', false],
  ['a senior colleague of those who work in another team, and its manager', 'Senior Manager', false],
])('that “%s” names “%s” is %s', (text, post, names) => {
  expect(namesPost(text, post)).toBe(names)
})
