/** Who looks at a session: what is on the projector, or the facilitator's notes. */
export type Role = 'presenter' | 'notes'

/** What one window of a session tells the others. */
export interface Message {
  /** `ask`: tell me how it stands. `state`: so it stands. `press`: move on, or back. `bye`: this window closes. */
  readonly kind: 'ask' | 'state' | 'press' | 'bye'
  readonly from: string
  readonly role: Role
  /** Rises with each change, in whatever window; of two states the higher is the newer. Below 0 there is none. */
  readonly tick: number
  readonly fragment: string
  readonly by?: number
}

/** Whether something heard is a message. Another window may have been loaded from an earlier or a later site. */
export function isMessage(data: unknown): data is Message {
  if (typeof data !== 'object' || data === null) return false
  const { kind, from, role, tick, fragment, by = 0 } = data as Partial<Record<keyof Message, unknown>>
  return (
    ['ask', 'state', 'press', 'bye'].includes(String(kind)) &&
    (role === 'presenter' || role === 'notes') &&
    typeof from === 'string' &&
    typeof fragment === 'string' &&
    Number.isSafeInteger(tick) &&
    Number.isSafeInteger(by)
  )
}
