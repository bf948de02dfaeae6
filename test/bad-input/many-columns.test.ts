import { describe, expect, it } from 'vitest'
import { messageOf } from '../../src/core/index.ts'
import { takeSnapshot } from '../../src/protect/index.ts'
import type { AtomCounts } from '../../src/tabulate/atom-set.ts'
import type { Table } from '../../src/tabulate/index.ts'
import { blockOf, groupsOf, lettersOf, tableOf } from '../mistakes/column-letters.ts'
import { estimateOf } from '../mistakes/right-answer.ts'
import { makeStudy } from '../survey/make-survey.ts'

function told({ notes }: Table): readonly (readonly [string, string])[] {
  return notes.map((note) => [messageOf(note, 'fr'), messageOf(note, 'en')])
}

const groupNames = (count: number): readonly string[] =>
  Array.from({ length: count }, (_, i) => `g${String(i)}`)

describe('a banner of ten thousand columns', () => {
  const codes = Array.from({ length: 10_000 }, (_, i) => `town${String(i)}`)
  const n = 4000
  const survey = {
    variables: [
      {
        kind: 'single',
        id: 'use',
        codes: ['yes', 'no'],
        answers: Array.from({ length: n }, (_, i) => (i % 3 === 0 ? 'yes' : 'no')),
      },
      // Two people a town in the first two thousand towns, nobody in the others.
      {
        kind: 'single',
        id: 'town',
        codes,
        answers: Array.from({ length: n }, (_, i) => codes[i % 2000] ?? ''),
      },
    ],
  } as const

  it('is made whole: every column has its base, empty ones are withheld', async () => {
    const table = await tableOf(survey, { blocks: [blockOf('town', codes)] })
    expect(table.columns).toHaveLength(10_001)
    const [row] = table.rows
    expect(row?.cells).toHaveLength(10_001)
    const bases = table.columns.map(({ bases: of }) => of.n)
    expect(bases.slice(1).reduce((sum, base) => sum + base, 0)).toBe(n)
    expect(row?.cells[1]?.kind).toBe('estimate')
    expect(row?.cells[10_000]).toEqual({ kind: 'withheld', reason: 'empty_base' })
    expect(table.columns.at(-1)?.letter).toBe('NTP')
    expect(told(table)).toEqual([
      [
        'Le croisement par «\u00a0town\u00a0» compte 10\u202f000 colonnes\u00a0: au-delà de 100, elles ne sont pas comparées entre elles. Regroupez des colonnes pour avoir des lettres.',
        'The crossing by “town” has 10,000 columns: past 100 they are not tested against one another. Merge columns to have letters.',
      ],
    ])
  }, 60_000)

  it('is kept for the gate by what is really there, and let through with its columns hidden', async () => {
    const study = { blocks: [blockOf('town', codes)] }
    const table = await tableOf(survey, study)
    const { sample, columns = [] } = table.audit.joint ?? {}
    const kept = columns.reduce((sum, atoms) => sum + atoms.length, 0)
    // Everybody, then each of the two thousand towns that somebody is in, by two uses.
    expect(kept).toBeLessThanOrEqual(3 * n)
    const rows = sample?.items.get('town asked')?.rows ?? new Map<string, AtomCounts>()
    expect(rows.size).toBeGreaterThanOrEqual(10_000)
    expect([...rows.values()].reduce((sum, { atoms }) => sum + atoms.length, 0)).toBe(2000)
    const policy = { disclosureBase: 10, qualityBase: 30, flagBase: 100 }
    const released = await takeSnapshot({
      study: makeStudy([survey], {}, { policy }),
      samples: [],
      tables: [table],
      gaps: [],
      trends: [],
    })
    const hidden = released.all.tables[0]?.columns.filter(({ bases }) => bases.kind === 'withheld')
    expect(hidden?.length).toBe(2000)
  }, 60_000)
})

describe('columns that may be tested', () => {
  // In each pair of groups one says yes far more.
  const yes = (count: number): readonly number[] =>
    Array.from({ length: count }, (_, i) => (i % 2 === 0 ? 38 : 2))

  it('are up to a hundred in a block: they have letters, and nothing is told', async () => {
    const variables = groupsOf(40, yes(100))
    const table = await tableOf({ variables }, { blocks: [blockOf('group', groupNames(100))] })
    expect(lettersOf(table, 'yes')[1]).toContain('B')
    expect(told(table)).toEqual([])
  })

  it('are not a hundred and one, nor tested against the total', async () => {
    const variables = groupsOf(40, yes(101))
    const table = await tableOf(
      { variables },
      { blocks: [blockOf('group', groupNames(101))], rules: { againstTotal: true } },
    )
    expect(lettersOf(table, 'yes').join('')).toBe('')
    const versus = table.rows[0]?.cells.map((cell) => estimateOf(cell).versusTotal)
    expect(versus?.every((one) => one === undefined)).toBe(true)
    expect(table.notes.map(({ code }) => code)).toEqual(['tabulate.too_many_columns_to_test'])
  })

  it('count nested columns, each within each', async () => {
    const variables = groupsOf(40, yes(60))
    const block = blockOf('group', groupNames(60))
    const within = {
      variable: blockOf('use', []).variable,
      columns: blockOf('use', ['yes', 'no']).columns,
    }
    const table = await tableOf({ variables }, { blocks: [{ ...block, within }] })
    expect(table.columns).toHaveLength(121)
    expect(table.notes[0]?.values).toEqual({ variable: 'group', n: 120, most: 100 })
  })

  it('are tested in the other blocks of a table all the same', async () => {
    const variables = groupsOf(40, yes(102))
    const blocks = [blockOf('group', groupNames(102)), blockOf('group', ['g0', 'g1'])]
    const letters = lettersOf(await tableOf({ variables }, { blocks }), 'yes')
    expect(letters.slice(1, 103).join('')).toBe('')
    expect(letters.at(-2)).toBe('CZ')
  })

  it('under Benjamini–Hochberg may be hundreds of thousands of tests', async () => {
    const variables = groupsOf(
      30,
      yes(100).map((count) => Math.min(29, count)),
    )
    const blocks = Array.from({ length: 30 }, () => blockOf('group', groupNames(100)))
    const rules = { multiplicity: 'benjamini_hochberg' } as const
    const table = await tableOf({ variables }, { blocks, rules })
    expect(lettersOf(table, 'yes')[1]).toContain('B')
  })
})
