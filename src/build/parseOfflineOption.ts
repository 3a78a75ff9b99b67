/** Whether the site is built to work offline; or a message that says what is wrong and what to do. */
type OfflineOption = { readonly on: boolean } | { readonly mistake: string }

/** Parses `OFFLINE`. Rejects unknown values, so that a typing error cannot leave the site offline-capable by mistake. */
export function parseOfflineOption(text: string | undefined): OfflineOption {
  if (!text || text === 'on') return { on: true }
  if (text === 'off') return { on: false }
  return { mistake: `OFFLINE is “${text}”. Write OFFLINE=off, or leave it out for a site that works offline.` }
}
