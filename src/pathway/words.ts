import type { Basis, Force, Urgency } from './types.ts'

/** An urgency in words, to be set after “to be done”: “immediately”, “within 2 working days”. */
export function urgencyInWords(urgency: Urgency): string {
  switch (urgency.kind) {
    case 'immediately':
      return 'immediately'
    case 'urgently':
      return 'urgently'
    case 'without-delay':
      return 'without delay'
    case 'agreed':
      return urgency.words
    case 'hours':
      return `within ${urgency.count} ${urgency.count === 1 ? 'hour' : 'hours'}`
    case 'working-days':
      return `within ${urgency.count} working ${urgency.count === 1 ? 'day' : 'days'}`
  }
}

/** What a force asks of the reader, in a few words. */
export const forceInWords: Readonly<Record<Force, string>> = {
  must: 'must: required',
  should: 'should: expected',
  may: 'may: allowed, not required',
  right: 'right: an entitlement',
  states: 'states: describes, asks nothing',
}

/** Whether a statement is the procedure's own or, at least in part, our reading of it. */
export function isReading(basis: Basis): boolean {
  return basis.reading !== undefined
}
