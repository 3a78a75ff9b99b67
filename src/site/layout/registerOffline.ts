interface Policies {
  createPolicy(name: string, rules: { createScriptURL(): string }): { createScriptURL(text: string): string }
}

const { trustedTypes } = globalThis as { trustedTypes?: Policies }
const { connection, serviceWorker } = navigator as Partial<Navigator> & { connection?: { saveData?: boolean } }
const worker = import.meta.env.WORKER

// The page’s CSP allows only this Trusted Types policy, and only once, so no other string can become a script URL.
const policy = worker && trustedTypes?.createPolicy('worker', { createScriptURL: () => worker })

/** Registers the service worker after the page has loaded, unless the browser is set to save data. */
if (worker && !connection?.saveData)
  addEventListener('load', () => {
    // Registration fails in browsers that forbid storage. The site works without it.
    serviceWorker?.register((policy && policy.createScriptURL('')) || worker).catch(() => undefined)
  })
