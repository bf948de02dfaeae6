import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { studyFileKinds, studySchema, studySchemas } from './study-schemas.ts'

test.each(studyFileKinds)('schema/%s.schema.json is what the format says', (kind) => {
  const path = new URL(`../../../schema/${kind}.schema.json`, import.meta.url)
  const committed: unknown = JSON.parse(readFileSync(path, 'utf8'))
  expect(committed).toEqual(JSON.parse(JSON.stringify(studySchema(kind))))
})

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null
}

function bareKeys(node: unknown, path: string): readonly string[] {
  if (!isRecord(node)) return []
  const properties = isRecord(node['properties']) ? Object.entries(node['properties']) : []
  const bare = properties.filter(
    ([, property]) => isRecord(property) && !('description' in property) && !('$ref' in property),
  )
  return [
    ...bare.map(([name]) => `${path}/${name}`),
    ...Object.entries(node).flatMap(([key, value]) => bareKeys(value, `${path}/${key}`)),
  ]
}

test('every key of every schema is explained', () => {
  expect([...studySchemas()].flatMap(([kind, schema]) => bareKeys(schema, kind))).toEqual([])
})
