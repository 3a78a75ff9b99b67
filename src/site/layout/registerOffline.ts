import type { KeepRequest, KeptNotice } from '../offlineMessages.ts'

interface Policies {
  createPolicy(name: string, rules: { createScriptURL(): string }): { createScriptURL(text: string): string }
}

const { trustedTypes } = globalThis as { trustedTypes?: Policies }
const { connection, serviceWorker } = navigator as Partial<Navigator> & { connection?: { saveData?: boolean } }
const worker = import.meta.env.WORKER

// The page’s CSP allows only this Trusted Types policy, and only once, so no other string can become a script URL.
const policy = worker && trustedTypes?.createPolicy('worker', { createScriptURL: () => worker })

/** Registers the service worker after the page has loaded, unless the browser is set to save data. */
if (worker && serviceWorker && !connection?.saveData)
  addEventListener('load', () => {
    // Registration fails in browsers that forbid storage. The site works without it.
    serviceWorker.register((policy && policy.createScriptURL('')) || worker).catch(() => undefined)
    void serviceWorker.ready.then(({ active }) => active?.postMessage(keepRequest()))
    serviceWorker.addEventListener('message', ({ data }: MessageEvent<KeptNotice>) => showKept(data))
    serviceWorker.startMessages()
  })

function keepRequest(): KeepRequest {
  const tag = document.querySelector<HTMLMetaElement>('meta[name="build"]')
  return { keep: tag?.dataset.section ?? '', version: tag?.content ?? '' }
}

/** Says at the foot of the page what can be read offline. Pages of no board and no training case have no name. */
function showKept({ kept }: KeptNotice): void {
  const element = document.querySelector<HTMLElement>('[data-kept-offline]')
  const names = kept.filter((name) => name !== '')
  if (!element || kept.length === 0) return
  element.textContent = `Saved on this device, to read without a network: ${[...names, 'general pages'].join(', ')}.`
  element.hidden = false
}
