import { formatCount } from './sentences.ts'
import { asWeReadIt, urgencyOf } from './words.ts'
import type { Deadline, Force, Limit, LimitStart, LimitUnit, PathwayNode } from './types.ts'

/** A node, or its description. */
interface Limited {
  readonly kind: PathwayNode['kind']
  readonly force?: Force
  readonly limits?: readonly Limit[]
}

/** Returns the limits of a node. Only steps have any. */
export function limitsOf({ limits = [] }: Limited): readonly Limit[] {
  return limits
}

/**
 * Returns all limits of a node in words, such as “within 24 hours of the request (should)”; `undefined` if it has none. A
 * force is added where it differs from the step's.
 */
export function limitsInWords(node: Limited): string | undefined {
  return limitLines(node).join('; ') || undefined
}

/** Returns the limits of a node as `limitsInWords` does, but each by itself, and alternatives together. */
export function limitLines(node: Limited): readonly string[] {
  return groupAlternatives(limitsOf(node)).map((group) => {
    const limits = group.map((limit) => `${formatLimit(limit)}${limit.force === node.force ? '' : ` (${limit.force})`}`)
    return limits.length > 1 ? `${limits.join(' or ')}, whichever is shorter` : limits.join('')
  })
}

export function hasLimits(nodes: Iterable<Limited>): boolean {
  return [...nodes].some((node) => limitsOf(node).length > 0)
}

/** Returns the limits in groups: those of a group are alternatives, of which the shorter applies. */
export function groupAlternatives(limits: readonly Limit[]): readonly (readonly Limit[])[] {
  const groups: Limit[][] = []
  for (const limit of limits) {
    const before = groups.at(-1)
    if (limit.whicheverIsShorter && before) before.push(limit)
    else groups.push([limit])
  }
  return groups
}

/** Returns one limit of a list of them in words: “or within 2 days of the request, whichever is shorter”, if it is an alternative. */
export function formatListedLimit(limit: Limit): string {
  return limit.whicheverIsShorter ? `or ${formatLimit(limit)}, whichever is shorter` : formatLimit(limit)
}

/** Formats a limit, to follow “to be done”: “within 2 working days of the request, as we read it”. */
export function formatLimit({ by, reading }: Pick<Limit, 'by' | 'reading'>): string {
  return `${formatDeadline(by)}${reading ? asWeReadIt : ''}`
}

function formatDeadline(by: Deadline): string {
  return by.kind === 'date' ? by.words : `within ${formatDuration(by)} of ${formatStart(by.from)}`
}

/** The name of each unit, for one of it. */
export const unitNames: Readonly<Record<LimitUnit, string>> = {
  hours: 'hour',
  'working-days': 'working day',
  days: 'day',
}

/** Formats the count of a limit, such as “24 hours” or “1 working day”. */
export function formatDuration({ count, unit }: { readonly count: number; readonly unit: LimitUnit }): string {
  return formatCount(count, unitNames[unit])
}

/** Formats what a limit runs from, to follow “of”. */
export function formatStart(from: LimitStart): string {
  switch (from.kind) {
    case 'node':
      return `${from.title.endsWith('?') ? 'the answer to ' : ''}“${from.title}”`
    case 'step-before':
      return 'the step before'
    case 'words':
      return from.words
  }
}

/** Adds limits to a time, both in words: neither replaces the other. */
export function addLimits(time: string | undefined, limits: string | undefined): string | undefined {
  return time && limits ? `${time}, and in any case ${limits}` : (time ?? limits)
}

/** Returns the own time of a node in words, its urgency and its limits; `undefined` if it has neither. */
export function ownTimeOf(node: PathwayNode): string | undefined {
  return addLimits(urgencyOf(node), limitsInWords(node))
}

/** How long the words of a date may be in the box of a flowchart. */
const mostLetters = 40

/**
 * Returns the limits of a node where there is little room, as in the box of a flowchart: “within 24 hours”, “on the same day”, “2 time
 * limits”; “a time limit” instead of a date in many words.
 * Their force is added where it differs from the step's.
 */
export function limitsInBrief(node: Limited): string | undefined {
  const limits = limitsOf(node)
  const [only] = limits
  if (!only) return undefined
  const forces = [...new Set(limits.map(({ force }) => force))]
  const force = forces.every((one) => one === node.force) ? '' : ` (${forces.join(', ')})`
  if (limits.length > 1)
    return `${limits.length} time limits${limits.some(({ reading }) => reading) ? ', some as we read them' : ''}${force}`
  const date = only.by.kind === 'date' && only.by.words.length <= mostLetters ? only.by.words : 'a time limit'
  const time = only.by.kind === 'count' ? `within ${formatDuration(only.by)}` : date
  return `${time}${only.reading ? asWeReadIt : ''}${force}`
}
