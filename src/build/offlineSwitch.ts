/** Whether a site is built to work offline; or what is wrong and what to do. */
export type OfflineSwitch = { readonly on: boolean } | { readonly mistake: string }

/** Reads `OFFLINE`. Whoever throws the switch must not be left in the belief that it was thrown. */
export function offlineSwitch(text: string | undefined): OfflineSwitch {
  if (!text || text === 'on') return { on: true }
  if (text === 'off') return { on: false }
  return { mistake: `OFFLINE is “${text}”. Write OFFLINE=off, or leave it out for a site that works offline.` }
}
