import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { studyFileKinds, studySchema, studySchemas } from './study-schemas.ts'

test.each(studyFileKinds)('schema/%s.schema.json is what the format says', (kind) => {
  const path = new URL(`../../../schema/${kind}.schema.json`, import.meta.url)
  const committed: unknown = JSON.parse(readFileSync(path, 'utf8'))
  expect(committed).toEqual(JSON.parse(JSON.stringify(studySchema(kind))))
})

test('every key of every schema is explained', () => {
  const bare: string[] = []
  const visit = (node: unknown, path: string): void => {
    if (typeof node !== 'object' || node === null) return
    for (const [key, value] of Object.entries(node)) {
      if (key === 'properties' && typeof value === 'object' && value !== null) {
        for (const [name, property] of Object.entries(value)) {
          if (!('description' in Object(property)) && !('$ref' in Object(property)))
            bare.push(`${path}/${name}`)
        }
      }
      visit(value, `${path}/${key}`)
    }
  }
  for (const [kind, schema] of studySchemas()) visit(schema, kind)
  expect(bare).toEqual([])
})
