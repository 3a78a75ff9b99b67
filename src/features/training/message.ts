/** The kind of a window: the presenter's view or the facilitator's notes. */
export type Role = 'presenter' | 'notes'

/** A message from one window of a session to the others. */
export interface Message {
  /** `ask` requests the state, `state` sends it, `press` moves by some slides, and `bye` announces that the window closes. */
  readonly kind: 'ask' | 'state' | 'press' | 'bye'
  readonly from: string
  readonly role: Role
  /** Increases with each change in any window, so the higher of two states is the newer. Negative if there is no state. */
  readonly tick: number
  readonly fragment: string
  readonly by?: number
}

/** Whether data is a valid message. Another window may have been loaded from an older or newer build. */
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
