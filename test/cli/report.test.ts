import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { runCli } from '../../src/cli/run-cli.ts'
import { interruption } from '../../src/cli/interruption.ts'
import { writeHiddenStudy } from '../outputs/hidden-study.ts'
import { runIn } from './run-in.ts'

describe('report --format', () => {
  const root = mkdtempSync(join(tmpdir(), 'visavis-report-'))

  beforeAll(() => {
    writeHiddenStudy(join(root, 'study'), { east: 5, west: 1 })
  })

  afterAll(() => {
    rmSync(root, { recursive: true, force: true })
  })

  test('writes every format when none is asked', async () => {
    const run = await runIn(root, ['report', 'study', '--out', 'all'])
    expect(run.code).toBe(0)
    expect(readdirSync(join(root, 'all')).toSorted()).toEqual([
      'figures.csv',
      'figures.en.html',
      'figures.fr.html',
      'figures.parquet',
      'report.en.html',
      'report.en.pdf',
      'report.fr.html',
      'report.fr.pdf',
      'slides.en.pptx',
      'slides.fr.pptx',
      'tables.en.xlsx',
      'tables.fr.xlsx',
    ])
  })

  test('writes those asked and no other', async () => {
    const run = await runIn(root, [
      '--json',
      'report',
      'study',
      '--out',
      'some',
      '--format',
      'csv, xlsx',
    ])
    const { files } = JSON.parse(run.out) as { readonly files: readonly string[] }
    expect(files.map((file) => file.replace('some/', '')).toSorted()).toEqual([
      'figures.csv',
      'tables.en.xlsx',
      'tables.fr.xlsx',
    ])
  })

  test('names every unknown format and the known ones, and writes nothing', async () => {
    const run = await runIn(root, ['report', 'study', '--out', 'none', '--format', 'doc,csv,odt'])
    expect(run.code).toBe(2)
    expect(run.err).toContain('“doc”')
    expect(run.err).toContain('“odt”')
    expect(run.err).toContain('parquet')
    expect(existsSync(join(root, 'none'))).toBe(false)
  })

  test('writes nothing at all where one file is in the way', async () => {
    mkdirSync(join(root, 'taken'))
    writeFileSync(join(root, 'taken/figures.csv'), 'mine')
    const run = await runIn(root, ['report', 'study', '--out', 'taken', '--format', 'html,csv'])
    expect(run.code).toBe(2)
    expect(readdirSync(join(root, 'taken'))).toEqual(['figures.csv'])
  })

  test('writes nothing when it is interrupted between two files', async () => {
    const stop = interruption()
    const told: string[] = []
    const code = await runCli(['report', 'study', '--out', 'stopped'], {
      language: 'en',
      folder: root,
      out: () => undefined,
      err: () => undefined,
      progress: (text) => {
        told.push(text)
        if (text.includes('.html')) stop.stop()
      },
      interruption: stop,
    })
    expect(told.some((text) => text.includes('.html'))).toBe(true)
    expect(told.some((text) => text.includes('.parquet'))).toBe(false)
    expect(code).toBe(130)
    expect(existsSync(join(root, 'stopped'))).toBe(false)
  })
})
