import { removeWorker } from './removeWorker.ts'

declare const self: ServiceWorkerGlobalScope

/** Replaces every earlier service worker of the site, deletes its caches and unregisters itself. */
self.addEventListener('install', (event) => event.waitUntil(self.skipWaiting()))

self.addEventListener('activate', (event) => event.waitUntil(removeWorker(self.registration, self.caches)))
