import { expect, test } from 'vitest'
import { allowed, ownNames } from '../baseline/allowed.ts'
import { lacksOf } from '../baseline/builtFiles.ts'

const lacks = lacksOf('dist')
const isBelow = (feature: string, path: string): boolean => feature === path || feature.startsWith(`${path}.`)
const known = [...Object.keys(allowed), ...ownNames]

test('the built files ask nothing of a browser that the oldest ones of the baseline cannot do', () => {
  expect(lacks.filter(({ feature }) => !known.some((path) => isBelow(feature, path)))).toEqual([])
})

test('what is allowed nonetheless is in use', () => {
  expect(known.filter((path) => !lacks.some(({ feature }) => isBelow(feature, path)))).toEqual([])
})
