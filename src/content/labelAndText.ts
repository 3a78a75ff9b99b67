import type { Clause } from './types.ts'

/** Returns all that a clause says: its text, after the label that the source gives it, which may hold a time limit too. */
export function labelAndText({ label, text }: Pick<Clause, 'label' | 'text'>): string {
  return label === undefined ? text : `${label}. ${text}`
}
