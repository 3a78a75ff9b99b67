// Run by `npm run schemas`. A test fails while the files differ from the schemas in the code.
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { contentSchemas, schemaFolder } from './contentSchemas.ts'

mkdirSync(schemaFolder, { recursive: true })
for (const [name, json] of contentSchemas()) writeFileSync(join(schemaFolder, name), json)
