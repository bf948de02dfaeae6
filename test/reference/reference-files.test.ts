import { existsSync, readdirSync, statSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { readReference } from './read-reference.ts'
import type { ReferenceRows } from './read-reference.ts'

interface Sourced {
  readonly source: { readonly versions: Readonly<Record<string, string>>; readonly script: string }
}

const names = readdirSync(new URL('.', import.meta.url))
  .filter((file) => file.endsWith('.json'))
  .map((file) => file.replace('.json', ''))

/** Every table in a document, however deep. */
function tablesIn(value: unknown): readonly ReferenceRows[] {
  if (typeof value !== 'object' || value === null) return []
  if ('columns' in value && 'rows' in value) return [value as ReferenceRows]
  return Object.values(value).flatMap(tablesIn)
}

describe.each(names)('reference file %s', (name) => {
  const document = readReference<Sourced>(name)

  it('says which program and script made it', () => {
    expect(document.source.versions['R']).toMatch(/^R version \d/u)
    expect(existsSync(new URL(`../../${document.source.script}`, import.meta.url))).toBe(true)
  })

  it('is small enough to review', () => {
    expect(statSync(new URL(`${name}.json`, import.meta.url)).size).toBeLessThan(400_000)
  })

  it('has a cell for every column in every row', () => {
    for (const { columns, rows } of tablesIn(document)) {
      expect(rows.every((row) => row.length === columns.length)).toBe(true)
    }
  })
})
