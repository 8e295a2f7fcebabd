/** Makes the screens open without the line. In development nothing is kept: files change there. */
export function install() {
  if (!import.meta.env.PROD || !('serviceWorker' in navigator)) return
  window.addEventListener('load', () => { navigator.serviceWorker.register('/sw.js').catch(() => { /* without it there is a page only with the line */ }) })
}
