/**
 * Writes the JSON Schemas of study files into `schema/`, from the built package; run it after a
 * change of `src/study/format`, then `oxfmt schema`. A test compares what is committed.
 */
import { mkdirSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { studySchemas } from '../dist/study/format/study-schemas.js'

const folder = fileURLToPath(new URL('../schema/', import.meta.url))

mkdirSync(folder, { recursive: true })
for (const [kind, schema] of studySchemas()) {
  writeFileSync(`${folder}${kind}.schema.json`, `${JSON.stringify(schema, undefined, 2)}\n`)
}
