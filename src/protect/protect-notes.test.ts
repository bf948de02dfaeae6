import { describe, expect, it } from 'vitest'
import { issue } from '../core/issue.ts'
import type { Note } from '../core/issue.ts'
import type { Provenance } from '../tabulate/table.ts'
import { protectNotes } from './protect-notes.ts'

const policy = { disclosureBase: 10, qualityBase: 30, flagBase: 100 }

function codesOf(
  note: Note,
  units: Provenance['units'] = 'respondents',
  disclosureBase = 10,
): readonly string[] {
  const table = { notes: [note], provenance: { units } as Provenance }
  return protectNotes(table, { ...policy, disclosureBase }).map(({ code }) => code)
}

describe('notes of a table', () => {
  const alone = issue('tabulate.single_unit', { stratum: 'east' })
  const over = (sampled: number): Note =>
    issue('tabulate.more_units_than_population', { stratum: 'east', sampled, size: 3 })

  it('do not name a stratum of one person', () => {
    expect(codesOf(alone)).toEqual(['tabulate.small_stratum'])
    expect(codesOf(issue('tabulate.too_few_units'))).toEqual([])
  })

  it('do not say how many are in a small stratum, but may of a large one', () => {
    expect(codesOf(over(9))).toEqual(['tabulate.small_stratum'])
    expect(codesOf(over(10))).toEqual(['tabulate.more_units_than_population'])
  })

  it('name companies, and all that a study releases from one respondent on', () => {
    expect(codesOf(alone, 'clusters')).toEqual(['tabulate.single_unit'])
    expect(codesOf(alone, 'respondents', 1)).toEqual(['tabulate.single_unit'])
  })

  it('that tell of nobody pass', () => {
    const crowd = issue('tabulate.too_many_columns_to_test', {
      variable: 'town',
      n: 120,
      most: 100,
    })
    expect(codesOf(crowd)).toEqual(['tabulate.too_many_columns_to_test'])
  })
})
