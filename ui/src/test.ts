import { Blob, File } from 'node:buffer'
import { afterEach } from 'vitest'

// What jsdom lacks and the screens ask for.
Object.defineProperty(window, 'matchMedia', {
  value: (media: string) => ({ media, matches: false, addEventListener() {}, removeEventListener() {}, addListener() {}, removeListener() {} }),
})
Object.assign(globalThis, { Blob, File, ResizeObserver: class { observe() {} unobserve() {} disconnect() {} } })

// Hooks run last in, first out: what was drawn is taken down by now. What React has scheduled
// still asks for `window`, so it has its turn before the window goes.
afterEach(() => new Promise<void>((done) => { setTimeout(done) }))
