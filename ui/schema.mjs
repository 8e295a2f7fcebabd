// Makes src/api/schema.d.ts from the server's own document (src/api/openapi.json, which a
// test of the API keeps true). `--check` fails when the file is not what would be made.
import { readFileSync, writeFileSync } from 'node:fs'
import openapiTS, { astToString } from 'openapi-typescript'

const file = new URL('src/api/schema.d.ts', import.meta.url)
const document = JSON.parse(readFileSync(new URL('src/api/openapi.json', import.meta.url), 'utf8'))

// The client puts the Idempotency-Key on every command by itself (src/api/client.ts).
for (const path of Object.values(document.paths))
  for (const operation of Object.values(path))
    if (operation.parameters) operation.parameters = operation.parameters.filter((p) => p.name !== 'Idempotency-Key')

const made =
  '// Made from openapi.json by `make api`. Not to be edited.\n' +
  astToString(await openapiTS(document, { rootTypes: true, rootTypesNoSchemaPrefix: true }))

if (process.argv.includes('--check')) {
  if (readFileSync(file, 'utf8') !== made) {
    console.error('src/api/schema.d.ts is not what openapi.json says: run `make api` and commit what it writes')
    process.exit(1)
  }
} else writeFileSync(file, made)
