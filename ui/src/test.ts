import { Blob, File } from 'node:buffer'

// What jsdom lacks and the screens ask for.
Object.defineProperty(window, 'matchMedia', {
  value: (media: string) => ({ media, matches: false, addEventListener() {}, removeEventListener() {}, addListener() {}, removeListener() {} }),
})
Object.assign(globalThis, { Blob, File })
