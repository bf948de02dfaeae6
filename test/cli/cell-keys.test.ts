import { existsSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { writeSmallFolder } from '../bad-input/small-folder.ts'
import { runIn } from './run-in.ts'

let folder = ''

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'visavis-keys-'))
})

afterEach(() => {
  rmSync(folder, { recursive: true, force: true })
})

const nested = `banners:
  - id: b
    population: people
    title: { fr: B, en: B }
    blocks: [{ variable: region, within: { variable: sex } }]
tables:
  - { id: t, population: people, banner: b, variables: [use] }
`

const policy = 'profile: public, quality_base: 0, flag_base: 1, why: { fr: x, en: x }'
const secret = (): string => join(folder, '.visavis', 'cell-secret')

it('crossings are moved by a secret made once, which nobody else may read', async () => {
  writeSmallFolder(folder, { tables: nested, policy: `${policy}, crossings: perturbed` })
  const first = await runIn(folder, ['tab', '.', '--json'])
  expect(first.code).toBe(0)
  expect(statSync(secret()).mode & 0o077).toBe(0)
  for (const engine of ['memory', 'duckdb']) {
    const again = await runIn(folder, ['tab', '.', '--json', '--engine', engine])
    expect(again.out).toBe(first.out)
  }
  expect((await runIn(folder, ['audit', '.'])).code).not.toBe(70)
})

it('a secret that was changed is refused, and nothing is told', async () => {
  writeSmallFolder(folder, { tables: nested, policy: `${policy}, crossings: perturbed` })
  await runIn(folder, ['tab', '.'])
  writeFileSync(secret(), 'changed')
  const { code, out, err } = await runIn(folder, ['tab', '.'])
  expect([code, out]).toEqual([2, ''])
  expect(err).toContain('is the secret that moves counts')
})

it('no secret is made for a study that does not ask for one', async () => {
  writeSmallFolder(folder, { tables: nested, policy })
  expect((await runIn(folder, ['tab', '.'])).code).toBe(0)
  expect(existsSync(secret())).toBe(false)
})
