interface Policies {
  createPolicy(name: string, rules: { createScriptURL(): string }): { createScriptURL(text: string): string }
}

const { trustedTypes } = globalThis as { trustedTypes?: Policies }
const { connection, serviceWorker } = navigator as Partial<Navigator> & { connection?: { saveData?: boolean } }
const worker = import.meta.env.WORKER

// The page’s policy allows this one, once: nothing else can become a script.
const policy = worker && trustedTypes?.createPolicy('worker', { createScriptURL: () => worker })

/** Keeps the site for reading offline, once the page is there; not for a reader whose browser is to save data. */
if (worker && !connection?.saveData)
  addEventListener('load', () => {
    // A browser that does not want to keep anything says so to nobody but itself.
    serviceWorker?.register((policy && policy.createScriptURL('')) || worker).catch(() => undefined)
  })
