import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { runIn } from './run-in.ts'

const root = mkdtempSync(join(tmpdir(), 'visavis-audit-'))

afterAll(() => {
  rmSync(root, { recursive: true, force: true })
})

const study = (sample: string): string => `visavis: 1
title: { en: T }
conducted_by: { en: x }
universe: { en: x }
languages: [en]
populations:
  p: { title: { en: P }, members: { en: people } }
waves:
  '2025':
    title: { en: W }
    fieldwork: 2025-03
    samples:
      p: { ${sample} }
policy: { disclosure_base: 10, quality_base: 0, flag_base: 100 }
`

const options = (codes: readonly string[]): string =>
  codes.map((code) => `{ code: ${code}, label: { en: ${code.toUpperCase()} } }`).join(', ')

const questionnaire = `population: p
version: 1
pages:
  - id: one
    questions:
      - { id: size, type: single, text: { en: Size }, options: [${options(['s', 'm', 'l'])}] }
      - { id: site, type: single, text: { en: Site }, options: [${options(['x', 'y'])}] }
      - { id: ill, type: single, sensitive: true, text: { en: Ill }, options: [${options(['yes', 'no'])}] }
      - { id: use, type: single, text: { en: Use }, options: [${options(['often', 'never'])}] }
`

const tables = `banners:
  - id: b
    population: p
    title: { en: By }
    blocks:
      - { variable: size, title: { en: Size } }
      - { variable: site, title: { en: Site } }
tables:
  - { id: t, population: p, banner: b, variables: [ill, use] }
`

const weighting = `weighting:
  - population: p
    wave: '2025'
    margins:
      - variable: size
        source: { en: Register }
        date: 2024-12-31
        targets: { s: 0.6, m: 0.38, l: 0.02 }
`

/** A study folder of its own, with the rows that were answered. */
function folder(name: string, sample: string, rows: readonly string[] = []): string {
  const path = join(root, name)
  mkdirSync(join(path, 'questionnaires'), { recursive: true })
  mkdirSync(join(path, 'data'))
  writeFileSync(join(path, 'study.yaml'), study(sample))
  writeFileSync(join(path, 'questionnaires', 'p.yaml'), questionnaire)
  writeFileSync(join(path, 'tables.yaml'), tables)
  writeFileSync(join(path, 'weighting.yaml'), weighting)
  if (rows.length > 0)
    writeFileSync(join(path, 'data/p.csv'), `size,site,ill,use\n${rows.join('\n')}\n`)
  return name
}

const answered = Array.from({ length: 240 }, (_, at) => {
  const size = at < 8 ? 'l' : at % 5 < 3 ? 's' : 'm'
  return `${size},${at % 2 === 0 ? 'x' : 'y'},${at % 4 === 0 ? 'yes' : 'no'},${at % 3 === 0 ? 'often' : 'never'}`
})

describe('visavis audit, before the field', () => {
  it('forecasts what is too small, what would give it away, and what to do', async () => {
    const { code, out } = await runIn(root, ['audit', folder('plan', 'n: 240')])
    expect(code).toBe(1)
    expect(out).toContain('2025 p — before the field, 240 respondents planned')
    expect(out).toMatch(/Size · L +\d+ +margin +withheld: too few people/)
    expect(out).toMatch(/Size · M +\d+ +margin +withheld: would give another away/)
    expect(out).toMatch(/Size · S +14\d +margin +shown/)
    expect(out).toMatch(/— merge “Size · L” and “Size · M”: \d+ expected together/)
    expect(out).toMatch(/— or raise the sample to [\d,]+ respondents/)
    expect(out).toContain('1 sensitive question (ill), threshold of 30 respondents')
  })

  it('says what it does not know instead of inventing it', async () => {
    const { out } = await runIn(root, ['audit', folder('unknown', 'n: 240')])
    expect(out).toContain('Sizes unknown, hence fate unknown: 2 groups by site.')
    const none = await runIn(root, ['audit', folder('none', 'design: {}')])
    expect(none.code).toBe(0)
    expect(none.out).toContain('number of respondents unknown')
  })

  it('finds nothing to withhold in a large sample', async () => {
    const { code } = await runIn(root, ['audit', folder('large', 'n: 6000')])
    expect(code).toBe(0)
  })

  it('speaks French, and JSON to programs', async () => {
    const name = folder('words', 'n: 240')
    const french = await runIn(root, ['audit', name], 'fr')
    expect(french.out).toContain('masqué\u00a0: trop peu de personnes')
    const { out } = await runIn(root, ['audit', name, '--json'])
    expect(JSON.parse(out)).toMatchObject({
      ok: true,
      planned: [{ wave: '2025', population: 'p', n: 240 }],
    })
  })
})

describe('visavis audit, after the field', () => {
  it('says what is withheld and why, audited, without the size of what is hidden', async () => {
    const name = folder('field', 'data: { file: data/p.csv }', answered)
    const { code, out } = await runIn(root, ['audit', name])
    expect(code).toBe(1)
    expect(out).toMatch(/2025 p — 2 tables, \d+ figures shown/)
    expect(out).toMatch(/L +2 +too few respondents/)
    expect(out).toMatch(/Audit of answers: \d+ linear programs?, [\d.]+ s/)
    // How many figures are withheld, and how long it took, may be the same number.
    expect(out.replace(/\d+ figures? |[\d.]+ s;/g, '')).not.toMatch(/\b8\b/)
  })

  it('leaves answers aside when it is told to', async () => {
    const name = folder('aside', 'n: 240, data: { file: data/p.csv }', answered)
    const { out } = await runIn(root, ['audit', name, '--plan'])
    expect(out).toContain('before the field')
    expect(out).not.toContain('Audit of answers')
  })

  it('tells the problems of answers that cannot be read', async () => {
    const name = folder('bad', 'data: { file: data/p.csv }', ['s,x,perhaps,often'])
    const { code, err } = await runIn(root, ['audit', name])
    expect(code).toBe(2)
    expect(err).not.toBe('')
  })
})
