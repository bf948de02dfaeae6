import { describe, expect, it } from 'vitest'
import {
  population,
  readRows,
  recordsOf,
  valueOf,
  wave,
} from '../../test/dataset/example-codebook.ts'
import { idPattern } from '../core/ids.ts'
import { inferCodebook } from './infer-codebook.ts'
import type { InferredCodebook } from './infer-codebook.ts'

const source = { file: 'foreign.csv', encoding: 'utf-8', separator: ',' }

async function infer(rows: readonly (readonly string[])[]): Promise<InferredCodebook> {
  const [header = [], ...body] = rows
  const records = recordsOf(header, body)
  return valueOf(await inferCodebook({ population, wave, source, records }))
}

/** Rows of a file: each column repeats its values. */
function columns(given: Readonly<Record<string, readonly string[]>>, n = 60): readonly string[][] {
  const rows = Array.from({ length: n }, (_, row) =>
    Object.values(given).map((values) => values[row % values.length] ?? ''),
  )
  return [Object.keys(given), ...rows]
}

const file = columns({
  'Âge exact': Array.from({ length: 60 }, (_, row) => String(18 + row)),
  'Votre avis ?': ['Oui', 'Non', 'NA'],
  note: ['1', '2', '10'],
  jour: Array.from(
    { length: 60 },
    (_, row) => `2012-01-${String(1 + (row % 28)).padStart(2, '0')}`,
  ),
  mot: Array.from({ length: 60 }, (_, row) => `libre ${row}`),
  q4_1: ['Facebook', 'Not selected', 'NA'],
  q4_2: ['Not selected', 'Viadeo', 'NA'],
  weight: Array.from({ length: 60 }, (_, row) => String(0.5 + row / 100)),
})

describe('guessing a codebook', () => {
  it('tells kinds apart', async () => {
    const { codebook } = await infer(file)
    expect(codebook.variables.map(({ id, kind, measure }) => [id, kind, measure])).toEqual([
      ['age_exact', 'number', 'scale'],
      ['votre_avis', 'single', 'nominal'],
      ['note', 'single', 'ordinal'],
      ['jour', 'date', 'nominal'],
      ['mot', 'text', 'nominal'],
      ['q4', 'multiple', 'nominal'],
      ['weight', 'number', 'scale'],
    ])
  })

  it('orders numbered categories and gives them their numbers', async () => {
    const { codebook } = await infer(file)
    const note = codebook.variables.find(({ id }) => id === 'note')
    expect(note?.categories.map(({ code, value }) => [code, value])).toEqual([
      ['1', 1],
      ['2', 2],
      ['10', 10],
    ])
  })

  it('tells every guess', async () => {
    const { notes } = await infer(file)
    expect(notes.map(({ code }) => code)).toEqual([
      'dataset.guessed_number',
      'dataset.guessed_single',
      'dataset.guessed_single',
      'dataset.guessed_date',
      'dataset.guessed_text',
      'dataset.guessed_multiple',
      'dataset.guessed_weight',
      'dataset.guessed_missing',
    ])
  })

  it('reads the file it was guessed from', async () => {
    const inferred = await infer(file)
    const dataset = valueOf(await readRows(inferred.codebook, file, { source: inferred.source }))
    const networks = [...dataset.columns.values()].find(({ kind }) => kind === 'multiple')
    expect(
      networks?.kind === 'multiple' && networks.selected.map((one) => [...one].slice(0, 3)),
    ).toEqual([
      [1, 0, 0],
      [0, 1, 0],
    ])
    expect([...(networks?.status ?? [])].slice(0, 3)).toEqual([0, 0, 1])
  })

  it('reads a blank as not selected in a group that says it no other way', async () => {
    const rows = columns({ 'q1.1': ['Facebook', ''], 'q1.2': ['', 'Viadeo'] })
    const { codebook, source: guessed } = await infer(rows)
    expect(codebook.variables.map(({ kind }) => kind)).toEqual(['multiple'])
    const dataset = valueOf(await readRows(codebook, rows, { source: guessed }))
    expect(dataset.notes).toEqual([])
  })

  it('does not take yes-or-no questions for options', async () => {
    const { codebook } = await infer(columns({ q_1: ['Yes', 'No'], q_2: ['No', 'Yes'] }))
    expect(codebook.variables.map(({ kind }) => kind)).toEqual(['single', 'single'])
  })

  it('gives ids that differ and are ids, whatever the header', async () => {
    const { codebook } = await infer(
      columns({ wave: ['a', 'b'], '??': ['a'], '!!': ['b'], 'q.1': ['a', 'b'], 'q 1': ['a', 'b'] }),
    )
    const ids = codebook.variables.map(({ id }) => id)
    expect(new Set(ids).size).toBe(5)
    expect(ids.every((id) => idPattern.test(id) && id !== 'wave')).toBe(true)
  })
})
