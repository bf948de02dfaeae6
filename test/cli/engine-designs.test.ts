import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { marginsYaml, soundRows, writeSmallFolder } from '../bad-input/small-folder.ts'
import type { SmallFolder } from '../bad-input/small-folder.ts'
import { runIn } from './run-in.ts'

const root = mkdtempSync(join(tmpdir(), 'visavis-engine-designs-'))

afterAll(() => {
  rmSync(root, { recursive: true, force: true })
})

/** Every number of an answer cut to nine digits: Newton's steps end apart in the last ones. */
async function told(study: string, engine: string): Promise<string> {
  const run = await runIn(root, ['tab', study, '--json', '--engine', engine])
  expect(run.err).toBe('')
  return run.out.replace(/-?\d+\.\d+(?:e-?\d+)?/g, (number) => Number(number).toPrecision(9))
}

const margins = marginsYaml({ sex: { woman: 0.46, man: 0.54 } })
const tables = `rules: { independence: true }
banners:
  - { id: b, population: people, title: { fr: B, en: B }, blocks: [{ variable: sex }] }
tables:
  - { id: t, population: people, banner: b, variables: [use, region] }
`
const units = 'stratum: region, population_units: { north: 60, south: 90, east: 5 }'
const cases: readonly (readonly [string, SmallFolder])[] = [
  ['strata of a finite population', { sample: `design: { ${units} }` }],
  [
    'a lonely stratum made up for',
    { rows: [...soundRows, 'woman,east,often'], sample: `design: { ${units}, lonely: adjust }` },
  ],
  [
    'linear weighting',
    { weighting: margins.replace('    margins', '    method: linear\n    margins') },
  ],
  [
    'bounded weighting',
    {
      weighting: margins.replace(
        '    margins',
        '    method: logit\n    bounds: { lower: 0.8, upper: 1.3 }\n    margins',
      ),
    },
  ],
]

const derivedTables = `derived:
  - id: user
    population: people
    title: { fr: Usage, en: Use }
    options:
      - { code: regular, label: { fr: Régulier, en: Regular }, when: use = often and region != east }
      - { code: some, label: { fr: Autre, en: Some }, when: answered(use) }
bases:
  - { id: some, population: people, title: { fr: S, en: S }, filter: user = some }
banners:
  - { id: b, population: people, title: { fr: B, en: B }, blocks: [{ variable: user }] }
tables:
  - { id: t, population: people, banner: b, variables: [use, user] }
  - { id: s, population: people, base: some, variables: [sex] }
`

describe('a study tells DuckDB what it tells memory', () => {
  it('of a derived variable in rows, columns and a base', async () => {
    writeSmallFolder(join(root, 'derived'), { tables: derivedTables })
    const inMemory = await told('derived', 'memory')
    expect(inMemory).toContain('"Regular"')
    expect(inMemory).toContain('user.some')
    expect(await told('derived', 'duckdb')).toBe(inMemory)
  })

  it.each(cases)('%s', async (title, folder) => {
    const name = title.replaceAll(' ', '-')
    writeSmallFolder(join(root, name), { tables, ...folder })
    const inMemory = await told(name, 'memory')
    expect(await told(name, 'duckdb')).toBe(inMemory)
    // What the design or the method says is not passed over: without it the numbers are others.
    writeSmallFolder(join(root, `${name}-plain`), {
      tables,
      ...(folder.rows && { rows: folder.rows }),
      ...(folder.weighting && { weighting: margins }),
    })
    expect(await told(`${name}-plain`, 'memory')).not.toBe(inMemory)
  })
})
