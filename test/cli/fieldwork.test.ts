import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { mustRun, runIn } from './run-in.ts'

const root = mkdtempSync(join(tmpdir(), 'visavis-fieldwork-'))

function change(path: string, find: string, put: string): void {
  const text = readFileSync(join(root, path), 'utf8')
  if (!text.includes(find)) throw new Error(`${path} requires “${find}”`)
  writeFileSync(
    join(root, path),
    text.replace(find, () => put),
  )
}

beforeAll(async () => {
  for (const name of ['before', 'alike', 'changed', 'copied']) await mustRun(root, ['new', name])
  const questionnaire = 'changed/questionnaires/employees.yaml'
  change(questionnaire, 'Do you ever work from home?', 'Do you work from home on most days?')
  change(questionnaire, '{ code: calm, label', '{ code: quiet, label')
})

afterAll(() => {
  rmSync(root, { recursive: true, force: true })
})

describe('visavis diff', () => {
  it('says so when two studies ask the same', async () => {
    const run = await runIn(root, ['diff', 'before', 'alike'])
    expect(run).toEqual({ code: 0, out: 'The questionnaires ask the same.\n', err: '' })
  })

  it('tells each change with what it does to a comparison, and a version that was not raised', async () => {
    const run = await runIn(root, ['diff', 'before', 'changed'])
    expect(run.code).toBe(1)
    expect(run.out).toMatch(/employees reasons\.calm +code_removed +not comparable/)
    expect(run.out).toMatch(/employees teleworks \(en\) +wording +with care/)
    expect(run.out).toMatch(/\d+ variables the same, 1 to compare with care, 1 not to compare\./)
    expect(run.err).toContain('fieldwork.version_not_raised')
    const raised = join(root, 'changed/questionnaires/employees.yaml')
    writeFileSync(raised, readFileSync(raised, 'utf8').replace('version: 1', 'version: 2'))
    expect((await runIn(root, ['diff', 'before', 'changed'])).err).toBe('')
  })

  it('speaks French, and JSON to programs', async () => {
    const french = await runIn(root, ['diff', 'before', 'changed'], 'fr')
    expect(french.out).toContain('avec précaution')
    const run = await runIn(root, ['diff', 'before', 'changed', '--json'])
    const read = JSON.parse(run.out) as { readonly populations: readonly unknown[] }
    expect(read.populations).toHaveLength(2)
  })

  it('tells a study that is not there', async () => {
    const run = await runIn(root, ['diff', 'before', 'nowhere'])
    expect([run.code, run.out]).toEqual([2, ''])
    expect(run.err).toContain('file.missing')
  })
})

describe('visavis clone', () => {
  it('writes a wave that the study is checked and simulated with', async () => {
    const words = ['clone', 'copied', '2025', '2027', '--fieldwork', '2027-03']
    const run = await runIn(root, words)
    expect(run).toMatchObject({ code: 0, err: '' })
    expect(run.out).toContain('Wave 2027 is written after 2025 (study.yaml).')
    expect((await runIn(root, ['check', 'copied'])).code).toBe(0)
    expect(readFileSync(join(root, 'copied/study.yaml'), 'utf8')).toContain(
      'data/2027-managers.csv',
    )
    const again = await runIn(root, words)
    expect([again.code, again.out]).toEqual([2, ''])
    expect(again.err).toContain('fieldwork.wave_exists')
  })

  it('tells everything wrong with what was asked, and writes nothing', async () => {
    const before = readFileSync(join(root, 'alike/study.yaml'), 'utf8')
    const run = await runIn(root, ['clone', 'alike', '2024', 'Next', '--fieldwork', 'soon'], 'fr')
    expect(run.code).toBe(2)
    for (const code of ['study.unknown_wave_meant', 'study.bad_id', 'study.bad_date'])
      expect(run.err).toContain(code)
    expect(readFileSync(join(root, 'alike/study.yaml'), 'utf8')).toBe(before)
  })
})
