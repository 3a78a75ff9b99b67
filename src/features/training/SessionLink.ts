import { isMessage } from './message.ts'
import type { Message, Role } from './message.ts'

/** What a window does with what it hears. */
export interface Listener {
  /** The session as it stands here. */
  readonly fragment: () => string
  readonly adopt: (fragment: string) => void
  readonly press: (by: number) => void
  /** Called whenever a window of the other kind may have come or gone; says whether one is there. */
  readonly meet: (isThere: boolean) => void
}

const beat = 2_000
/** A window that has not been heard for this long is gone, whether it said so or not. */
const patience = 3 * beat

/**
 * Keeps every window of one session in step, whichever was opened first, closed, loaded again or opened twice. Each holds
 * the whole state, so that any one left can tell it to the next. Nothing leaves the browser.
 */
export class SessionLink {
  readonly #name: string
  readonly #role: Role
  readonly #listener: Listener
  /** `crypto.randomUUID` is only there on a secure host. */
  readonly #id = `${Date.now()}-${Math.random()}`
  /** When each window of the other kind was last heard. */
  readonly #heard = new Map<string, number>()
  #channel: BroadcastChannel | undefined
  #tick: number

  /** `restored` says whether this window knows a state already, from its address. */
  constructor(name: string, role: Role, restored: boolean, listener: Listener, signal: AbortSignal) {
    this.#name = name
    this.#role = role
    this.#listener = listener
    this.#tick = restored ? 0 : -1
    this.#open()
    const beating = setInterval(() => this.#check(), beat)
    addEventListener('pagehide', () => this.#close(), { signal })
    // A page that comes back from the browser's cache has missed what was said.
    addEventListener('pageshow', ({ persisted }) => persisted && this.#open(), { signal })
    signal.addEventListener('abort', () => {
      clearInterval(beating)
      this.#close()
    })
  }

  /** Whether this browser lets its windows speak to each other. */
  get isOpen(): boolean {
    return this.#channel !== undefined
  }

  /** Tells the others of a change made here. */
  tell(): void {
    this.#tick = Math.max(0, this.#tick) + 1
    this.#send('state')
  }

  /** Asks the presenter's view to move. */
  press(by: number): void {
    this.#send('press', by)
  }

  #open(): void {
    try {
      this.#channel = new BroadcastChannel(this.#name)
    } catch {
      // The browser has none, or forbids it: each window goes alone.
      return
    }
    this.#channel.onmessage = ({ data }: MessageEvent<unknown>) => {
      if (isMessage(data)) this.#hear(data)
    }
    this.#send('ask')
  }

  #close(): void {
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
      fragment: this.#listener.fragment(),
      ...(by !== undefined && { by }),
    }
    this.#channel?.postMessage(message)
  }

  #hear({ kind, from, role, tick, fragment, by }: Message): void {
    if (role !== this.#role) {
      if (kind === 'bye') this.#heard.delete(from)
      else this.#heard.set(from, Date.now())
      this.#listener.meet(this.#heard.size > 0)
    }
    if (tick > this.#tick && kind !== 'bye') {
      this.#tick = tick
      this.#listener.adopt(fragment)
    }
    switch (kind) {
      case 'ask':
        return this.#send('state')
      case 'press':
        return this.#role === 'presenter' ? this.#listener.press(by ?? 0) : undefined
      case 'state':
      case 'bye':
    }
  }

  #check(): void {
    const now = Date.now()
    for (const [window, last] of this.#heard) if (now - last > patience) this.#heard.delete(window)
    this.#listener.meet(this.#heard.size > 0)
    this.#send('ask')
  }
}
