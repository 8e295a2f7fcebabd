import { createHash } from 'node:crypto'
import type { Plugin } from 'vite'

/** Routes that open without the line, by their modules. */
const kept = [/features\/home\/Home\./, /features\/inspections\/(answers|Device|List|Inspection|fill\/Fill)\./]

/** Tells the service worker which of the built files make up the app offline: the frame, and the routes to fill a check with what they need. */
export function precache(): Plugin {
  return {
    name: 'precache', apply: 'build', enforce: 'post',
    generateBundle: {
      order: 'post',
      handler(_, bundle) {
        const files = new Set<string>()
        const add = (name: string) => {
          const chunk = bundle[name]
          if (chunk?.type !== 'chunk' || files.has(name)) return
          files.add(name)
          for (const css of chunk.viteMetadata?.importedCss ?? []) files.add(css)
          chunk.imports.forEach(add)
        }
        for (const chunk of Object.values(bundle)) {
          if (chunk.type === 'chunk' && chunk.fileName !== 'sw.js' && (chunk.isEntry || kept.some((k) => chunk.facadeModuleId && k.test(chunk.facadeModuleId)))) add(chunk.fileName)
        }
        // Workers are loaded by address, not imported.
        for (const name of Object.keys(bundle)) if (/worker.*\.js$/.test(name)) files.add(name)
        const start = bundle['index.html']
        const worker = bundle['sw.js']
        if (start?.type !== 'asset' || worker?.type !== 'chunk') throw new Error('precache: the start page or the service worker is missing')
        const list = [...files].sort().map((name) => ({ url: `/${name}`, revision: null as string | null }))
        list.push({ url: '/index.html', revision: createHash('sha256').update(start.source).digest('hex').slice(0, 16) })
        worker.code = worker.code.replace('self.__PRECACHE', JSON.stringify(list))
      },
    },
  }
}
