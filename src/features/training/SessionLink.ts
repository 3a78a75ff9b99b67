/** The kind of a window: the presenter's view or the facilitator's notes. */
type Role = 'presenter' | 'notes'

/** A message from one window of a session to the others. */
interface Message {
  /** `ask` requests the state, `state` sends it, `press` moves by some slides, and `bye` announces that the window closes. */
  readonly kind: 'ask' | 'state' | 'press' | 'bye'
  readonly from: string
  readonly role: Role
  /** Increases with each change in any window, so the higher of two states is the newer. Negative if there is no state. */
  readonly tick: number
  readonly fragment: string
  readonly by?: number
}

interface SessionHandlers {
  /** Returns this window's state. */
  readonly fragment: () => string
  readonly adopt: (fragment: string) => void
  /** Moves by some slides, as another window asks. Absent in the notes, which only follow. */
  readonly move?: (by: number) => void
  /** Called when the first window of the other kind opens or the last one closes, with whether one is open. */
  readonly onPeerChange: (isThere: boolean) => void
}

const beatInterval = 2_000
/** A window that has sent nothing for this long counts as closed. Milliseconds. */
const peerTimeout = 3 * beatInterval

/**
 * Synchronizes all windows of one session, in whatever order they are opened, closed or reloaded. Each window holds the whole
 * state, so any of them can send it to a new one. Nothing leaves the browser.
 */
export class SessionLink {
  readonly #name: string
  readonly #role: Role
  readonly #handlers: SessionHandlers
  /** `crypto.randomUUID` exists only in secure contexts. */
  readonly #id = `${Date.now()}-${Math.random()}`
  /** When each window of the other kind last sent a message. */
  readonly #lastHeard = new Map<string, number>()
  #channel: BroadcastChannel | undefined
  #tick: number
  #hasPeer = false

  /** `restored` is true if this window has read a state from its address. */
  constructor(name: string, role: Role, restored: boolean, handlers: SessionHandlers, signal: AbortSignal) {
    this.#name = name
    this.#role = role
    this.#handlers = handlers
    this.#tick = restored ? 0 : -1
    this.#connect()
    const beating = setInterval(() => this.#checkPeers(), beatInterval)
    addEventListener('pagehide', () => this.#disconnect(), { signal })
    // A page that comes back from the back/forward cache has missed messages.
    addEventListener('pageshow', ({ persisted }) => persisted && this.#reconnect(), { signal })
    signal.addEventListener('abort', () => {
      clearInterval(beating)
      this.#disconnect()
    })
  }

  /** Whether this browser lets windows exchange messages. */
  get isOpen(): boolean {
    return this.#channel !== undefined
  }

  /** Sends a change made in this window to the others. */
  broadcast(): void {
    this.#tick = Math.max(0, this.#tick) + 1
    this.#send('state')
  }

  /** Asks the presenter's view to move. */
  press(by: number): void {
    this.#send('press', by)
  }

  #connect(): void {
    try {
      this.#channel = new BroadcastChannel(this.#name)
    } catch {
      // The browser has no BroadcastChannel or forbids it, so windows are not synchronized.
      return
    }
    this.#channel.onmessage = ({ data }: MessageEvent<unknown>) => {
      if (isMessage(data)) this.#receive(data)
    }
    this.#send('ask')
  }

  /** The notes only follow, so they take whatever state there is now. */
  #reconnect(): void {
    if (this.#role === 'notes') this.#tick = -1
    this.#connect()
  }

  #disconnect(): void {
    this.#send('bye')
    this.#channel?.close()
    this.#channel = undefined
  }

  #send(kind: Message['kind'], by?: number): void {
    const message: Message = {
      kind,
      from: this.#id,
      role: this.#role,
      tick: this.#tick,
      fragment: this.#handlers.fragment(),
      ...(by !== undefined && { by }),
    }
    this.#channel?.postMessage(message)
  }

  #receive({ kind, from, role, tick, fragment, by }: Message): void {
    if (role !== this.#role) {
      if (kind === 'bye') this.#lastHeard.delete(from)
      else this.#lastHeard.set(from, Date.now())
      this.#reportPeers()
    }
    if (tick > this.#tick && kind !== 'bye') {
      this.#tick = tick
      this.#handlers.adopt(fragment)
    }
    if (kind === 'ask') this.#send('state')
    if (kind === 'press') this.#handlers.move?.(by ?? 0)
  }

  #checkPeers(): void {
    const now = Date.now()
    for (const [window, last] of this.#lastHeard) if (now - last > peerTimeout) this.#lastHeard.delete(window)
    this.#reportPeers()
    this.#send('ask')
  }

  #reportPeers(): void {
    const hasPeer = this.#lastHeard.size > 0
    if (hasPeer === this.#hasPeer) return
    this.#hasPeer = hasPeer
    this.#handlers.onPeerChange(hasPeer)
  }
}

/** Whether data is a valid message. Another window may have been loaded from an older or newer build. */
function isMessage(data: unknown): data is Message {
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
