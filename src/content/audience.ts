/** The people that a procedure is there to protect. */
export const audiences = ['children', 'adults', 'both'] as const
export type Audience = (typeof audiences)[number]

/** How pages speak of the person to be protected. */
interface PersonWords {
  /** Such as “a child”. */
  readonly indefinite: string
  /** Such as “the child”. */
  readonly definite: string
  /** Such as “children”. */
  readonly plural: string
  /** Such as “Child”, before “or case reference”. */
  readonly label: string
}

export const personWords: Readonly<Record<Audience, PersonWords>> = {
  children: { indefinite: 'a child', definite: 'the child', plural: 'children', label: 'Child' },
  adults: { indefinite: 'an adult', definite: 'the adult', plural: 'adults', label: 'Adult' },
  both: { indefinite: 'a child or an adult', definite: 'the person', plural: 'children and adults', label: 'Person' },
}

interface ForAudience {
  readonly prose: { readonly about: { readonly audience: Audience } }
}

/** Returns the audience of several procedures together; `both` if they differ or there are none. */
export function combineAudiences(procedures: readonly ForAudience[]): Audience {
  const [first, ...others] = new Set(procedures.map(({ prose }) => prose.about.audience))
  return first && others.length === 0 ? first : 'both'
}
