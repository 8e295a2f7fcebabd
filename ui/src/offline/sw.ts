/// <reference lib="webworker" />
import { addPlugins, cleanupOutdatedCaches, matchPrecache, precacheAndRoute } from 'workbox-precaching'

// The app without the line: its own files and nothing else. What the API says is never cached
// here; a person's own checks lie sealed in his vault (device.ts).

declare const self: ServiceWorkerGlobalScope & { __PRECACHE: { url: string; revision: string | null }[] }

addPlugins([{ fetchDidSucceed: async ({ response }) => { if (!response.ok) throw new Error(`${response.url}: ${response.status}`); return response } }])
cleanupOutdatedCaches()
precacheAndRoute(self.__PRECACHE, { cleanURLs: false, directoryIndex: '' })

/** How long the server may take to give the page; then the one kept here is shown. */
const patience = 4000

// Pages come from the server while it answers, so that a new version is used at once. No
// skipWaiting: a window goes on with the files that it began with.
self.addEventListener('fetch', (event) => {
  const { pathname, origin } = new URL(event.request.url)
  if (event.request.mode !== 'navigate' || origin !== self.location.origin || /^\/(api|objects)(\/|$)/.test(pathname)) return
  event.respondWith(page(event.request))
})

async function page(request: Request): Promise<Response> {
  try {
    const answer = await fetch(request, { signal: AbortSignal.timeout(patience) })
    if (answer.status < 500) return answer
  } catch { /* no line */ }
  return (await matchPrecache('/index.html')) ?? Response.error()
}
