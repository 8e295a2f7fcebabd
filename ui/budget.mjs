// What a browser loads, in gzip: the first page of all, and what each route adds. The
// first load must stay below the budget; an old office PC on 4 Mbps has it within a second.
import { readFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'

const budget = 450 * 1024
const dist = new URL('dist/', import.meta.url)
const manifest = JSON.parse(readFileSync(new URL('.vite/manifest.json', dist), 'utf8'))
const sizes = new Map()
const size = (file) => {
  if (!sizes.has(file)) sizes.set(file, gzipSync(readFileSync(new URL(file, dist))).length)
  return sizes.get(file)
}

/** The files that come with an entry: its own and whatever it imports at once. */
function filesOf(key, seen = new Set()) {
  const chunk = manifest[key]
  if (seen.has(chunk.file)) return seen
  seen.add(chunk.file)
  for (const css of chunk.css ?? []) seen.add(css)
  for (const next of chunk.imports ?? []) filesOf(next, seen)
  return seen
}

const sum = (files) => [...files].reduce((n, file) => n + size(file), 0)
const kb = (n) => `${(n / 1024).toFixed(1).padStart(7)} KB`

const entry = 'index.html'
const start = filesOf(entry)
const home = filesOf('src/features/home/Home.tsx')
const first = new Set([...start, ...home])
console.log(`${kb(sum(first))}  first load: the frame and the home page (budget ${budget / 1024} KB)`)
for (const [key, chunk] of Object.entries(manifest).filter(([, c]) => c.isDynamicEntry).sort()) {
  const added = [...filesOf(key)].filter((file) => !start.has(file))
  console.log(`${kb(sum(added))}  ${chunk.src ?? key}`)
}
if (sum(first) > budget) {
  console.error(`the first load is over its budget: import large libraries in the route that needs them`)
  process.exit(1)
}
